import { activations, type ScalarActivation } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import { pieces } from "../../plotting/pieces.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { functionLook } from "../../plotting/theme.ts";
import { snap } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { memo } from "../memo.ts";

const REACH = 4;
const NONE = "none";

const scalars = new Map<string, ScalarActivation>(
  Object.values(activations)
    .filter((fn) => fn.kind === "scalar")
    .map((fn) => [fn.id, fn]),
);
const options = [...scalars.values()].map(({ id, name }) => ({ value: id, label: name }));
const menu = <const L extends string>(label: L, value: string, optional = false) =>
  ({
    kind: "choice",
    label,
    menu: true,
    options: optional ? [{ value: NONE, label: "none" }, ...options] : options,
    value,
  }) as const;

const x = {
  kind: "range",
  label: "x",
  description: "input x",
  min: -REACH,
  max: REACH,
  step: 0.05,
  value: -1,
  format: (value: number) => formatFixed(value, 2),
  onAxis: true,
} as const;

/** Which of the menus is which. */
const slots = ["f", "g", "h", "k"] as const;
type Chosen = Readonly<Record<(typeof slots)[number], string>> & {
  readonly x: number;
  readonly show: string;
};

/** Two to four functions of the catalogue in one panel, by value or by slope. */
export const compare = defineFigure({
  id: "compare",
  title: "Functions compared",
  width: "wide",
  controls: {
    x,
    f: menu("f", "relu"),
    g: menu("g", "gelu"),
    h: menu("h", "silu", true),
    k: menu("k", NONE, true),
    show: {
      kind: "choice",
      label: "Show",
      options: [
        { value: "values", label: "values" },
        { value: "slopes", label: "slopes" },
      ],
      value: "values",
    },
  },
  panel,
  still: (kit, _state, size) => [...kit.yAxis(panel(size)), ...kit.xAxis(panel(size))],
  moving: (state, size) => {
    const fns = chosen(state);
    const at = lineOf(state);
    const { low, high } = heights;
    return [
      ...fns.flatMap(({ fn }) => drawing(fn, state.show, size)),
      ...(size === "wide"
        ? names(
            fns.map(({ fn }) => fn),
            state,
          )
        : key(fns.map(({ fn }) => fn))),
      {
        shape: "line",
        look: "guide",
        from: { x: state.x, y: low },
        to: { x: state.x, y: high },
      },
      ...fns
        .filter(({ fn }) => at(fn) >= low && at(fn) <= high)
        .map(({ fn }): Shape => ({
          shape: "dot",
          look: "tracer",
          at: { x: state.x, y: at(fn) },
          fn: fn.id,
          r: 5,
        })),
    ];
  },
  summary: (state) => {
    const at = lineOf(state);
    const list = chosen(state).map(({ fn }) => `${fn.name} ${formatFixed(at(fn), 3)}`);
    return `At x = ${x.format(state.x)} the ${state.show} are: ${list.join(", ")}.`;
  },
  table: (state) => {
    const fns = slots.map((slot) => scalars.get(state[slot]));
    return {
      columns: ["x", ...slots],
      rows: [state.x, -4, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4].map((at) => [
        x.format(at),
        ...fns.map((fn) => (fn ? formatFixed(lineOf({ ...state, x: at })(fn), 4) : "–")),
      ]),
    };
  },
  values: (state) => {
    const at = lineOf(state);
    const values = slots.map((slot) => {
      const fn = scalars.get(state[slot]);
      // A menu that stands at "none" has no number; nothing is read off its zero.
      const value = fn ? at(fn) : 0;
      return [slot, { value, text: fn ? formatFixed(value, 3) : "–", label: slot }] as const;
    });
    return { x: { value: state.x, text: x.format(state.x) }, ...Object.fromEntries(values) };
  },
  drag: {
    handles: (state) => chosen(state).map(({ fn }) => ({ x: state.x, y: lineOf(state)(fn) })),
    to: (point) => ({ x: snap(x, point.x) }),
  },
});

