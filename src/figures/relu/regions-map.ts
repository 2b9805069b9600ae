import { relu } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Point } from "../../plotting/sample.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { memo } from "../memo.ts";
import { contours } from "./level-lines.ts";
import { area, holds, linearRegions, mostRegions, valueOf, type Region } from "./linear-regions.ts";
import { randomNet } from "./random-net.ts";
import { drawRegions } from "./regions-drawing.ts";

const coordinate = (label: string, value: number, onAxis: boolean) =>
  ({
    kind: "range",
    label,
    min: -1,
    max: 1,
    step: 0.01,
    value,
    format: (at: number) => formatFixed(at, 2),
    onAxis,
  }) as const;

const controls = {
  x1: coordinate("x₁", 0.3, true),
  x2: coordinate("x₂", -0.2, false),
  units: {
    kind: "range",
    label: "units a layer",
    min: 1,
    max: 8,
    step: 1,
    value: 8,
    format: (count: number) => formatFixed(count, 0),
    fn: relu.id,
  },
  layers: {
    kind: "choice",
    label: "Hidden layers",
    options: [
      { value: "1", label: "one" },
      { value: "2", label: "two" },
    ],
    value: "1",
  },
  seed: { kind: "seed", label: "Seed", value: 2 },
} as const;

type State = StateOf<typeof controls>;

const WINDOW: readonly Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

function panel(size: FigureSize): Panel {
  const x = { domain: [-1, 1], ticks: [-1, 0, 1] } as const;
  const y = { domain: [-1, 1], ticks: [-1, 0, 1] } as const;
  return size === "wide"
    ? { width: 592, height: 438, margin: { top: 34, right: 178, bottom: 28, left: 38 }, x, y }
    : { width: 340, height: 444, margin: { top: 34, right: 12, bottom: 112, left: 30 }, x, y };
}

/** A plane cut by a small random network into regions, on each of which the network is one affine map. */
export const regionsMap = defineFigure({
  id: "regions-map",
  title: "The plane in pieces: where a small ReLU network is one flat map",
  width: "text",
  controls,
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    const base = { ...frame, y: { ...frame.y, domain: [0, 1] as const } };
    return [
      kit.Plot.text([-1, 0, 1], {
        x: -1,
        y: kit.Plot.identity,
        textAnchor: "end",
        dx: -8,
        text: (at: number) => formatFixed(at, 0),
        fill: "var(--ink-2)",
        fontSize: 13,
      }),
      ...kit.xAxis(base).slice(2),
    ];
  },
  moving: (state, size) => drawRegions({ ...map(state), point: [state.x1, state.x2] }, size),
  summary: (state) => {
    const { regions, home } = map(state);
    const { a, b, c } = numbers(home);
    const units = home.pattern.flat();
    const on = units.filter(Boolean).length;
    const shape = state.layers === "1" ? "one hidden layer" : "two hidden layers";
    const bound =
      state.layers === "1" && state.units > 1
        ? `; ${state.units} lines cut a plane into ${mostRegions(state.units)} at most`
        : "";
    return (
      `A network with ${shape} of ${state.units} ReLU${state.units === 1 ? "" : "s"} cuts the window into ${regions.length} regions${bound}. ` +
      `Around x₁ = ${formatFixed(state.x1, 2)}, x₂ = ${formatFixed(state.x2, 2)} ` +
      `${units.length === 1 ? `its unit is ${on ? "on" : "off"}` : `${on} of ${units.length} units are on`}, ` +
      `and the network is ${a} x₁ ${b} x₂ ${c}.`
    );
  },
  table: (state) => {
    const { regions } = map(state);
    const largest = [...regions].sort((a, b) => share(b) - share(a));
    return {
      columns: ["share of the window", "units on", "x₁ times", "x₂ times", "constant"],
      rows: Array.from({ length: 12 }, (_, i) => {
        const region = largest[i];
        if (!region) return ["–", "–", "–", "–", "–"];
        const { a, b, c } = numbers(region);
        const on = region.pattern.flat().filter(Boolean).length;
        return [`${formatFixed(100 * share(region), 1)} %`, formatFixed(on, 0), a, b, c];
      }),
    };
  },
  values: (state) => {
    const { regions, home } = map(state);
    const { a, b, c } = numbers(home);
    const [slopes = []] = home.map.W;
    const value = valueOf(home.map)([state.x1, state.x2]);
    const most = mostRegions(state.units);
    return {
      x1: { value: state.x1, text: controls.x1.format(state.x1) },
      x2: { value: state.x2, text: controls.x2.format(state.x2) },
      units: { value: state.units, text: controls.units.format(state.units) },
      regions: { value: regions.length, text: formatFixed(regions.length, 0) },
      most: { value: most, text: formatFixed(most, 0) },
      a: { value: slopes[0] ?? 0, text: a },
      b: { value: slopes[1] ?? 0, text: b },
      c: { value: home.map.b[0] ?? 0, text: c },
      value: { value, text: formatFixed(value, 2) },
    };
  },
  drag: {
    plane: true,
    handles: (state) => [{ x: state.x1, y: state.x2 }],
    to: ({ x, y }) => ({ x1: snap(controls.x1, x), x2: snap(controls.x2, y) }),
  },
});

const cut = memo<{ readonly regions: readonly Region[]; readonly levels: Point[][] }>();

/** The regions of the network that the controls name, its level lines, and the region of the point. */
function map(state: State) {
  const { seed, units, layers } = state;
  const widths = Array.from({ length: Number(layers) }, () => units);
  const { regions, levels } = cut(`${seed} ${widths.join()}`, () => {
    const found = linearRegions(randomNet(widths, seed), WINDOW);
    return { regions: found, levels: contours(found, 10) };
  });
  const home = regions.find(({ polygon }) => holds(polygon, [state.x1, state.x2])) ?? regions[0]!;
  return { regions, levels, home };
}

const share = ({ polygon }: Region): number => area(polygon) / area(WINDOW);

function numbers({ map: { W, b: constants } }: Region) {
  const [a = 0, b = 0] = W[0] ?? [];
  const [c = 0] = constants;
  return { a: formatFixed(a, 2), b: signed(b), c: signed(c) };
}

/** As a further term of a sum is written: `+ 0.42`, `− 0.42`. */
const signed = (term: number): string =>
  `${term < 0 ? "−" : "+"}\u00a0${formatFixed(Math.abs(term), 2)}`;
