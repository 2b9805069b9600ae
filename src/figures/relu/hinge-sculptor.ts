import { relu } from "../../activations/index.ts";
import { formatFixed, formatTick } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import { sample } from "../../plotting/sample.ts";
import { sizes } from "../../plotting/theme.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { brokenLine, equalHinges, largestGap } from "./broken-line.ts";
import { drawSculpture, STRIP } from "./sculptor-drawing.ts";
import { targets, type Target, type TargetId } from "./sculptor-targets.ts";

const INTERVAL = [-1, 1] as const;

/** One hinge on the axis's track; at rest they cut the interval into equal pieces. */
const hinge = <const Value extends number>(order: number, value: Value) =>
  ({
    kind: "range",
    label: `hinge ${order}`,
    min: -0.99,
    max: 0.99,
    step: 0.01,
    value,
    format: (at: number) => formatFixed(at, 2),
    onAxis: true,
    track: "hinges",
    fn: relu.id,
  }) as const;

const controls = {
  h1: hinge(1, -0.75),
  h2: hinge(2, -0.5),
  h3: hinge(3, -0.25),
  h4: hinge(4, 0),
  h5: hinge(5, 0.25),
  h6: hinge(6, 0.5),
  h7: hinge(7, 0.75),
  target: {
    kind: "choice",
    label: "Curve",
    options: [
      { value: "square", label: targets.square.name },
      { value: "wave", label: targets.wave.name },
      { value: "peak", label: targets.peak.name },
    ],
    value: "square",
  },
  pieces: {
    kind: "choice",
    label: "Pieces",
    options: [
      { value: "2", label: "2" },
      { value: "4", label: "4" },
      { value: "8", label: "8" },
    ],
    value: "4",
  },
  even: { kind: "button", label: "Space evenly" },
} as const;

type State = StateOf<typeof controls>;
type Hinge = `h${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

const HINGES: readonly Hinge[] = ["h1", "h2", "h3", "h4", "h5", "h6", "h7"];
/** Every fourth, every other or each of the seven: those are spaced evenly at rest, whatever their count. */
const used = ({ pieces }: State): readonly Hinge[] =>
  HINGES.filter((_, i) => (i + 1) % (8 / Number(pieces)) === 0);

function panel(size: FigureSize): Panel {
  const x = { domain: INTERVAL, ticks: [-1, -0.5, 0, 0.5, 1] } as const;
  const y = { domain: [STRIP.low, 1], ticks: [] } as const;
  return size === "wide"
    ? { width: 856, height: 452, margin: { top: 42, right: 104, bottom: 28, left: 44 }, x, y }
    : { width: 340, height: 336, margin: { top: 36, right: 14, bottom: 28, left: 24 }, x, y };
}

/** Hinges that are dragged along a curve, the broken line through them, and the ReLUs that it is the sum of. */
export const hingeSculptor = defineFigure({
  id: "hinge-sculptor",
  title: "A curve built of straight pieces that meet at hinges, and the ReLUs they are the sum of",
  width: "wide",
  controls,
  unused: (state) => HINGES.filter((name) => !used(state).includes(name)),
  panel,
  stillFollows: ["target"],
  still: (kit, state, size) => {
    const frame = panel(size);
    const target = targetOf(state);
    const onPanel = toPanel(target);
    return [
      ...kit.yAxis({
        ...frame,
        y: {
          ...frame.y,
          ticks: target.ticks.map(onPanel),
          format: (tick) => formatTick(target.ticks.find((t) => onPanel(t) === tick) ?? tick),
        },
      }),
      ...kit.xAxis(frame),
      kit.Plot.line(sample(target.f, INTERVAL, { tolerance: 2e-4 }), {
        x: ([x]) => x,
        y: ([, y]) => onPanel(y),
        stroke: "var(--ink)",
        strokeWidth: sizes.slope,
      }),
    ];
  },
  moving: (state, size) =>
    drawSculpture({ ...sculpture(state), onPanel: toPanel(targetOf(state)) }, size),
  summary: (state) => {
    const { line, gap, even } = sculpture(state);
    const { name } = targetOf(state);
    const count = line.bends.length;
    return (
      `${count === 1 ? "One hinge cuts" : `${count} hinges cut`} ${name} into ${line.slopes.length} straight pieces. ` +
      `The broken line is off by at most ${text(gap.size)}, at x = ${formatFixed(gap.x, 2)}; ` +
      `with equal pieces it would be ${text(even)}.`
    );
  },
  table: (state) => {
    const { line } = sculpture(state);
    const [first = [0, 0]] = line.corners;
    const row = (name: string, at: number, height: number, bend: number) => [
      name,
      ...[at, height, bend].map((value) => formatFixed(value, 3)),
    ];
    return {
      columns: ["corner", "x", "height", "slope added"],
      rows: [
        row("start", ...first, line.slopes[0] ?? 0),
        ...HINGES.map((_, i) => {
          const corner = line.corners[i + 1];
          const bend = line.bends[i];
          return corner && bend !== undefined
            ? row(`hinge ${i + 1}`, ...corner, bend)
            : ["–", "–", "–", "–"];
        }),
      ],
    };
  },
  values: (state) => {
    const { line, gap, even } = sculpture(state);
    const { length } = line.slopes;
    return {
      ...Object.fromEntries(
        HINGES.map((name) => [
          name,
          { value: state[name], text: controls[name].format(state[name]) },
        ]),
      ),
      pieces: { value: length, text: formatFixed(length, 0) },
      gap: { value: gap.size, text: text(gap.size) },
      even: { value: even, text: text(even) },
    };
  },
  press: {
    even: (state) => {
      const at = equalHinges(Number(state.pieces), INTERVAL);
      return Object.fromEntries(used(state).map((name, i) => [name, at[i]]));
    },
  },
  drag: {
    handles: (state) => {
      const target = targetOf(state);
      return used(state).map((name) => ({
        x: state[name],
        y: toPanel(target)(target.f(state[name])),
      }));
    },
    to: (point, state, which) => {
      const name = used(state)[which];
      return name ? { [name]: snap(controls[name], point.x) } : {};
    },
  },
});

const text = (gap: number): string => formatFixed(gap, 4);
const targetOf = (state: State): Target => targets[state.target as TargetId];

/** A curve fills the panel's height, whatever its range. */
const toPanel =
  ({ range: [low, high] }: Target) =>
  (y: number): number =>
    (y - low) / (high - low);

function sculpture(state: State) {
  const { f, name } = targetOf(state);
  const line = brokenLine(
    f,
    used(state).map((name) => state[name]),
    INTERVAL,
  );
  const even = brokenLine(f, equalHinges(Number(state.pieces), INTERVAL), INTERVAL);
  return { f, name, line, gap: largestGap(f, line), even: largestGap(f, even).size };
}
