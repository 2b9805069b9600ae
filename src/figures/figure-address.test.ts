import { expect, test } from "vitest";
import { addressOf, figureFromAddress, stateFromAddress } from "./figure-address.ts";
import type { Controls } from "./controls.ts";

const controls = {
  x: { kind: "range", label: "x", min: -6, max: 6, step: 0.05, value: 1.5, format: String },
  fn: {
    kind: "choice",
    label: "Function",
    value: "a",
    options: [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ],
  },
  grid: { kind: "toggle", label: "Grid", value: false },
} satisfies Controls;

test.each([
  ["?f.x=2", { x: 2 }],
  ["?f.x=2.03", { x: 2.05 }],
  ["?f.x=99", { x: 6 }],
  ["?f.x=", {}],
  ["?f.x=two", {}],
  ["?f.fn=b&f.grid=true", { fn: "b", grid: true }],
  ["?f.fn=c&f.grid=yes&f.none=1&g.x=3", {}],
])("the query %s sets %j", (query, state) => {
  expect(stateFromAddress(query, "f", controls)).toEqual(state);
});

test("a state written to an address is read back", () => {
  const state = { x: -2.35, fn: "b", grid: true };
  const url = new URL(addressOf("https://example.org/a/?q=1#old", "curve/tanh", state));
  expect(stateFromAddress(url.search, "curve/tanh", controls)).toEqual(state);
  expect([...figureFromAddress(url.search)]).toEqual(["curve/tanh"]);
  expect([url.hash, url.searchParams.get("q")]).toEqual(["#curve/tanh", "1"]);
});
