import { expect, test } from "vitest";
import { authorList, authorYear } from "./citation.ts";

test.each([
  [["Verhulst, P.-F."], "Verhulst (1838)"],
  [["Nair, V.", "Hinton, G. E."], "Nair and Hinton (1838)"],
  [["Vaswani, A.", "others"], "Vaswani et al. (1838)"],
  [["Guo, C.", "Pleiss, G.", "Sun, Y."], "Guo et al. (1838)"],
])("%j are cited as %s", (authors, text) => {
  expect(authorYear({ authors, year: 1838 }, "year")).toBe(text);
});

test("a citation may stand in parentheses as a whole", () => {
  expect(authorYear({ authors: ["Guo, C.", "others"], year: 2017 }, "all")).toBe(
    "(Guo et al., 2017)",
  );
});

test("an entry lists every author", () => {
  expect(authorList(["LeCun, Y.", "Bottou, L.", "Müller, K.-R."])).toBe(
    "LeCun, Y., Bottou, L. and Müller, K.-R.",
  );
});
