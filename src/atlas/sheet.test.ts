import { expect, test } from "vitest";
import { activations, type Activation } from "../activations/index.ts";
import { defineScalar } from "../activations/define-scalar.ts";
import { realLine } from "../activations/interval.ts";
import { defaultState } from "../figures/controls.ts";
import { figureOf } from "../figures/curve/curve-of.ts";
import { renderFigure } from "../figures/render-figure.ts";
import { filterWords } from "./filter-words.ts";
import { multipleOf, sliceOf } from "./multiple.ts";
import { columns, intervalText, propertiesOf } from "./properties.ts";
import { sheetOf } from "./sheet.ts";

const all: readonly Activation[] = Object.values(activations);

/** A function that no catalogue has: what a recipe's follower would write. */
const bent = defineScalar({
  id: "bent-identity",
  name: "Bent identity",
  symbolTex: "B",
  parameters: {
    bend: {
      default: 0.5,
      symbolTex: String.raw`\kappa`,
      meaning: "how much it bends",
      domain: { lo: 0, hi: 1, loOpen: true, hiOpen: false },
    },
  },
  tex: String.raw`x + \kappa(\sqrt{x^2 + 1} - 1)`,
  value: (x, { bend }) => x + bend * (Math.sqrt(x * x + 1) - 1),
  derivativeTex: String.raw`1 + \frac{\kappa x}{\sqrt{x^2 + 1}}`,
  derivative: (x, { bend }) => 1 + (bend * x) / Math.sqrt(x * x + 1),
  facts: ({ bend }) => ({
    range: realLine,
    kinks: [],
    monotone: true,
    smoothness: "Cinf",
    odd: false,
    lipschitz: { value: 1 + bend, at: Infinity },
    minimum: null,
  }),
  citations: [],
  numpy: "x + bend * (np.sqrt(x * x + 1.0) - 1.0)",
  torch: null,
  docs: "Smooth everywhere.",
});

test.each([...all, bent].map((fn) => [fn.id, fn] as const))(
  "%s has a whole sheet, a figure, a picture and a row",
  (_, fn) => {
    const sheet = sheetOf(fn);
    expect(sheet.formulas.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["definition", "derivative", "live-value"]),
    );
    for (const { html } of sheet.formulas) expect(html).toContain("katex");
    expect(sheet.facts.length).toBeGreaterThanOrEqual(2);
    expect(sheet.snippets.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["typescript", "numpy"]),
    );
    expect(sheet.tryIt).toContain("mine");

    const figure = figureOf(fn);
    const state = defaultState(figure.controls);
    for (const size of ["narrow", "wide"] as const)
      expect(renderFigure(figure, state, size)).not.toMatch(/NaN|Infinity|undefined/);
    const live = sheet.formulas.flatMap(({ html }) =>
      [...html.matchAll(/data-live="([^"]+)"/g)].map((match) => match[1]),
    );
    expect(Object.keys(figure.values(state))).toEqual(expect.arrayContaining(live));

    const { curve, slope, ground } = multipleOf(sliceOf(fn));
    for (const path of [curve, slope, ground]) expect(path).toMatch(/^(?:[Mlhv][-\d. ]+)+$/);
    expect(Object.keys(propertiesOf(fn)).sort()).toEqual(columns.map(({ id }) => id).sort());
    expect(filterWords(fn)).toContain(fn.id);
  },
);

test.each(all.filter((fn) => fn.kind === "scalar").map((fn) => [fn.id, fn] as const))(
  "the row of %s says what the module says",
  (_, fn) => {
    const { range, steepest, lowest, gain, monotone, year } = propertiesOf(fn);
    expect(range.text).toBe(intervalText(fn.range));
    expect(range.order).toBe(fn.range.lo);
    expect(steepest.order).toBe(fn.lipschitz.value);
    expect(gain.order).toBe(fn.gain.forward);
    expect(monotone.text).toBe(fn.monotone ? "yes" : "no");
    expect(year.text).toBe(fn.citation === null ? "–" : String(fn.citation.year));
    if (!fn.monotone && fn.minimum !== null) expect(lowest.order).toBe(fn.minimum.x);
  },
);

test("numbers of a row are those of the plate", () => {
  const text = (fn: Activation) => columns.map(({ id }) => propertiesOf(fn)[id].text);
  expect(text(activations.gelu)).toEqual([
    ...["[−0.170, ∞)", "1.129", "−0.752", "0.282", "1.534", "yes", "no", "2016"],
  ]);
  expect(text(activations.step)).toEqual([
    "[0, 1]",
    "jump",
    "–",
    "0.500",
    "1.414",
    "jumps",
    "yes",
    "1943",
  ]);
  expect(text(activations.glu)).toEqual(["(−∞, ∞)", ..."––––––", "2017"]);
});

test("what only grows steeper does not jump, and a clamped gate has bounds", () => {
  expect(propertiesOf(activations["log-softmax"]).steepest.text).toBe("∞");
  expect(propertiesOf(activations.hardmax).steepest.text).toBe("jump");
  const { range } = propertiesOf(activations["clamped-swiglu"]);
  expect(range.text).toBe("[−99.995, 99.995]");
  const oss = activations["oss-swiglu"];
  const { lo, hi } = { lo: oss(Infinity, -Infinity), hi: oss(Infinity, Infinity) };
  for (let a = -12; a <= 12; a += 0.5)
    for (let b = -12; b <= 12; b += 0.5) {
      expect(oss(a, b)).toBeGreaterThanOrEqual(lo);
      expect(oss(a, b)).toBeLessThanOrEqual(hi);
    }
});

test("an exact function names what stands in for it, with the largest difference", () => {
  const largest = Object.fromEntries(
    sheetOf(activations.gelu).approximations.map(({ fn, largest: text }) => [fn.id, text]),
  );
  expect(largest).toEqual({
    "gelu-tanh": "0.000473 at x = −2.70",
    "quick-gelu": "0.0203 at x = 2.27",
  });
  expect(sheetOf(activations["hard-tanh"]).approximations.map(({ exact }) => exact.id)).toEqual([
    "tanh",
  ]);
});

test.each(all.filter(({ approximates }) => approximates !== null))(
  "$id stands in for a scalar function of the catalogue",
  ({ approximates }) => {
    expect(all.find(({ id }) => id === approximates)?.kind).toBe("scalar");
  },
);
