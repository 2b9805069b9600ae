import { expect, test } from "vitest";
import { readDocs } from "./docs-text.ts";

const plain = (text: string) => ({ style: "plain", text });
const paragraph = (...spans: unknown[]) => ({ kind: "paragraph", spans });

test("paragraphs, strong words and code", () => {
  expect(readDocs("**Sigmoid**: at `x`,\nin one line.\n\nRange (0, 1).")).toEqual([
    paragraph(
      { style: "strong", text: "Sigmoid" },
      plain(": at "),
      { style: "code", text: "x" },
      plain(", in one line."),
    ),
    paragraph(plain("Range (0, 1).")),
  ]);
});

test("a fence is code, to the letter", () => {
  expect(readDocs("Like this:\n\n```js\nPlot.dot([1])\n  .plot()\n```\nDone.")).toEqual([
    paragraph(plain("Like this:")),
    { kind: "code", text: "Plot.dot([1])\n  .plot()" },
    paragraph(plain("Done.")),
  ]);
});

test("links become their words, lists lines, and products stay products", () => {
  expect(
    readDocs("The *x* of [d3][1], {@link sample}.\n\n[1]: https://d3js.org\n\n- one\n- a * b * c"),
  ).toEqual([
    paragraph(plain("The "), plain("x"), plain(" of d3, sample.")),
    paragraph(plain("• one")),
    paragraph(plain("• a * b * c")),
  ]);
});

test("an open backtick and a text of no words break nothing", () => {
  expect(readDocs("a ` b ** c")).toEqual([paragraph(plain("a ` b ** c"))]);
  expect(readDocs("")).toEqual([]);
});

test("markup is text", () => {
  expect(readDocs("<img src=x onerror=alert(1)>")).toEqual([
    paragraph(plain("<img src=x onerror=alert(1)>")),
  ]);
});
