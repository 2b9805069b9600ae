import { expect, test } from "vitest";
import { proseHtml } from "./escape-html.ts";

test.each([
  ["plain", "plain"],
  ["still below 1 at `x = 19`", "still below 1 at <code>x = 19</code>"],
  ["`a < b` & c", "<code>a &lt; b</code> &amp; c"],
])("%s becomes %s", (text, html) => {
  expect(proseHtml(text)).toBe(html);
});
