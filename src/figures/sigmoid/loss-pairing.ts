import { bceWithLogits, logit, sigmoid, squaredError } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import { numberText } from "../../plotting/number-text.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import { snap } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";

const z = {
  kind: "range",
  label: "z",
  description: "score z",
  min: -10,
  max: 10,
  step: 0.1,
  value: -6,
  format: (value: number) => formatFixed(value, 1),
  onAxis: true,
} as const;

const target = {
  kind: "choice",
  label: "The right answer is",
  options: [
    { value: "1", label: "1" },
    { value: "0", label: "0" },
  ],
  value: "1",
} as const;

interface State {
  readonly z: number;
  readonly target: string;
}

/** What a loss sends back to the score: both gradients, and what they are made of. */
function gradients({ z: at, target: text }: State) {
  const t = Number(text);
  const [p, slope] = [sigmoid(at), sigmoid.derivative(at)];
  const squared = squaredError.derivative(p, t) * slope;
  return { t, p, slope, logLoss: bceWithLogits.derivative(at, t), squared };
}

/** Beyond this |z| the sigmoid's slope is under 0.01. */
const flatFrom = logit((1 + Math.sqrt(1 - 4 * 0.01)) / 2);

function panel(size: FigureSize): Panel {
  const y = { domain: [0, 1.13], ticks: [0, 0.5, 1] } as const;
  return size === "wide"
    ? {
        width: 592,
        height: 300,
        margin: { top: 26, right: 62, bottom: 28, left: 34 },
        x: { domain: [-10, 10], ticks: [-10, -5, 0, 5, 10] },
        y,
      }
    : {
        width: 340,
        height: 254,
        margin: { top: 26, right: 12, bottom: 28, left: 24 },
        x: { domain: [-10, 10], ticks: [-10, -5, 0, 5, 10] },
        y,
      };
}

/** How strongly the squared error and the log-loss correct a score, from surely wrong to surely right. */
export const lossPairing = defineFigure({
  id: "loss-pairing",
  title: "The gradients of two losses at a sigmoid’s score",
  width: "text",
  controls: { z, target },
  panel,
  still: (kit, _state, size) => {
    const frame = panel(size);
    return [
      kit.flatZones(
        [
          [-10, -flatFrom],
          [flatFrom, 10],
        ],
        frame,
      ),
      ...kit.yAxis(frame),
      kit.asymptote(1),
      ...kit.xAxis(frame),
    ];
  },
  moving: (state, size) => [...curves(state), ...names(state, size), ...readings(state, size)],
  summary: (state) => {
    const { t, p, slope, logLoss, squared } = gradients(state);
    return (
      `At z = ${z.format(state.z)} the unit says ${formatFixed(p, 5)}, and the right answer is ${t}. ` +
      `The log-loss has a gradient of ${formatFixed(logLoss, 5)}, the squared error one of ` +
      `${formatFixed(squared, 5)}: ${numberText(1 / slope, 3)} times as small.`
    );
  },
  table: (state) => ({
    columns: ["z", "σ(z)", "gradient of the log-loss", "gradient of the squared error"],
    rows: [state.z, -10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10].map((at) => {
      const { p, logLoss, squared } = gradients({ ...state, z: at });
      return [z.format(at), ...[p, logLoss, squared].map((value) => formatFixed(value, 5))];
    }),
  }),
  values: (state) => {
    const { t, p, slope, logLoss, squared } = gradients(state);
    const shown = (value: number) => ({ value, text: formatFixed(value, 5) });
    return {
      z: { value: state.z, text: z.format(state.z) },
      target: { value: t, text: String(t) },
      p: shown(p),
      slope: shown(slope),
      "log-loss": { ...shown(logLoss), label: "log-loss" },
      "squared-error": { ...shown(squared), label: "squared error" },
    };
  },
  drag: {
    handles: (state) => [{ x: state.z, y: Math.abs(gradients(state).logLoss) }],
    to: (point) => ({ z: snap(z, point.x) }),
  },
});

/** Right of the panel's middle for the answer 1, left of it for 0: the drawing for 0 is the mirror image. */
const side = ({ target: text }: State): 1 | -1 => (text === "1" ? 1 : -1);

