import { identity, relu } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { memo } from "../memo.ts";
import { inUnitsOf, panelAround, place, type Box } from "./box.ts";
import { threeLayers, toMap, type Entries } from "./layers.ts";

/** What is shown of the plane that goes in, along both axes. */
export const INPUTS = [-2, 2] as const;
const LINES = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];
/** Pieces of a grid line that may be creased: so short that a crease looks sharp. */
const PIECES = 64;
/** How far the plane that comes out may be shown to reach, sideways. */
const REACHES = [12, 24, 48];
/** By how much less far up and down. Behind a ReLU nothing is negative, and what is left is flatter. */
const flatness = (bent: boolean): number => (bent ? 4 : 2);

/** Both boxes in pixels. */
const LAYOUT = {
  wide: {
    width: 592,
    height: 330,
    before: { left: 28, bottom: 26, width: 248, height: 248 },
    after: { left: 332, bottom: 26, width: 248, height: 248 },
  },
  narrow: {
    width: 340,
    height: 236,
    before: { left: 22, bottom: 26, width: 146, height: 146 },
    after: { left: 186, bottom: 26, width: 146, height: 146 },
  },
} as const;

const beforeOf = (size: FigureSize): Box => ({ ...LAYOUT[size].before, x: INPUTS, y: INPUTS });

export const machinePanel = (size: FigureSize): Panel =>
  panelAround(LAYOUT[size].width, LAYOUT[size].height, beforeOf(size));

export function machineBoxes(
  size: FigureSize,
  { reach = 24, bent = false } = {},
): { before: Box; after: Box } {
  const before = beforeOf(size);
  const up = reach / flatness(bent);
  const down = bent ? -0.12 : -1;
  const after = {
    ...LAYOUT[size].after,
    x: [down * reach, reach] as const,
    y: [down * up, up] as const,
  };
  return { before: inUnitsOf(before, before), after: inUnitsOf(before, after) };
}

interface Machine extends Entries {
  readonly x1: number;
  readonly x2: number;
  readonly bent: boolean;
  readonly stacked: number;
  readonly single: number;
}

/** Both planes of one machine: the point that moves over them leaves them as they are. */
const grids = memo<readonly Shape[]>();

/** Left the grid that goes in, right the same grid as the third layer gets it; the point in both; both results. */
export function drawMachine(machine: Machine, size: FigureSize): Shape[] {
  const { x1, x2, bent } = machine;
  const hidden = toMap(threeLayers(machine, bent).slice(0, 2));
  const through = (x: number, y: number): readonly [number, number] => {
    const [h1 = 0, h2 = 0] = hidden(x, y);
    return [h1, h2];
  };
  const reach = toReach(through, flatness(bent));
  const { before, after } = machineBoxes(size, { reach, bent });
  const moved = (x: number, y: number): Place => place(after, ...through(x, y));
  const { w1, w2, w3 } = machine;
  const planes = grids(`${w1} ${w2} ${w3} ${bent} ${size}`, () => {
    const fn = bent ? relu.id : identity.id;
    return [
      ...gridLines((x, y) => ({ x, y }), fn, 1),
      ...axes(after, size),
      ...gridLines(moved, fn, bent ? PIECES : 1),
    ];
  });
  return [
    ...planes,
    { shape: "dot", look: "point", r: 5.5, at: moved(x1, x2) },
    { shape: "dot", look: "tracer", at: { x: x1, y: x2 }, r: size === "wide" ? 6.5 : 8 },
    { shape: "dot", look: "halo", at: { x: x1, y: x2 } },
    ...names(machine, before, after, size),
  ];
}

/** The first of a few scales that holds the whole plane as it comes out, so that a scale stays while one slides. */
function toReach(
  through: (x: number, y: number) => readonly [number, number],
  flat: number,
): number {
  const far = LINES.flatMap((x) => LINES.map((y) => through(x, y))).map(([h1, h2]) =>
    Math.max(Math.abs(h1), flat * Math.abs(h2)),
  );
  const farthest = Math.max(...far);
  return REACHES.find((reach) => reach >= farthest) ?? REACHES.at(-1)!;
}

/** Lines along both axes; those through zero in full strength. */
function gridLines(at: (x: number, y: number) => Place, fn: string, pieces: number): Shape[] {
  const steps = Array.from(
    { length: pieces + 1 },
    (_, i) => INPUTS[0] + ((INPUTS[1] - INPUTS[0]) * i) / pieces,
  );
  const both = (c: number) => [steps.map((t) => at(c, t)), steps.map((t) => at(t, c))];
  const [faint = [], ...more] = LINES.filter((c) => c !== 0).flatMap(both);
  return [
    { shape: "curve", look: "faint", fn, points: faint, more },
    ...both(0).map((points): Shape => ({ shape: "curve", look: "thin", fn, points })),
  ];
}

/** The axes of what comes out, whose scale follows it. */
function axes(box: Box, size: FigureSize): Shape[] {
  const note = { shape: "text", look: "note" } as const;
  const [left, reach] = box.x;
  const [low, high] = box.y;
  return [
    { shape: "line", look: "axis", from: place(box, left, 0), to: place(box, reach, 0) },
    { shape: "line", look: "axis", from: place(box, 0, low), to: place(box, 0, high) },
    {
      ...note,
      anchor: "end",
      text: formatFixed(reach, 0),
      at: { ...place(box, reach, 0), dy: -6 },
    },
    {
      ...note,
      anchor: "start",
      text: formatFixed(high, 0),
      at: { ...place(box, 0, high), dx: 6, dy: size === "wide" ? 8 : 6 },
    },
  ];
}

function names(
  { bent, stacked, single }: Machine,
  before: Box,
  after: Box,
  size: FigureSize,
): Shape[] {
  const value = { shape: "text", look: "value", anchor: "start" } as const;
  const note = { shape: "text", look: "note", anchor: "start" } as const;
  const [left, right] = [place(before, INPUTS[0], INPUTS[1]), place(after, after.x[0], after.y[1])];
  const same = Math.abs(stacked - single) < 1e-9;
  return [
    { ...note, text: "what goes in", at: { ...left, dy: -12 } },
    {
      ...note,
      text: size === "wide" ? "what the third layer gets" : "what layer 3 gets",
      at: { ...right, dy: -12 },
    },
    {
      ...value,
      text: `layer by layer ${formatFixed(stacked, 2)}`,
      at: { ...left, dy: -36 },
      ...(bent ? { fn: relu.id } : {}),
    },
    {
      ...value,
      text: `one layer ${formatFixed(single, 2)}${size === "wide" ? (same ? ", the same" : ", not the same") : ""}`,
      at: { ...right, dy: -36 },
    },
  ];
}
