import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/javascript";
import { escapeHtml } from "./escape-html.ts";

/** TypeScript's grammar; the editor uses the same, so that a cell looks the same before and after editing. */
export const typescriptParser = parser.configure({ dialect: "ts" });

/**
 * TypeScript as HTML: spans with Lezer's `tok-*` classes; a variable that is a key of `names` also carries the
 * class given there (`fn-leaky-relu` for `leakyRelu`). The text content is `code`, to the letter.
 */
export function highlightTypeScript(code: string, names: ReadonlyMap<string, string>): string {
  let html = "";
  highlightCode(
    code,
    typescriptParser.parse(code),
    classHighlighter,
    (text, classes) => {
      const escaped = escapeHtml(text);
      if (!classes) html += escaped;
      else {
        const own = classes.includes("tok-variableName") ? names.get(text) : undefined;
        html += `<span class="${own ? `${classes} ${own}` : classes}">${escaped}</span>`;
      }
    },
    () => (html += "\n"),
  );
  return html;
}