/** The sizes of both gradients over the whole panel. */
function curves(state: State): Shape[] {
  const points = (size: (state: State) => number): Place[] =>
    Array.from({ length: 101 }, (_, i) => ({
      x: i / 5 - 10,
      y: size({ ...state, z: i / 5 - 10 }),
    }));
  return [
    {
      shape: "curve",
      look: "dashed",
      points: points((at) => Math.abs(gradients(at).squared)),
    },
    { shape: "curve", look: "curve", points: points((at) => Math.abs(gradients(at).logLoss)) },
  ];
}

/** Names of the curves and the zones. The squared error's steps aside where the point comes by. */
function names(state: State, size: FigureSize): Shape[] {
  const mirror = side(state);
  const [towards, away] = mirror === 1 ? (["start", "end"] as const) : (["end", "start"] as const);
  const top = panel(size).y.domain[1];
  const note = { shape: "text", look: "note" } as const;
  const value = { shape: "text", look: "value" } as const;
  const near = mirror * state.z > -5.5 && mirror * state.z < 0.6;
  const aside = near ? -9.6 : -1.2;
  return [
    {
      ...note,
      text: "surely wrong",
      anchor: towards,
      at: { x: -10 * mirror, y: top, dy: -9 },
    },
    { ...note, text: "surely right", anchor: away, at: { x: 10 * mirror, y: top, dy: -9 } },
    {
      ...value,
      text: "log-loss",
      anchor: towards,
      at: { x: -1.6 * mirror, y: 0.83, dx: 9 * mirror },
    },
    {
      ...value,
      text: size === "wide" ? "squared error" : "squared",
      anchor: near ? towards : away,
      at: { x: aside * mirror, y: 0.148, dy: near ? 3 : -6 },
    },
  ];
}

/** The points on both curves, with their numbers, and the factor that lies between them. */
function readings(state: State, size: FigureSize): Shape[] {
  const { slope, logLoss, squared } = gradients(state);
  const mirror = side(state);
  const along = mirror * state.z;
  const [upper, lower] = [Math.abs(logLoss), Math.abs(squared)];
  const { y } = panelScales(panel(size));
  const gap = y.toPixel(lower) - y.toPixel(upper);
  const x = state.z;
  const value = { shape: "text", look: "value" } as const;
  const numbers = (): Shape[] => {
    const texts = [upper, lower].map((number) => formatFixed(number, 5));
    if (gap < 46) {
      if (size === "narrow") return [];
      const edge = along > 4;
      const anchor = edge === (mirror === 1) ? "end" : "start";
      const dx = (edge ? 2 : 10) * mirror;
      return [
        { ...value, text: `log-loss ${texts[0]}`, anchor, at: { x, y: upper, dx, dy: -33 } },
        { ...value, text: `squared error ${texts[1]}`, anchor, at: { x, y: upper, dx, dy: -15 } },
      ];
    }
    // Under the curve on its outer side; where that has no room left, on the inner one.
    const beside = (from: number, height: number, dy: number) => {
      const inwards = along < from;
      const anchor = inwards === (mirror === 1) ? ("start" as const) : ("end" as const);
      return { anchor, at: { x, y: height, dx: (inwards ? 11 : -11) * mirror, dy } };
    };
    const edge = size === "wide" ? -6 : -7;
    return [
      { ...value, text: texts[0] ?? "", ...beside(edge, upper, 21) },
      // On a phone this one stands under the drawing alone, where no curve is in its way.
      ...(size === "wide" ? [{ ...value, text: texts[1] ?? "", ...beside(edge, lower, -9) }] : []),
      ...(size === "wide" && gap > 90
        ? [
            {
              ...value,
              text: `× slope ${formatFixed(slope, 5)}`,
              ...beside(-5.5, (upper + lower) / 2, 5),
            },
          ]
        : []),
    ];
  };
  return [
    { shape: "line", look: "measure", from: { x, y: upper }, to: { x, y: lower } },
    { shape: "dot", look: "point", at: { x, y: lower } },
    { shape: "dot", look: "tracer", at: { x, y: upper }, r: size === "wide" ? 6.5 : 8 },
    ...numbers(),
  ];
}
