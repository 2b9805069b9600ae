import katex, { type TrustContext } from "katex";
import { lightenFormula } from "./lighten-formula.ts";

/** TeX set as HTML for the eye and MathML for screen readers, with what it refers to. */
export interface RenderedTex {
  readonly html: string;
  /** Names of the live numbers in it, each once. */
  readonly live: readonly string[];
  /** Ids of the functions whose symbols it colours. */
  readonly functions: readonly string[];
  /** KaTeX's complaint, where it cannot set the formula. */
  readonly problem?: string;
}

/** Stands in a formula where a live number will be, until the figure's value is put there. */
export const livePlaceholder = "\u2007";

/** Sentinels are numbers that no lesson writes; KaTeX keeps a number in one piece in both halves. */
const firstSentinel = 918273645000;

const macros = {
  // The style attribute colours the symbol; the data attribute lets figure and formula point at each other.
  "\\fn": "\\htmlData{fn=#1}{\\htmlStyle{color:var(--fn-#1-text)}{#2}}",
};

const trusted = new Set(["\\htmlData", "\\htmlStyle"]);

/**
 * Sets TeX at build. `\fn{sigmoid}{\sigma}` gives a symbol its function's colour; `\live{name}` is a number that
 * follows a figure, marked `data-live="name"` in the HTML, in the MathML and in its TeX annotation, where it has one.
 */
export function renderTex(tex: string, displayMode: boolean): RenderedTex {
  const functions = [...tex.matchAll(/\\fn\s*\{([^}]*)\}/g)].map((match) => match[1] ?? "");
  const live: string[] = [];
  const source = tex.replace(/\\live\s*\{([^}]*)\}/g, (_, name: string) => {
    live.push(name.trim());
    return `\\htmlData{live=${name.trim()}}{${firstSentinel + live.length - 1}}`;
  });
  try {
    const html = katex.renderToString(source, {
      displayMode,
      output: "htmlAndMathml",
      strict: "ignore",
      trust: (context: TrustContext) => trusted.has(context.command),
      macros: { ...macros },
    });
    return {
      html: markLive(lightenFormula(plainAnnotation(html)), live),
      live: [...new Set(live)],
      functions,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { html: "", live, functions, problem: message.replace(/^KaTeX parse error: /, "") };
  }
}

/** The annotation holds TeX for whoever copies it: the site's own colouring macro means nothing elsewhere. */
function plainAnnotation(html: string): string {
  return html.replace(/(<annotation[^>]*>)([^<]*)/, (_, tag: string, tex: string) => {
    let plain = tex;
    for (let before = ""; before !== plain;) {
      before = plain;
      plain = plain.replace(/\\fn\s*\{[^{}]*\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g, "$1");
    }
    return tag + plain;
  });
}

function markLive(html: string, live: readonly string[]): string {
  let marked = html;
  live.forEach((name, index) => {
    const sentinel = String(firstSentinel + index);
    const mn = `<mn data-live="${name}">${livePlaceholder}</mn>`;
    marked = marked
      .replaceAll(`<mn>${sentinel}</mn>`, mn)
      .replaceAll(`\\htmlData{live=${name}}{${sentinel}}`, mn)
      // The wrapper may also hold a space; a negative number takes the place of the digits, not of the space.
      .replaceAll(
        new RegExp(
          `<span class="(enclosing[^"]*)" data-live="${name}"><span class="(mord[^"]*)">${sentinel}</span>`,
          "g",
        ),
        `<span class="$1"><span class="$2" data-live="${name}">${livePlaceholder}</span>`,
      );
  });
  return marked;
}
