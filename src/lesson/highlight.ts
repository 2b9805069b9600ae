import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/javascript";
import { escapeHtml } from "./escape-html.ts";

/** TypeScript's grammar; the editor uses the same, so that a cell looks the same before and after editing. */
export const typescriptParser = parser.configure({ dialect: "ts" });

/** What code.css sets apart. Everything else is ink, and a page of code is some hundred elements lighter without it. */
export const styledTokens = [
  "tok-keyword",
  "tok-comment",
  "tok-typeName",
  "tok-number",
  "tok-string",
  "tok-string2",
  "tok-bool",
  "tok-atom",
];

/**
 * TypeScript as HTML: spans with Lezer's `tok-*` classes for what is styled; a variable that is a key of `names` has
 * the class given there (`fn-leaky-relu` for `leakyRelu`). The text content is `code`, to the letter.
 */
export function highlightTypeScript(code: string, names: ReadonlyMap<string, string>): string {
  let html = "";
  highlightCode(
    code,
    typescriptParser.parse(code),
    classHighlighter,
    (text, classes) => {
      const escaped = escapeHtml(text);
      const all = classes.split(" ");
      const own = all.includes("tok-variableName") ? names.get(text) : undefined;
      const shown = [...all.filter((name) => styledTokens.includes(name)), ...(own ? [own] : [])];
      html += shown.length > 0 ? `<span class="${shown.join(" ")}">${escaped}</span>` : escaped;
    },
    () => (html += "\n"),
  );
  return html;
}
