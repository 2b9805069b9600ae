import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { defineFigure, type FigureSize, type Point } from "../figure.ts";
import {
  add,
  descent,
  distanceToGoal,
  EXAMPLES,
  GOAL,
  sameSign,
  STEPS,
  stepFor,
  type Squash,
} from "./descent.ts";

const steps = {
  kind: "range",
  label: "steps",
  description: "steps of learning",
  min: 0,
  max: STEPS,
  step: 1,
  value: 12,
  format: (value: number) => formatFixed(value, 0),
} as const;

interface State {
  readonly inputs: string;
  readonly steps: number;
  readonly seed: number;
}

/** Equal units, so that a direction on the drawing is a direction of the weights. */
function panel(size: FigureSize): Panel {
  const ticks = [-1, 0, 1];
  return size === "wide"
    ? {
        width: 592,
        height: 400,
        margin: { top: 22, right: 24, bottom: 30, left: 44 },
        x: { domain: [-1.8, 1.8], ticks },
        y: { domain: [-1.195, 1.195], ticks },
      }
    : {
        width: 340,
        height: 310,
        margin: { top: 22, right: 8, bottom: 30, left: 26 },
        x: { domain: [-1.5, 1.5], ticks },
        y: { domain: [-1.264, 1.264], ticks },
      };
}

/**
 * A unit with two inputs learns, one example at a time. Inputs that are all positive let a step go up-right or
 * down-left only, so that a goal to the lower right is reached in a zigzag.
 */
export const sameSignGradients = defineFigure({
  id: "same-sign-gradients",
  title: "Steps of a unit with two inputs, in the plane of its weights",
  width: "text",
  controls: {
    inputs: {
      kind: "choice",
      label: "inputs from",
      options: [
        { value: "sigmoid", label: "sigmoid" },
        { value: "tanh", label: "tanh" },
      ],
      value: "sigmoid",
    },
    steps,
    play: { kind: "play", label: "Play", advances: "steps", rate: 8 },
    seed: { kind: "seed", label: "seed", value: 2 },
  },
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [...kit.yAxis(frame), ...kit.xAxis(frame)];
  },
  moving: (state, size) => {
    const run = runOf(state);
    return [
      ...(run.squash === "sigmoid" ? closedQuarters(run.at, panel(size)) : []),
      ...axisNames(size),
      ...fan(run, panel(size)),
      { shape: "curve", look: "thin", fn: run.squash, points: run.path },
      ...run.path
        .slice(0, -1)
        .map((at): Shape => ({ shape: "dot", look: "point", r: 2.5, fn: run.squash, at })),
      ...ends(run),
      ...(size === "wide" ? readings(run, panel(size)) : []),
    ];
  },
  summary: (state) => {
    const { squash, at, same } = runOf(state);
    const open =
      squash === "sigmoid"
        ? "every arrow points up-right or down-left, and the goal lies to the lower right"
        : "the arrows fan out on the side of the goal";
    return (
      `With inputs from ${squash}, ${same} of ${EXAMPLES} examples move both weights the same way: ${open}. ` +
      `After ${steps.format(state.steps)} steps the weights are ${formatFixed(distanceToGoal(at), 3)} from the goal.`
    );
  },
  table: (state) => ({
    columns: [
      "steps",
      "w₁, sigmoid",
      "w₂, sigmoid",
      "left to go",
      "w₁, tanh",
      "w₂, tanh",
      "left to go",
    ],
    rows: [state.steps, 0, 1, 2, 3, 5, 10, 20, 30, 40, 50, 60].map((count) => [
      steps.format(count),
      ...(["sigmoid", "tanh"] as const).flatMap((squash) => {
        const at = descent(squash, state.seed).path[count] ?? GOAL;
        return [at.x, at.y, distanceToGoal(at)].map((value) => formatFixed(value, 3));
      }),
    ]),
  }),
  values: (state) => {
    const { at, same } = runOf(state);
    const left = distanceToGoal(at);
    return {
      steps: { value: state.steps, text: steps.format(state.steps) },
      same: { value: same, text: `${same} of ${EXAMPLES}`, label: "both the same way" },
      left: { value: left, text: formatFixed(left, 3), label: "left to go" },
    };
  },
});

