import { describe, expect, test } from "vitest";
import { measure, measuredInputs } from "../../activations/measured.ts";
import { defaultState, extremeStates } from "../controls.ts";
import { figureSizes } from "../figure.ts";
import { renderFigure } from "../render-figure.ts";
import { partsInView } from "./in-view.ts";
import { ownCurve } from "./own-curve.ts";
import { readOwnData, toOwnData, writeOwnData } from "./own-data.ts";

const figureOf = (f: (x: number) => number, problem?: string) => {
  const data = toOwnData("own", "own-cell", measure(measuredInputs.map(f)));
  return ownCurve("own-curve", { ...data, ...(problem !== undefined && { problem }) });
};
const inLines = (svg: string): string => `${svg.replaceAll("><", ">\n<")}\n`;
const gated = (x: number) => x / (1 + Math.exp(-2 * x));

test.each(figureSizes)("a function of one's own looks as it did: %s", async (size) => {
  const figure = figureOf(gated);
  const svg = renderFigure(figure, defaultState(figure.controls), size, "own-curve-summary");
  await expect(inLines(svg)).toMatchFileSnapshot(`../__snapshots__/own-curve-${size}.svg`);
});

test("it says what was measured", () => {
  const figure = figureOf(gated);
  const rest = defaultState(figure.controls);
  expect([figure.summary(rest), figure.table(rest), figure.values(rest)]).toMatchSnapshot();
});

test("where the function cannot be shown, it says so and keeps the last curve", () => {
  const figure = figureOf(gated, "own(2) fails.");
  const rest = defaultState(figure.controls);
  expect(figure.summary(rest)).toContain("own(2) fails. What is drawn is the last that could.");
  expect(figure.moving(rest, "wide")).toEqual(figureOf(gated).moving(rest, "wide"));
});

describe.each<[what: string, f: (x: number) => number]>([
  ["no number anywhere", () => NaN],
  ["infinite everywhere", () => -Infinity],
  ["numbers on one side", Math.log],
  ["a pole", (x) => 1 / x],
  ["a jump", Math.sign],
  ["values far outside", (x) => 1e300 * x],
  ["quick turns", (x) => 50 * Math.sin(100 * x)],
  ["chance", () => 4 * Math.random() - 2],
])("a function with %s", (_, f) => {
  test("is drawn without a trace of what is not finite", () => {
    const figure = figureOf(f);
    for (const state of extremeStates(figure.controls))
      for (const size of figureSizes) {
        const svg = renderFigure(figure, state, size);
        expect(svg.replaceAll(/<text.*?<\/text>/g, "")).not.toMatch(/NaN|Infinity/);
        for (const [, d] of svg.matchAll(/class="curve-\w+" d="([^"]*)"/g))
          expect(d!.length).toBeLessThan(20_000);
      }
  });

  test("is the same after its way to the page", () => {
    const data = toOwnData("own", "own-cell", measure(measuredInputs.map(f)));
    expect(readOwnData(writeOwnData(data))).toEqual(data);
  });
});

test.each([
  ["inside", [0, 1], [[0, 1]]],
  ["leaving above", [0, 4], [[0, 2]]],
  ["coming from below", [-4, 0], [[-1, 0]]],
  ["passing through", [-4, 4], [[-1, 2]]],
  ["broken", [0, NaN, 1, 1], [[1, 1]]],
  ["outside", [5, 6, 7], []],
])("a line %s is cut to what can be seen", (_, ys, parts) => {
  const points = ys.map((y, x) => ({ x, y }));
  expect(partsInView(points, [-1, 2]).map((part) => part.map(({ y }) => y))).toEqual(parts);
});
