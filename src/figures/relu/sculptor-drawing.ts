import { relu } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import { sample } from "../../plotting/sample.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import type { BrokenLine, Gap } from "./broken-line.ts";

const FN = relu.id;

/** The strip under the curve in which the parts of the sum stand, in heights of the panel above zero. */
export const STRIP = { low: -0.62, high: -0.1 };
const MIDDLE = (STRIP.low + STRIP.high) / 2;

interface Sculpture {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly line: BrokenLine;
  readonly gap: Gap;
  /** From the curve's values to heights of the panel. */
  readonly onPanel: (y: number) => number;
}

/** The broken line on its curve, the gap between them, and under both the parts that add up to the line. */
export function drawSculpture(sculpture: Sculpture, size: FigureSize): Shape[] {
  const { line, onPanel } = sculpture;
  const corners = line.corners.map(([x, y]): Place => ({ x, y: onPanel(y) }));
  const inner = corners.slice(1, -1);
  return [
    ...inner.map(({ x, y }): Shape => ({
      shape: "line",
      look: "guide",
      from: { x, y },
      to: { x, y: STRIP.low },
    })),
    between(sculpture),
    ...parts(sculpture, size),
    { shape: "curve", look: "curve", fn: FN, points: corners },
    ...worst(sculpture, size),
    ...inner.map((at): Shape => ({
      shape: "dot",
      look: "tracer",
      at,
      fn: FN,
      r: size === "wide" ? 6.5 : inner.length > 3 ? 6 : 8,
    })),
  ];
}

/** What lies between curve and line, shaded. */
function between({ f, line, onPanel }: Sculpture): Shape {
  const first = line.corners[0]?.[0] ?? 0;
  const last = line.corners.at(-1)?.[0] ?? 0;
  const curve = sample(f, [first, last], { tolerance: 2e-3 });
  const points = [...curve, ...line.corners.toReversed()];
  return {
    shape: "area",
    look: "faint",
    fn: FN,
    points: points.map(([x, y]) => ({ x, y: onPanel(y) })),
  };
}

/** The line that the sum starts from, and one ReLU for each hinge, on a common scale that fits the strip. */
function parts({ line }: Sculpture, size: FigureSize): Shape[] {
  const { corners, slopes, bends } = line;
  const [[left = 0] = []] = corners;
  const right = corners.at(-1)?.[0] ?? 0;
  const ramps = [slopes[0] ?? 0, ...bends].map((slope, i) => {
    const from = i === 0 ? left : (corners[i]?.[0] ?? 0);
    return { from, end: slope * (right - from) };
  });
  const tallest = Math.max(...ramps.map(({ end }) => Math.abs(end)));
  const height = (end: number): number =>
    MIDDLE + ((STRIP.high - STRIP.low) / 2) * (tallest > 0 ? end / tallest : 0);
  return [
    { shape: "line", look: "guide", from: { x: left, y: MIDDLE }, to: { x: right, y: MIDDLE } },
    ...ramps.map(({ from, end }, i): Shape => ({
      shape: "curve",
      look: i === 0 ? "dashed" : "thin",
      ...(i === 0 ? {} : { fn: FN }),
      points: [
        { x: left, y: MIDDLE },
        { x: from, y: MIDDLE },
        { x: right, y: height(end) },
      ],
    })),
    ...(size === "wide"
      ? [
          {
            shape: "text",
            look: "note",
            text: `= start + line (dashed) + ${bends.length} ReLU${bends.length === 1 ? "" : "s"}`,
            anchor: "start",
            at: { x: left, y: STRIP.low, dx: 4, dy: -8 },
          } as const,
        ]
      : []),
  ];
}

/** Where the two are farthest apart, as a stroke across, and how far in the margin above. */
function worst({ name, f, line, gap, onPanel }: Sculpture, size: FigureSize): Shape[] {
  const { corners, slopes } = line;
  const piece = slopes.findIndex((_, i) => gap.x <= (corners[i + 1]?.[0] ?? Infinity));
  const [x0, y0] = corners[piece] ?? [0, 0];
  const on = onPanel(y0 + (slopes[piece] ?? 0) * (gap.x - x0));
  const curve = onPanel(f(gap.x));
  const over = 7;
  const [low, high] = [Math.min(on, curve), Math.max(on, curve)];
  const curveName: Shape = {
    shape: "text",
    look: "value",
    text: name,
    anchor: "start",
    at: { x: 1, y: onPanel(f(1)), dx: 13, dy: 5 },
  };
  return [
    ...(size === "wide" ? [curveName] : []),
    {
      shape: "line",
      look: "tangent",
      from: { x: gap.x, y: low, dy: over },
      to: { x: gap.x, y: high, dy: -over },
    },
    {
      shape: "text",
      look: "value",
      text: `${slopes.length} pieces, off by at most ${formatFixed(gap.size, 4)}`,
      anchor: "start",
      at: { x: -1, y: 1, dy: size === "wide" ? -22 : -18 },
    },
  ];
}
