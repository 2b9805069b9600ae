import type { ScalarActivation } from "../../activations/index.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { RangeControl } from "../controls.ts";
import type { FigureSize } from "../figure.ts";

/** Inputs from −4 to 4 unless a function shows its shape farther out. */
const REACH = 4;

/** How far to each side of zero a function is drawn: past its kinks, and to where its bounds are felt. */
export function reachOf({ kinks, range }: ScalarActivation): number {
  const farthest = Math.max(0, ...kinks.map(({ x }) => Math.abs(x)));
  if (farthest > 0) return farthest <= 3 ? REACH : niceCeil((farthest * 4) / 3);
  const bounds = [range.lo, range.hi].filter(Number.isFinite).map(Math.abs);
  const widest = Math.max(0, ...bounds);
  return widest <= REACH ? REACH : niceCeil(3 * widest);
}

/** A panel as tall as the curve and its slope need, at the ends of its sliders too; what is steeper leaves it. */
export function curvePanel(
  fn: ScalarActivation,
  sliders: Readonly<Record<string, RangeControl>>,
): (size: FigureSize) => Panel {
  const reach = reachOf(fn);
  const variants = [
    fn,
    ...Object.entries(sliders).flatMap(([name, { min, max }]) =>
      [min, max].map((value) => fn.with({ [name]: value })),
    ),
  ];
  const seen = Array.from({ length: 81 }, (_, i) => (i / 40 - 1) * reach).flatMap((x) =>
    variants.flatMap((each) => [each(x), each.derivative(x)]),
  );
  const unit = reach / REACH;
  const room = 0.08 * unit;
  const low = Math.max(-2.1 * unit, Math.min(0, ...seen) - room - dip(fn, unit));
  const high = Math.min(4.2 * unit, Math.max(1, ...seen) + room);
  const ticksY = ticks(low, high, tickStep(high - low, 6));
  return (size) =>
    size === "wide"
      ? {
          width: 592,
          height: 320,
          margin: { top: 34, right: 72, bottom: 28, left: 44 },
          x: { domain: [-reach, reach], ticks: ticks(-reach, reach, tickStep(2 * reach, 8)) },
          y: { domain: [low, high], ticks: ticksY },
        }
      : {
          width: 340,
          height: 262,
          margin: { top: 34, right: 12, bottom: 28, left: 34 },
          x: { domain: [-reach, reach], ticks: ticks(-reach, reach, tickStep(2 * reach, 4)) },
          y: { domain: [low, high], ticks: ticksY },
        };
}

/** Room under a lowest point for what is written there. */
const dip = ({ minimum }: ScalarActivation, unit: number): number =>
  minimum && minimum.value < 0 ? 0.4 * unit : 0;

/** The step of 1, 2, 2.5 or 5 times a power of ten that cuts a length into about so many parts. */
function tickStep(length: number, parts: number): number {
  const raw = length / parts;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= raw * 0.99) ?? 10) * power;
}

function ticks(low: number, high: number, step: number): number[] {
  const [first, last] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step || 0).toPrecision(12)),
  );
}

/** The next even number that an axis can end at. */
function niceCeil(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  return ([1, 2, 4, 5, 6, 8, 10].find((step) => step * power >= x - 1e-9) ?? 10) * power;
}
