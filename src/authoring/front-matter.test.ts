import { expect, test } from "vitest";
import { frontMatterPlace } from "./front-matter.ts";

const source = `---
number: 3
functions: [relu, leaky-relu]
references:
  - guo2017
  - "lecun1998"
covers: []
---

references: elsewhere
`;

test.each([
  ["functions", "relu", 3, 13],
  ["functions", "leaky-relu", 3, 19],
  ["references", "guo2017", 5, 5],
  ["references", "lecun1998", 6, 6],
  ["references", "missing", 4, 1],
  ["nosuch", undefined, 1, 1],
])("%s %s stands in line %i, column %i", (key, value, line, column) => {
  expect(frontMatterPlace(source, key, value)).toEqual({ line, column });
});
