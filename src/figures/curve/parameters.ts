import type { Activation } from "../../activations/index.ts";
import type { Parameter, Params } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { AnyState, RangeControl } from "../controls.ts";
import type { FigureValue } from "../figure.ts";

/** Greek letters of TeX as themselves. */
const GREEK: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  theta: "θ",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  omega: "ω",
  ell: "ℓ",
};

/** A parameter's symbol as one letter, or nothing where its TeX is more than that. */
export function symbolOf({ symbolTex }: Parameter): string | undefined {
  if (/^[A-Za-z]$/.test(symbolTex)) return symbolTex;
  return GREEK[symbolTex.replace(/^\\/, "")];
}

/** A slider for each of a function's parameters. What it can stand at follows from the catalogue alone. */
export function parameterControls(fn: Activation): Record<string, RangeControl> {
  const entries = Object.entries<Parameter>(fn.parameters);
  // Ends that the function refuses together (a lowest value above the highest) are drawn in until it takes them.
  for (let share = 1; share > 0.05; share /= 2) {
    const controls = Object.fromEntries(
      entries.map(([name, parameter]) => [name, sliderFor(name, parameter, fn.id, share)]),
    );
    if (corners(controls).every((params) => accepts(fn, params))) return controls;
  }
  return {};
}

/** A function with the parameters of a figure's state: its facts follow. */
export function withState<F extends Activation>(fn: F, state: AnyState): F {
  const names = Object.keys(fn.parameters);
  if (names.length === 0) return fn;
  // Each kind's `with` gives its own kind, which the union cannot say.
  return fn.with(Object.fromEntries(names.map((name) => [name, Number(state[name])]))) as F;
}

/** The parameters among a figure's values. */
export function parameterValues(
  controls: Readonly<Record<string, RangeControl>>,
  state: AnyState,
): Record<string, FigureValue> {
  return Object.fromEntries(
    Object.entries(controls).map(([name, { format }]) => {
      const value = Number(state[name]);
      return [name, { value, text: format(value) }];
    }),
  );
}

/** A function's parameters as a sentence's end: ", with α = 0.10". */
export function parameterWords(
  controls: Readonly<Record<string, RangeControl>>,
  state: AnyState,
): string {
  const words = Object.entries(controls).map(
    ([name, { label, format }]) => `${label} = ${format(Number(state[name]))}`,
  );
  return words.length > 0 ? `, with ${words.join(" and ")}` : "";
}

function sliderFor(name: string, parameter: Parameter, fn: string, share: number): RangeControl {
  const { domain, meaning, default: rest, nonzero = false } = parameter;
  const size = Math.abs(rest);
  const step = size < 0.1 ? 0.01 : size <= 5 ? 0.05 : 0.5;
  // A parameter that is never negative may become a few times as large as it is; another one goes to both sides.
  const positive = domain.lo >= 0;
  const reach = positive ? 2 * Math.max(1, size) : Math.max(1, size);
  const from = Math.max(rest - reach * share, domain.lo);
  const to = Math.min(rest + reach * share, domain.hi);
  const grid = Array.from({ length: Math.round((to - from) / step) + 3 }, (_, i) =>
    Number(((Math.floor(from / step) + i) * step).toPrecision(12)),
  );
  const allowed = (value: number): boolean =>
    value >= from - 1e-9 &&
    value <= to + 1e-9 &&
    (domain.loOpen ? value > domain.lo : value >= domain.lo) &&
    (domain.hiOpen ? value < domain.hi : value <= domain.hi) &&
    // On the side of its own sign, so that no step leads over the zero that is refused.
    (!nonzero || value * rest > 0);
  // The default is among them to its last digit, and nothing so near that a step could not be seen.
  const stops = [
    ...grid.filter((value) => allowed(value) && Math.abs(value - rest) > step / 4),
    rest,
  ];
  stops.sort((a, b) => a - b);
  const label = symbolOf(parameter) ?? name;
  const decimals = step < 0.5 ? Math.max(2, Math.min(3, decimalsOf(rest))) : 1;
  return {
    kind: "range",
    label,
    description: meaning,
    min: stops[0] ?? rest,
    max: stops.at(-1) ?? rest,
    step,
    stops,
    value: rest,
    format: (value) => formatFixed(value, decimals),
    fn,
  };
}

const decimalsOf = (value: number): number => (String(value).split(".")[1] ?? "").length;

function accepts(fn: Activation, params: Params): boolean {
  try {
    fn.with(params);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Every combination of the sliders' ends. */
function corners(controls: Readonly<Record<string, RangeControl>>): Params[] {
  return Object.entries(controls).reduce<Params[]>(
    (all, [name, { min, max }]) =>
      all.flatMap((params) => [min, max].map((value) => ({ ...params, [name]: value }))),
    [{}],
  );
}
