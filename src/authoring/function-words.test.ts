import { expect, test } from "vitest";
import { readWords } from "./function-words.ts";

const site = {
  functions: ["tanh", "gelu"],
  references: ["misra2019", "lecun1998"],
  cited: ["lecun1998"],
  pages: ["/lessons/tanh/", "/functions/gelu/"],
  base: "/nl/",
};
const front = "---\ntagline: It turns.\naside: a turn\nreferences: [misra2019]\n---\n";
const body = "\nOne paragraph with $x^2$.\n\nAnother.\n";
const read = (text: string, id = "tanh") => readWords(id, text, site);
const problems = (text: string, id?: string) => {
  const result = read(text, id);
  return "problems" in result
    ? result.problems.map(({ line, message, remedy }) => `${line}: ${message} ${remedy}`)
    : [];
};

test("words are read with formulas, works and links of the site", () => {
  const result = read(
    `${front}\nSee $x^2$ and [Misra (2019)](#ref-misra2019).\n\nThen [tanh](/lessons/tanh/).\n`,
  );
  if (!("words" in result)) throw new Error(JSON.stringify(result.problems));
  const { data, html } = result.words;
  expect(data.aside).toBe("a turn");
  expect(html).toContain('<span class="katex">');
  expect(html).toContain('href="#ref-misra2019"');
  expect(html).toContain('href="/nl/lessons/tanh/"');
});

test("a work that the catalogue cites needs no listing", () => {
  expect(problems(`${front}\n[LeCun](#ref-lecun1998) a.\n\nB.\n`)).toEqual([]);
});

test.each([
  [
    "a file that no function has",
    front + body,
    "tahn",
    /^1: .*no function tahn.*Did you mean tanh/,
  ],
  [
    "a missing field",
    "---\naside: a\nreferences: []\n---\n" + body,
    "tanh",
    /^1: .*tagline is missing/,
  ],
  [
    "a field that is none",
    front.replace("aside: a turn", "aside: a\nside: b") + body,
    "tanh",
    /^4: .*side is no field/,
  ],
  ["broken YAML", "---\ntagline: a: b\n---\n" + body, "tanh", /^2: The front matter is no YAML/],
  [
    "an unknown work",
    front.replace("misra2019", "misra2018") + body,
    "tanh",
    /^4: There is no work misra2018.*Did you mean misra2019/,
  ],
  [
    "a work that is not listed",
    front + "\n[A](#ref-misra2020)\n\nB.\n",
    "tanh",
    /^7: misra2020 is cited/,
  ],
  [
    "a dead link",
    front + "\nA.\n\n[B](/lessons/tan/).\n",
    "tanh",
    /^9: There is no page.*\/lessons\/tanh\//,
  ],
  ["a broken formula", front + "\nA.\n\nB $\\frac{1}$.\n", "tanh", /^9: KaTeX cannot set/],
  ["too few words", front + "\nA.\n", "tanh", /fewer than two paragraphs/],
  ["a heading of the sheet's level", front + body + "\n## Not here\n", "tanh", /^11: .*headings/],
])("%s is told with its line and a remedy", (_, text, id, expected) => {
  expect(problems(text, id)).toEqual([expect.stringMatching(expected)]);
});
