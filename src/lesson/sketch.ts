import { activations, type ActivationId } from "../activations/index.ts";
import { sample, type Point } from "../plotting/sample.ts";

/** Size of a sketch, in its own units. */
export const sketchSize = { width: 56, height: 28 };

/** A small drawing of what a lesson is about: curves from −4 to 4, or the bars of a distribution. */
export interface Sketch {
  /** Height of the axis. */
  readonly zero: number;
  readonly shapes: readonly {
    /** CSS colour. */
    readonly color: string;
    /** Path of a line, or of a bar that is filled. */
    readonly path: string;
    readonly filled: boolean;
  }[];
}

const domain = [-4, 4] as const;
/** Curves that a sketch has room for. */
const most = 2;
/** Keeps line ends and peaks inside. */
const pad = 2;

/** The sketch for a lesson's functions; undefined where none of them can be drawn so small. */
export function sketchOf(ids: readonly string[]): Sketch | undefined {
  const known = ids.map((id) => ({ id, fn: activations[id as ActivationId] }));
  const first = known[0]?.fn;
  if (first?.kind === "vector" && first.simplex) return bars(first([0, 1, 2]));
  const curves = known.slice(0, most).flatMap(({ id, fn }) => {
    if (fn?.kind !== "scalar") return [];
    const { kinks } = fn;
    const points = sample((x) => fn(x), domain, {
      kinks: kinks.map(({ x }) => x),
      tolerance: 0.05,
    });
    return [{ id, points, jumps: kinks.filter(({ jump }) => jump).map(({ x }) => x) }];
  });
  if (curves.length === 0) return undefined;
  const values = curves.flatMap(({ points }) => points.map(([, y]) => y));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const { width, height } = sketchSize;
  const toX = (x: number) => round(((x - domain[0]) / (domain[1] - domain[0])) * width);
  const toY = (y: number) => round(height - pad - ((y - low) / (high - low)) * (height - 2 * pad));
  return {
    zero: toY(0),
    shapes: curves.map(({ id, points, jumps }) => ({
      color: `var(--fn-${id})`,
      filled: false,
      path: pieces(points, jumps)
        .map((piece) => {
          const places = piece.map(([x, y]) => `${toX(x)} ${toY(y)}`);
          return `M${places.filter((place, i) => place !== places[i - 1]).join("L")}`;
        })
        .join(""),
    })),
  };
}

/** A curve in pieces that end where it jumps. */
function pieces(points: readonly Point[], jumps: readonly number[]): Point[][] {
  const ends = [...jumps, Infinity];
  return ends
    .map((end, i) => points.filter(([x]) => x < end && (i === 0 || x > (ends[i - 1] ?? -Infinity))))
    .filter((piece) => piece.length > 0);
}

function bars(shares: readonly number[]): Sketch {
  const { width, height } = sketchSize;
  const step = width / shares.length;
  return {
    zero: height - pad,
    shapes: shares.map((share, i) => ({
      color: `var(--fn-class-${i + 1})`,
      filled: true,
      path: `M${round((i + 0.3) * step)} ${height - pad}h${round(step * 0.4)}v${-round(share * (height - 2 * pad))}h${-round(step * 0.4)}Z`,
    })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
