import type { ScalarActivation } from "../../activations/index.ts";
import { formatFixed, formatSignificant } from "../../plotting/format.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import { grounds, pieces } from "../../plotting/pieces.ts";
import type { Point } from "../../plotting/sample.ts";
import type { Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";

/** Below this a slope counts as none: hardly anything comes back. */
export const FLAT = 0.01;

/** A function on its panel as it stands, without the point that moves: zones, slope, curve, what is special. */
export function curveShapes(fn: ScalarActivation, panel: Panel, size: FigureSize): Shape[] {
  const extent = { x: panel.x.domain, y: panel.y.domain };
  const options = {
    kinks: fn.kinks.map(({ x }) => x),
    tolerance: (panel.y.domain[1] - panel.y.domain[0]) / 6000,
  };
  const curve = pieces(fn, extent, options);
  const slope = pieces(fn.derivative, extent, options);
  const { id } = fn;
  return [
    ...zoneShapes(fn, panel, size),
    ...grounds(fn.derivative, extent, options).map((outline): Shape => ({
      shape: "area",
      look: "faint",
      fn: id,
      points: outline.map(place),
    })),
    ...bounds(fn, panel),
    ...slope.map((piece): Shape => ({
      shape: "curve",
      look: "thin",
      fn: id,
      points: piece.map(place),
    })),
    ...curve.map((piece): Shape => ({
      shape: "curve",
      look: "curve",
      fn: id,
      points: piece.map(place),
    })),
    ...kinkShapes(fn, panel),
    ...(size === "wide" ? names(fn, curve.at(-1), slope.at(-1), panel) : []),
    ...landmarks(fn, panel, size),
  ];
}

const place = ([x, y]: Point) => ({ x, y });

/** Stretches of the panel on which the slope is all but zero, the longer ones. */
export function flatZones(
  { derivative }: ScalarActivation,
  [from, to]: readonly [number, number],
): [number, number][] {
  const count = 400;
  const at = (i: number): number => from + ((to - from) * i) / count;
  const zones: [number, number][] = [];
  let open: number | undefined;
  for (let i = 0; i <= count; i++) {
    const flat = Math.abs(derivative(at(i))) < FLAT;
    if (flat) open ??= i;
    if (open !== undefined && (!flat || i === count)) {
      zones.push([at(open), at(flat ? i : i - 1)]);
      open = undefined;
    }
  }
  return zones.filter(([low, high]) => high - low > (to - from) / 20);
}

function zoneShapes(
  fn: ScalarActivation,
  { x, y, width, margin }: Panel,
  size: FigureSize,
): Shape[] {
  const [low, high] = y.domain;
  const unit = (width - margin.left - margin.right) / (x.domain[1] - x.domain[0]);
  return flatZones(fn, x.domain).flatMap(([left, right]): Shape[] => [
    {
      shape: "area",
      look: "zone",
      points: [
        { x: left, y: low },
        { x: left, y: high },
        { x: right, y: high },
        { x: right, y: low },
      ],
    },
    ...(size === "wide" && (right - left) * unit > 112
      ? [
          {
            shape: "text",
            look: "note",
            text: `slope under ${FLAT}`,
            at: { x: (left + right) / 2, y: high, dy: 16 },
          } as const,
        ]
      : []),
  ]);
}

/** Values that the function nears and never reaches. */
function bounds({ range }: ScalarActivation, { x, y }: Panel): Shape[] {
  const ends = [...(range.loOpen ? [range.lo] : []), ...(range.hiOpen ? [range.hi] : [])].filter(
    (end) => end !== 0 && end > y.domain[0] && end < y.domain[1],
  );
  return ends.map((end) => ({
    shape: "line",
    look: "guide",
    from: { x: x.domain[0], y: end },
    to: { x: x.domain[1], y: end },
  }));
}

/** Where value or slope jumps: an open dot for the side that is left, a filled one for what holds there. */
function kinkShapes(fn: ScalarActivation, { x, y }: Panel): Shape[] {
  const seen = (at: number, to: number): boolean =>
    at > x.domain[0] && at < x.domain[1] && to >= y.domain[0] && to <= y.domain[1];
  const pair = (at: number, held: number, sides: readonly number[]): Shape[] => [
    ...sides
      .filter((side) => Math.abs(side - held) > 1e-9 && seen(at, side))
      .map((side): Shape => ({ shape: "dot", look: "open", at: { x: at, y: side }, fn: fn.id })),
    ...(seen(at, held)
      ? [{ shape: "dot", look: "point", at: { x: at, y: held }, fn: fn.id } as const]
      : []),
  ];
  return fn.kinks.flatMap(({ x: at, left, right, jump }) => [
    ...(left === right ? [] : pair(at, fn.derivative(at), [left, right])),
    ...(jump ? pair(at, fn(at), [jump.left, jump.right]) : []),
  ]);
}

/** f(x) and f′(x) at the right ends of their lines, kept apart. */
function names(
  fn: ScalarActivation,
  curve: readonly Point[] | undefined,
  slope: readonly Point[] | undefined,
  panel: Panel,
): Shape[] {
  const { y } = panelScales(panel);
  const end = panel.x.domain[1];
  const label = (piece: readonly Point[] | undefined) => {
    const [x, at] = piece?.at(-1) ?? [end, NaN];
    return { x, pixel: y.toPixel(at), leaves: x < end - 1e-9 };
  };
  const [value, derivative] = [label(curve), label(slope)];
  const apart = 24;
  // Two labels at the same end would lie on one another: the higher line's goes up.
  const clash =
    !value.leaves && !derivative.leaves && Math.abs(value.pixel - derivative.pixel) < apart;
  const shift = clash ? (apart - Math.abs(value.pixel - derivative.pixel)) / 2 : 0;
  const up = value.pixel <= derivative.pixel ? -shift : shift;
  const text = (
    { x, pixel, leaves }: ReturnType<typeof label>,
    shifted: number,
    sup: string,
  ): Shape[] =>
    Number.isNaN(pixel)
      ? []
      : [
          {
            shape: "text",
            look: "math",
            text: "f",
            ...(sup ? { sup, after: "(x)" } : { text: "f(x)" }),
            anchor: "start",
            fn: fn.id,
            at: { x, y: y.toData(pixel), dx: 10, dy: leaves ? 8 : 6 + shifted },
          },
        ];
  return [...text(value, up, ""), ...text(derivative, -up, "′")];
}

/** The lowest point and the steepest, where they are anything to see. */
function landmarks(fn: ScalarActivation, { x, y }: Panel, size: FigureSize): Shape[] {
  const inside = (at: number, to: number): boolean =>
    at > x.domain[0] && at < x.domain[1] && to > y.domain[0] && to < y.domain[1];
  const { minimum, lipschitz, kinks } = fn;
  const shapes: Shape[] = [];
  const mark = (at: number, to: number, shift: { dx: number; dy: number }, text: string): void => {
    shapes.push({ shape: "dot", look: "point", at: { x: at, y: to }, fn: fn.id });
    if (size === "wide")
      shapes.push({
        shape: "text",
        look: "note",
        text,
        at: { x: at, y: to, ...shift },
        anchor: shift.dx === 0 ? "middle" : "start",
      });
  };
  if (minimum && minimum.value < 0 && inside(minimum.x, minimum.value))
    if (!kinks.some((kink) => kink.x === minimum.x))
      mark(
        minimum.x,
        minimum.value,
        { dx: 0, dy: 26 },
        `lowest point (${formatFixed(minimum.x, 3)}, ${formatFixed(minimum.value, 3)})`,
      );
  const { at, value } = lipschitz;
  if (at !== null && isPeak(fn, at) && inside(at, fn.derivative(at)))
    mark(
      at,
      fn.derivative(at),
      // On the side of the point that the curve does not pass.
      { dx: 9, dy: fn(at + (x.domain[1] - x.domain[0]) / 8) > fn.derivative(at) ? 19 : -9 },
      `steepest: ${formatSignificant(value, 4)} at ${formatFixed(at, at === 0 ? 0 : 3)}`,
    );
  return shapes;
}

/** Whether the slope is steepest at a place alone, and not along a line. */
const isPeak = ({ derivative, kinks }: ScalarActivation, at: number): boolean =>
  Number.isFinite(at) &&
  !kinks.some(({ x }) => x === at) &&
  [-0.5, 0.5].every((d) => Math.abs(derivative(at + d)) < Math.abs(derivative(at)) - 1e-6);