/** The functions that the menus name, each once. */
function chosen(state: Chosen): { slot: string; fn: ScalarActivation }[] {
  const seen = new Set<string>();
  return slots.flatMap((slot) => {
    const fn = scalars.get(state[slot]);
    if (!fn || seen.has(fn.id)) return [];
    seen.add(fn.id);
    return [{ slot, fn }];
  });
}

/** On a phone there is no room beside the lines: their names stand where few of them go, each behind a piece of its line. */
function key(fns: readonly ScalarActivation[]): Shape[] {
  return fns.flatMap((fn, i): Shape[] => {
    const y = 3.8 - 0.53 * i;
    return [
      {
        shape: "curve",
        look: "curve",
        fn: fn.id,
        dash: functionLook(fn.id).dash,
        points: [
          { x: -REACH, y },
          { x: -REACH + 0.9, y },
        ],
      },
      {
        shape: "text",
        look: "value",
        text: fn.name,
        anchor: "start",
        fn: fn.id,
        at: { x: -REACH + 1.1, y, dy: 5 },
      },
    ];
  });
}

const lineOf =
  ({ show, x: at }: Pick<Chosen, "show" | "x">) =>
  (fn: ScalarActivation): number =>
    show === "slopes" ? fn.derivative(at) : fn(at);

const heights = { low: -2, high: 4.1 };

function panel(size: FigureSize): Panel {
  const wide = size === "wide";
  return {
    width: wide ? 856 : 340,
    height: wide ? 440 : 250,
    margin: { top: 14, right: wide ? 210 : 12, bottom: 28, left: wide ? 44 : 30 },
    x: {
      domain: [-REACH, REACH],
      ticks: wide ? [-4, -3, -2, -1, 0, 1, 2, 3, 4] : [-4, -2, 0, 2, 4],
    },
    y: { domain: [heights.low, heights.high], ticks: [-2, -1, 0, 1, 2, 3, 4] },
  };
}

const drawn = memo<Shape[]>(24);

/** One function's line, the same shapes each time. */
function drawing(fn: ScalarActivation, show: string, size: FigureSize): Shape[] {
  return drawn(`${fn.id} ${show} ${size}`, () => {
    const { dash } = functionLook(fn.id);
    const frame = panel(size);
    const line = show === "slopes" ? fn.derivative : fn;
    return pieces(
      (at) => line(at),
      { x: frame.x.domain, y: frame.y.domain },
      {
        kinks: fn.kinks.map((kink) => kink.x),
        tolerance: 1e-3,
      },
    ).map((piece) => ({
      shape: "curve",
      look: "curve",
      fn: fn.id,
      dash,
      points: piece.map(([at, y]) => ({ x: at, y })),
    }));
  });
}

/** Names and values at the right ends of the lines, kept apart: whatever is out of sight is named at the edge that it leaves by. */
function names(fns: readonly ScalarActivation[], { show, x: input }: Chosen): Shape[] {
  const at = lineOf({ show, x: input });
  const frame = panel("wide");
  const { y } = panelScales(frame);
  const end = lineOf({ show, x: REACH });
  const placed = fns
    .map((fn) => {
      const height = Math.min(heights.high, Math.max(heights.low, end(fn)));
      return { fn, wanted: y.toPixel(height) };
    })
    .sort((a, b) => a.wanted - b.wanted);
  const gap = 19;
  let last = -Infinity;
  return placed.map(({ fn, wanted }) => {
    const pixel = Math.max(wanted, last + gap);
    last = pixel;
    return {
      shape: "text",
      look: "value",
      text: `${fn.name}   ${formatFixed(at(fn), 3)}`,
      anchor: "start",
      fn: fn.id,
      at: { x: REACH, y: y.toData(pixel), dx: 10, dy: 5 },
    };
  });
}
