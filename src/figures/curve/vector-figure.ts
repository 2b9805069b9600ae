import type { ReductionActivation, VectorActivation } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import type { AnyState, RangeControl } from "../controls.ts";
import type { Figure, FigureSize } from "../figure.ts";
import { barPlace, classLook, subscripts } from "../softmax/bars.ts";
import { parameterControls, parameterValues, parameterWords, withState } from "./parameters.ts";

type Fn = VectorActivation | ReductionActivation;

/** Where the inputs rest: three that differ, none of them the largest by far. */
const REST = [1, 2, -0.5] as const;
const REACH = 4;

/** A function of a list as bars: its outputs; of a reduction, its inputs with the one number that they become. */
export function vectorFigure(fn: Fn): Figure {
  const parameters = parameterControls(fn);
  const inputs: Record<string, RangeControl> = Object.fromEntries(
    REST.map((value, k) => [
      `z${k + 1}`,
      {
        kind: "range",
        label: `z${subscripts[k]}`,
        description: `input ${k + 1}`,
        min: -REACH,
        max: REACH,
        step: 0.1,
        value,
        format: (each: number) => formatFixed(each, 1),
        fn: classLook(k),
      },
    ]),
  );
  const zOf = (state: AnyState): number[] => REST.map((_, k) => Number(state[`z${k + 1}`]));
  const panel = panelOf(fn);
  const at = (state: AnyState) => answer(withState(fn, state), zOf(state));
  return {
    id: `curve/${fn.id}`,
    title: `${fn.name} of three numbers`,
    width: "text",
    controls: { ...inputs, ...parameters },
    panel,
    still: (kit, _state, size) => {
      const { x, y } = panel(size);
      return [
        kit.Plot.ruleY(y.ticks, { x1: x.domain[0], x2: x.domain[1], stroke: "var(--rule)" }),
        kit.Plot.text(y.ticks, {
          y: kit.Plot.identity,
          frameAnchor: "left",
          textAnchor: "end",
          dx: -9,
          text: (tick: number) => formatFixed(tick, Number.isInteger(tick) ? 0 : 1),
          fill: "var(--ink-2)",
          fontSize: 13,
        }),
        kit.Plot.ruleY([0], { x1: x.domain[0], x2: x.domain[1], stroke: "var(--line)" }),
      ];
    },
    moving: (state, size) => barShapes(fn, zOf(state), at(state), panel(size), size),
    summary: (state) => {
      const z = REST.map((_, k) => inputs[`z${k + 1}`]!.format(zOf(state)[k]!)).join(", ");
      const { outputs } = at(state);
      const given = `Of ${z}${parameterWords(parameters, state)}`;
      return outputs.length === 1
        ? `${given} ${fn.name} makes ${formatFixed(outputs[0]!, 3)}.`
        : `${given} ${fn.name} makes ${outputs.map((y) => formatFixed(y, 3)).join(", ")}.`;
    },
    table: (state) => {
      const now = withState(fn, state);
      const [first, ...rest] = zOf(state);
      const { outputs } = at(state);
      const names = outputs.length === 1 ? ["output"] : outputs.map((_, k) => `output ${k + 1}`);
      return {
        columns: ["z₁", ...names],
        rows: [first!, -4, -3, -2, -1, 0, 1, 2, 3, 4].map((z) => [
          formatFixed(z, 1),
          ...answer(now, [z, ...rest]).outputs.map((y) => formatFixed(y, 4)),
        ]),
      };
    },
    values: (state) => {
      const { outputs, slopes } = at(state);
      const single = outputs.length === 1;
      return {
        ...Object.fromEntries(
          zOf(state).map((value, k) => [`z${k + 1}`, { value, text: formatFixed(value, 1) }]),
        ),
        ...Object.fromEntries(
          outputs.map((value, k) => [
            single ? "value" : `y${k + 1}`,
            {
              value,
              text: formatFixed(value, 3),
              label: single ? "f(z)" : `f${subscripts[k]}`,
              fn: single ? fn.id : classLook(k),
            },
          ]),
        ),
        ...Object.fromEntries(
          slopes.map((value, k) => [`slope${k + 1}`, { value, text: formatFixed(value, 3) }]),
        ),
        ...parameterValues(parameters, state),
      };
    },
  };
}

/** The outputs (one, of a reduction), and how the output answers to each input: its own, of a list. */
function answer(fn: Fn, z: readonly number[]): { outputs: number[]; slopes: number[] } {
  if (fn.kind === "reduction") return { outputs: [fn(z)], slopes: fn.gradient(z) };
  const rows = fn.jacobian(z);
  return { outputs: fn(z), slopes: rows.map((row, i) => row[i] ?? NaN) };
}

function barShapes(
  fn: Fn,
  z: readonly number[],
  { outputs, slopes }: { outputs: readonly number[]; slopes: readonly number[] },
  panel: Panel,
  size: FigureSize,
): Shape[] {
  const single = fn.kind === "reduction";
  const all = single ? [...z, ...outputs] : outputs;
  const low = panel.y.domain[0];
  return all.flatMap((y, k): Shape[] => {
    const { left, middle, right } = barPlace(k, all.length);
    const isInput = single && k < z.length;
    const look = single && !isInput ? fn.id : classLook(k);
    const slope = single ? (isInput ? slopes[k] : undefined) : slopes[k];
    const down = y < 0;
    const corners = [
      { x: left, y: 0 },
      { x: left, y },
      { x: right, y },
      { x: right, y: 0 },
    ];
    return [
      { shape: "area", look: isInput ? "outline" : "fill", fn: look, points: corners },
      {
        shape: "text",
        look: "value",
        text: formatFixed(y, isInput ? 1 : 3),
        fn: look,
        at: { x: middle, y, dy: down ? 18 : -8 },
      },
      {
        shape: "text",
        look: "note",
        text: single && !isInput ? "f(z)" : single ? `z${subscripts[k]}` : `output ${k + 1}`,
        at: { x: middle, y: low, dy: 20 },
      },
      ...(slope === undefined
        ? []
        : [
            {
              shape: "text",
              look: "note",
              text: `${size === "wide" ? "own slope " : ""}${formatFixed(slope, 3)}`,
              at: { x: middle, y: low, dy: 38 },
            } as const,
          ]),
    ];
  });
}

/** Tall enough for the outputs at every end of the inputs' sliders. */
function panelOf(fn: Fn): (size: FigureSize) => Panel {
  const ends = [-REACH, REACH];
  const corners = ends.flatMap((a) => ends.flatMap((b) => ends.map((c) => [a, b, c])));
  const seen = [...corners, [...REST]].flatMap((z) => answer(fn, z).outputs);
  const inputs = fn.kind === "reduction" ? ends : [];
  const [least, most] = [Math.min(0, ...seen, ...inputs), Math.max(0, ...seen, ...inputs)];
  const room = 0.12 * (most - least);
  const [low, high] = [least < 0 ? least - room : 0, most > 0 ? most + room : room];
  const step = most - least > 4 ? 2 : most - least > 1.5 ? 1 : 0.5;
  const count = Math.floor(most / step) - Math.ceil(least / step) + 1;
  const ticks = Array.from({ length: count }, (_, i) => (Math.ceil(least / step) + i) * step || 0);
  return (size) => ({
    width: size === "wide" ? 592 : 340,
    height: size === "wide" ? 330 : 300,
    margin: { top: 12, right: 12, bottom: 52, left: size === "wide" ? 44 : 34 },
    x: { domain: [0, 1], ticks: [] },
    y: { domain: [low, high], ticks },
  });
}