interface Run {
  readonly squash: Squash;
  readonly at: Point;
  /** From the start to `at`. */
  readonly path: readonly Point[];
  readonly examples: readonly Point[];
  /** The place of the next example in the list. */
  readonly next: number;
  readonly same: number;
}

function runOf({ inputs, steps: taken, seed }: State): Run {
  const squash = inputs === "tanh" ? "tanh" : "sigmoid";
  const { path, examples } = descent(squash, seed);
  return {
    squash,
    at: path[taken] ?? GOAL,
    path: path.slice(0, taken + 1),
    examples,
    next: taken % EXAMPLES,
    same: sameSign(examples),
  };
}

/** The two quarters, seen from here, into which no example can move the weights. */
function closedQuarters(at: Point, { x, y }: Panel): Shape[] {
  const corners = (toX: number, toY: number): Point[] => [
    at,
    { x: toX, y: at.y },
    { x: toX, y: toY },
    { x: at.x, y: toY },
  ];
  const [left, right] = x.domain;
  const [low, high] = y.domain;
  const note = { shape: "text", look: "note", text: "no step leads here" } as const;
  return [
    { shape: "area", look: "zone", points: corners(right, low) },
    { shape: "area", look: "zone", points: corners(left, high) },
    { ...note, anchor: "end", at: { x: right, y: low, dx: -8, dy: -10 } },
    { ...note, anchor: "start", at: { x: left, y: high, dx: 8, dy: 18 } },
  ];
}

const axisNames = (size: FigureSize): Shape[] => [
  {
    shape: "text",
    look: "math",
    text: "w₁",
    anchor: "end",
    at: { x: panel(size).x.domain[1], y: 0, dx: -2, dy: -7 },
  },
  {
    shape: "text",
    look: "math",
    text: "w₂",
    anchor: "start",
    at: { x: 0, y: panel(size).y.domain[1], dx: 8, dy: 6 },
  },
];

/** The step that each example asks for from here, the next one in full strength. */
function fan({ at, examples, next, squash }: Run, frame: Panel): Shape[] {
  const arrow = (example: Point, look: "arrow" | "faint"): Shape => ({
    shape: "arrow",
    look,
    from: at,
    to: add(at, inside(at, stepFor(example, at), frame)),
    ...(look === "arrow" ? {} : { fn: squash }),
  });
  const chosen = examples[next];
  return [
    ...examples.filter((_, i) => i !== next).map((example) => arrow(example, "faint")),
    ...(chosen ? [arrow(chosen, "arrow")] : []),
  ];
}

/** A step cut off where it would leave the panel. */
function inside(at: Point, by: Point, { x, y }: Panel): Point {
  const share = (from: number, length: number, [low, high]: readonly [number, number]): number =>
    length === 0 ? 1 : Math.max(0, ((length > 0 ? high : low) - from) / length);
  const cut = Math.min(1, share(at.x, by.x, x.domain), share(at.y, by.y, y.domain));
  return { x: by.x * cut, y: by.y * cut };
}

/** Where it began, where it should go, where it is. */
function ends({ at, squash }: Run): Shape[] {
  return [
    { shape: "dot", look: "open", r: 6, at: GOAL },
    { shape: "dot", look: "point", r: 2, at: GOAL },
    { shape: "text", look: "value", text: "goal", anchor: "start", at: { ...GOAL, dx: 11, dy: 5 } },
    { shape: "dot", look: "point", r: 5.5, fn: squash, at },
  ];
}

/** In the corner that neither goal nor path comes to. */
function readings({ at, same }: Run, { x, y }: Panel): Shape[] {
  const corner = { x: x.domain[0], y: y.domain[0], dx: 8 };
  const value = { shape: "text", look: "value", anchor: "start" } as const;
  return [
    {
      ...value,
      text: `${same} of ${EXAMPLES} examples move both the same way`,
      at: { ...corner, dy: -30 },
    },
    {
      ...value,
      text: `${formatFixed(distanceToGoal(at), 3)} left to go`,
      at: { ...corner, dy: -10 },
    },
  ];
}
