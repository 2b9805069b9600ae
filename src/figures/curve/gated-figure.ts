import type { GatedActivation } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import { snap, type AnyState, type RangeControl } from "../controls.ts";
import type { Figure, FigureSize } from "../figure.ts";
import { parameterControls, parameterValues, parameterWords, withState } from "./parameters.ts";

const A = 6;
const B = 4;

/** A gated function as a field over gate and value, with a point on it that can be dragged. */
export function gatedFigure(fn: GatedActivation): Figure {
  const parameters = parameterControls(fn);
  const slider = (label: string, description: string, reach: number, value: number) =>
    ({
      kind: "range",
      label,
      description,
      min: -reach,
      max: reach,
      step: 0.1,
      value,
      format: (each: number) => formatFixed(each, 1),
      fn: fn.id,
    }) satisfies RangeControl;
  const a = { ...slider("a", "gate a", A, 1.5), onAxis: true };
  const b = slider("b", "value b", B, 2);
  const pair = (state: AnyState): [number, number] => [Number(state["a"]), Number(state["b"])];
  const strongest = Math.max(...[-A, A].flatMap((x) => [-B, B].map((y) => Math.abs(fn(x, y)))));
  const words = (state: AnyState) => {
    const now = withState(fn, state);
    const slopes = now.derivative(...pair(state));
    return {
      value: formatFixed(now(...pair(state)), 3),
      gate: formatFixed(slopes.gate, 3),
      slope: formatFixed(slopes.value, 3),
    };
  };
  return {
    id: `curve/${fn.id}`,
    title: `${fn.name} over gate and value`,
    width: "text",
    controls: { a, b, ...parameters },
    panel,
    field: {
      area: () => ({ x: [-A, A], y: [-B, B] }),
      follows: Object.keys(parameters),
      value: (state) => {
        const now = withState(fn, state);
        return (x, y) => now(x, y) / strongest;
      },
      colors: { above: `--fn-${fn.id}`, below: "--line" },
    },
    still: (kit, _state, size) => [...kit.yAxis(panel(size)), ...kit.xAxis(panel(size))],
    moving: (state, size) => {
      const [x, y] = pair(state);
      const { value, gate, slope } = words(state);
      return [
        { shape: "line", look: "guide", from: { x, y: 0 }, to: { x, y } },
        { shape: "line", look: "guide", from: { x: 0, y }, to: { x, y } },
        {
          shape: "text",
          look: "note",
          text: "value b",
          anchor: "start",
          at: { x: 0, y: B, dx: 8, dy: 12 },
        },
        { shape: "text", look: "note", text: "gate a", anchor: "end", at: { x: A, y: 0, dy: -8 } },
        {
          shape: "text",
          look: "value",
          fn: fn.id,
          anchor: "start",
          text:
            size === "wide"
              ? `f(a, b) = ${value}   slope in a: ${gate}   in b: ${slope}`
              : `${value}   slopes ${gate}, ${slope}`,
          at: { x: -A, y: B, dy: -14 },
        },
        { shape: "dot", look: "tracer", at: { x, y }, fn: fn.id, r: size === "wide" ? 6.5 : 8 },
        { shape: "dot", look: "halo", at: { x, y } },
      ];
    },
    summary: (state) => {
      const [x, y] = pair(state);
      const { value, gate, slope } = words(state);
      return `At gate a = ${a.format(x)} and value b = ${b.format(y)}${parameterWords(parameters, state)} ${fn.name} is ${value}; its slope is ${gate} in a and ${slope} in b.`;
    },
    table: (state) => {
      const now = withState(fn, state);
      const [x, y] = pair(state);
      return {
        columns: ["a", "b", "value", "slope in a", "slope in b"],
        rows: [x, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6].map((gate) => {
          const slopes = now.derivative(gate, y);
          return [
            a.format(gate),
            b.format(y),
            ...[now(gate, y), slopes.gate, slopes.value].map((each) => formatFixed(each, 4)),
          ];
        }),
      };
    },
    values: (state) => {
      const now = withState(fn, state);
      const [x, y] = pair(state);
      const slopes = now.derivative(x, y);
      const text = words(state);
      return {
        a: { value: x, text: a.format(x) },
        b: { value: y, text: b.format(y) },
        value: { value: now(x, y), text: text.value, label: "f(a, b)", fn: fn.id },
        gate: { value: slopes.gate, text: text.gate, label: "slope in a", fn: fn.id },
        slope: { value: slopes.value, text: text.slope, label: "slope in b", fn: fn.id },
        ...parameterValues(parameters, state),
      };
    },
    drag: {
      plane: true,
      handles: (state) => {
        const [x, y] = pair(state);
        return [{ x, y }];
      },
      to: ({ x, y }) => ({ a: snap(a, x), b: snap(b, y) }),
    },
  };
}

function panel(size: FigureSize): Panel {
  const wide = size === "wide";
  return {
    width: wide ? 592 : 340,
    height: wide ? 380 : 262,
    margin: { top: 34, right: wide ? 72 : 12, bottom: 28, left: wide ? 44 : 30 },
    x: { domain: [-A, A], ticks: [-6, -4, -2, 0, 2, 4, 6] },
    y: { domain: [-B, B], ticks: [-4, -2, 0, 2, 4] },
  };
}
