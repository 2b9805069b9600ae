import katex from "katex";
import type { RenderText } from "../markup.ts";

/** Evaluated with this name at hand: it takes what the library gives. */
declare const lend: (render: RenderText) => void;

const maxLength = 5_000;

/** A formula as HTML. Its limits keep a hostile one short of time and size. */
lend((text, displayMode) => {
  if (text.length > maxLength)
    throw new RangeError(`A formula may have ${maxLength.toLocaleString("en")} characters.`);
  try {
    return katex.renderToString(text, {
      displayMode,
      output: "html",
      trust: false,
      maxExpand: 200,
      maxSize: 20,
      strict: "ignore",
    });
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    throw new SyntaxError(error.message.replace(/^KaTeX parse error: /, "TeX: "), { cause: error });
  }
});
