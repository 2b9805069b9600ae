import { describe, expect, test } from "vitest";
import { defaultState, extremeStates, parseControl, valueControls } from "./controls.ts";
import { figureSizes } from "./figure.ts";
import { curveIds, figureIds, loadFigure } from "./registry.ts";
import { renderFigure } from "./render-figure.ts";

/** One element a line, so that a change in a drawing reads as a change of lines. */
const inLines = (svg: string): string => `${svg.replaceAll("><", ">\n<")}\n`;

test("an unknown figure is refused with the names of the known ones", async () => {
  await expect(loadFigure("curve-and-slpoe")).rejects.toThrow(/curve-and-slpoe.*curve-and-slope/);
});

test("a function's figure answers to its other name too", async () => {
  expect((await loadFigure("curve-of-gelu")).id).toBe("curve/gelu");
});

// Of the functions' figures, one that is smooth, one with a kink, one that jumps, one with a parameter, and each kind.
const curves = ["gelu", "relu", "step", "elu", "softmax", "maxout", "swiglu"].map(
  (id) => `curve/${id}`,
);
curves.push("approximations/gelu", "approximations/hard-swish");

test.each(await curveIds())("%s draws and says finite things everywhere", async (id) => {
  const figure = await loadFigure(id);
  for (const state of extremeStates(figure.controls)) {
    for (const size of figureSizes)
      expect(renderFigure(figure, state, size)).not.toMatch(/NaN|Infinity|undefined/);
    expect(figure.summary(state)).toMatch(/−?\d+\.\d{3}/);
    expect(figure.summary(state)).not.toMatch(/NaN|∞|undefined/);
  }
});

describe.each([...figureIds, ...curves])("%s", async (id) => {
  const figure = await loadFigure(id);
  const rest = defaultState(figure.controls);

  test("bears the id under which it is listed", () => {
    expect(figure.id).toBe(id);
  });

  test.each(figureSizes)("looks at rest as it did: %s", async (size) => {
    const svg = renderFigure(figure, rest, size, `${id}-summary`);
    await expect(inLines(svg)).toMatchFileSnapshot(`__snapshots__/${id}-${size}.svg`);
  });

  test("says at rest what it said", () => {
    expect([figure.summary(rest), figure.table(rest), figure.values(rest)]).toMatchSnapshot();
  });

  test("draws and says finite things at every extreme of its controls", () => {
    for (const state of extremeStates(figure.controls)) {
      for (const size of figureSizes)
        expect(renderFigure(figure, state, size)).not.toMatch(/NaN|Infinity|undefined/);
      expect(figure.summary(state)).not.toMatch(/NaN|undefined/);
      for (const value of Object.values(figure.values(state)))
        expect(Number.isFinite(value.value), JSON.stringify(state)).toBe(true);
    }
  });

  test("keeps its text on the drawing at every extreme", () => {
    // 7.5 px a letter is more than the sans needs; a name in the margin may use the page's own.
    for (const state of extremeStates(figure.controls))
      for (const size of figureSizes) {
        const { width } = figure.panel(size);
        for (const [, x, anchor, text] of renderFigure(figure, state, size).matchAll(
          /<text class="text-value"[^>]* x="([^"]+)"[^>]*text-anchor="(\w+)"[^>]*>([^<]*)/g,
        )) {
          const length = (text?.length ?? 0) * 7.5;
          const left = Number(x) - { start: 0, middle: length / 2, end: length }[anchor as "start"];
          expect(left, `${size} ${text} ${JSON.stringify(state)}`).toBeGreaterThan(-4);
          expect(left + length, `${size} ${text}`).toBeLessThan(width + 4);
        }
      }
  });

  test("has as many cells in each row of its table as it has columns", () => {
    const { columns, rows } = figure.table(rest);
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
  });

  test("puts each of its sliders' values among its values", () => {
    const values = figure.values(rest);
    for (const [name, control] of Object.entries(figure.controls))
      if (control.kind === "range")
        expect(values[name]).toMatchObject({
          value: control.value,
          text: control.format(control.value),
        });
  });

  test("lets its handles be dragged where the controls can go, and no further", () => {
    const { drag } = figure;
    for (const size of figureSizes)
      drag?.handles(rest, size).forEach((handle, which) => {
        for (const x of [-1e3, -1, 0, 2.345, 1e3])
          for (const y of [-1e3, 0.5, 1e3]) {
            const state = { ...rest, ...drag.to({ x, y }, rest, which, size) };
            for (const [name, control] of valueControls(figure.controls))
              expect(parseControl(control, String(state[name]))).toBe(state[name]);
          }
        expect({ ...rest, ...drag.to(handle, rest, which, size) }).toEqual(rest);
      });
  });

  test("does what its buttons say within what its controls can hold", () => {
    for (const [name, control] of Object.entries(figure.controls)) {
      if (control.kind === "play") expect(figure.controls[control.advances]?.kind).toBe("range");
      if (control.kind !== "button") continue;
      for (const before of extremeStates(figure.controls)) {
        const state = { ...before, ...figure.press?.[name]?.(before) };
        expect(figure.press?.[name], name).toBeDefined();
        for (const [value, held] of valueControls(figure.controls))
          expect(parseControl(held, String(state[value]))).toBe(state[value]);
      }
    }
  });

  test("computes in steps what it also finds by itself", () => {
    for (const state of extremeStates(figure.controls).slice(0, 3)) {
      const alone = figure.values(state);
      const work = figure.compute?.(state);
      while (work && !work.next().done);
      expect(figure.values(state)).toEqual(alone);
    }
  });
});
