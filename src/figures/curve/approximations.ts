import { activations, type ScalarActivation } from "../../activations/index.ts";
import { formatFixed, formatSignificant } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { pieces } from "../../plotting/pieces.ts";
import { functionLook } from "../../plotting/theme.ts";
import { snap, type AnyState } from "../controls.ts";
import type { Figure, FigureSize } from "../figure.ts";
import { bySize } from "../memo.ts";

const scalars: readonly ScalarActivation[] = Object.values(activations).filter(
  (fn): fn is (typeof activations)["gelu"] => fn.kind === "scalar",
);

/** A cheaper function beside the exact one that it stands in for. */
export interface Approximation {
  readonly fn: ScalarActivation;
  readonly exact: ScalarActivation;
  /** Where approximation and exact value are farthest apart on the real line, and how far: approximation minus exact. */
  readonly worst: { readonly x: number; readonly difference: number };
}

/** The approximations of a function; of a function that is one itself, that one. */
export function approximationsOf(fn: ScalarActivation): Approximation[] {
  const { approximates } = fn;
  const all = approximates === null ? scalars.filter((each) => each.approximates === fn.id) : [fn];
  return all.flatMap((each) => {
    const exact = scalars.find(({ id }) => id === each.approximates);
    return exact ? [{ fn: each, exact, worst: worstOf(each, exact) }] : [];
  });
}

/** Whether there is anything to compare a function with. */
export const hasApproximations = (fn: ScalarActivation): boolean => approximationsOf(fn).length > 0;

/** The ids of the figures of approximations: `approximations/gelu`. */
export const approximationIds: readonly string[] = scalars
  .filter(hasApproximations)
  .map(({ id }) => `approximations/${id}`);

/** The figure of a function's approximations by the function's id: approximation minus exact value. */
export function approximationsFigure(id: string): Figure | undefined {
  const fn = scalars.find((each) => each.id === id);
  const all = fn ? approximationsOf(fn) : [];
  const [first] = all;
  if (!fn || !first) return undefined;
  const reach = 6;
  const x = {
    kind: "range",
    label: "x",
    description: "input x",
    min: -reach,
    max: reach,
    step: 0.1,
    value: Math.round(first.worst.x * 10) / 10,
    format: (value: number) => formatFixed(value, 1),
    onAxis: true,
    fn: id,
  } as const;
  const most = Math.max(...all.map(({ worst }) => Math.abs(worst.difference))) * 1.25;
  const decimals = Math.max(2, 2 - Math.floor(Math.log10(most)));
  const digits = (value: number) => formatFixed(value, decimals);
  const apart = ({ fn: near, exact }: Approximation, at: number) => near(at) - exact(at);
  const input = (state: AnyState) => Number(state["x"]);
  const panel = (size: FigureSize): Panel => {
    const step = niceStep(most);
    const ticks = [-2, -1, 0, 1, 2].map((k) => k * step).filter((tick) => Math.abs(tick) <= most);
    return {
      width: size === "wide" ? 592 : 340,
      height: size === "wide" ? 240 : 220,
      margin: { top: 14, right: size === "wide" ? 72 : 12, bottom: 28, left: 56 },
      x: { domain: [-reach, reach], ticks: [-6, -4, -2, 0, 2, 4, 6] },
      y: {
        domain: [-most, most],
        ticks,
        format: (tick) => formatFixed(tick, Math.max(0, -Math.floor(Math.log10(step)))),
      },
    };
  };
  const drawn = bySize((size) => all.flatMap((each) => lines(each, panel(size), all.length > 1)));
  return {
    id: `approximations/${id}`,
    title: `${first.exact.name}: approximation minus exact value`,
    width: "text",
    controls: { x },
    panel,
    still: (kit, _state, size) => [
      ...kit.yAxis(panel(size), { faintGrid: true }),
      ...kit.xAxis(panel(size)),
    ],
    moving: (state, size) => [
      ...drawn(size),
      ...all.flatMap((each): Shape[] => [
        {
          shape: "dot",
          look: "tracer",
          at: { x: input(state), y: apart(each, input(state)) },
          fn: each.fn.id,
          r: 5,
        },
        {
          shape: "text",
          look: "value",
          fn: each.fn.id,
          text: digits(apart(each, input(state))),
          anchor:
            input(state) > reach - 1.5 ? "end" : input(state) < 1.5 - reach ? "start" : "middle",
          // Of two numbers at one place the higher goes up.
          at: {
            x: input(state),
            y: apart(each, input(state)),
            dy: all.some((other) => apart(other, input(state)) > apart(each, input(state)))
              ? 22
              : -12,
          },
        },
      ]),
    ],
    summary: (state) =>
      `At x = ${x.format(input(state))} ${all
        .map(
          (each) =>
            `${each.fn.name} minus ${each.exact.name} is ${digits(apart(each, input(state)))}`,
        )
        .join("; ")}. ${all
        .map(
          ({ fn: near, worst }) =>
            `The largest difference of ${near.name} is ${formatSignificant(Math.abs(worst.difference), 3)}, at x = ${formatFixed(worst.x, 2)}`,
        )
        .join("; ")}.`,
    table: (state) => ({
      columns: ["x", first.exact.name, ...all.map((each) => `${each.fn.name} minus it`)],
      rows: [input(state), -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6].map((at) => [
        x.format(at),
        formatFixed(first.exact(at), 4),
        ...all.map((each) => formatFixed(apart(each, at), decimals + 1)),
      ]),
    }),
    values: (state) => ({
      x: { value: input(state), text: x.format(input(state)) },
      ...Object.fromEntries(
        all.map((each) => [
          each.fn.id,
          {
            value: apart(each, input(state)),
            text: digits(apart(each, input(state))),
            label: each.fn.name,
            fn: each.fn.id,
          },
        ]),
      ),
    }),
    drag: {
      handles: (state) => all.map((each) => ({ x: input(state), y: apart(each, input(state)) })),
      to: (point) => ({ x: snap(x, point.x) }),
    },
  };
}

function lines({ fn, exact }: Approximation, panel: Panel, shared: boolean): Shape[] {
  const { dash } = functionLook(fn.id);
  const kinks = [...fn.kinks, ...exact.kinks].map(({ x }) => x);
  const [low, high] = panel.y.domain;
  return pieces(
    (x) => fn(x) - exact(x),
    { x: panel.x.domain, y: panel.y.domain },
    {
      kinks,
      tolerance: (high - low) / 4000,
    },
  ).map((piece) => ({
    shape: "curve",
    look: "curve",
    fn: fn.id,
    dash: shared ? dash : undefined,
    points: piece.map(([x, y]) => ({ x, y })),
  }));
}

/** On a grid of a thousandth from −40 to 40, beyond which these differences only shrink, and then to six digits. */
function worstOf(fn: ScalarActivation, exact: ScalarActivation): Approximation["worst"] {
  const apart = (x: number): number => Math.abs(fn(x) - exact(x));
  let best = 0;
  for (let i = -40_000; i <= 40_000; i++) if (apart(i / 1000) > apart(best)) best = i / 1000;
  for (let step = 1e-3; step > 1e-7; step /= 2)
    for (const x of [best - step, best + step]) if (apart(x) > apart(best)) best = x;
  return { x: best, difference: fn(best) - exact(best) };
}

function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1, 0.5].find((step) => step * power <= most / 1.2) ?? 0.5) * power;
}
