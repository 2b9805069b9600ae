import { formatFixed } from "../../plotting/format.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";

/** One addend of a sum. */
export interface Term {
  /** As mathematics: `w₁x₁`. */
  readonly name: string;
  readonly value: number;
}

/** Where bars stand. */
export interface BarRows {
  /** The place of a value, so many pixels down from the first row's middle. */
  readonly place: (value: number, down: number) => Place;
  /** Where rows have their names. */
  readonly nameAt: (down: number) => Place;
  /** From row to row, in pixels. */
  readonly pitch: number;
  /** Beyond this value, on either side, a bar's number stands at its other end. By default there is room for all. */
  readonly room?: number;
  /** Between a bar's end and its number, in pixels. */
  readonly gap?: number;
}

/** Half a bar's height, in pixels. */
const HALF = 6;

/** A number with its sign, as an addend is read. */
export const signed = (value: number, digits: number): string =>
  (Number(value.toFixed(digits)) > 0 ? "+" : "") + formatFixed(value, digits);

/** Where each bar begins and ends when they are laid end to end from 0. */
export function stack(terms: readonly Term[]): { readonly from: number; readonly to: number }[] {
  let at = 0;
  return terms.map(({ value }) => {
    const from = at;
    at += value;
    return { from, to: at };
  });
}

/** Bars laid end to end, one row each: what is added is solid, what is taken away an outline. */
export function drawStack(terms: readonly Term[], rows: BarRows): Shape[] {
  const ends = stack(terms);
  return terms.flatMap((term, i): Shape[] => {
    const { from, to } = ends[i] ?? { from: 0, to: 0 };
    const down = i * rows.pitch;
    return [
      ...(i === 0 ? [] : [drop(from, i - 1, rows)]),
      ...drawBar({ from, to, down }, rows),
      name(term.name, down, rows),
    ];
  });
}

/** From the end of one row's bar down to the next row, which begins there. */
export const drop = (at: number, row: number, rows: BarRows): Shape => ({
  shape: "line",
  look: "measure",
  from: rows.place(at, row * rows.pitch),
  to: rows.place(at, (row + 1) * rows.pitch),
});

/** One bar from 0, in a function's colour where it has one, with its number. */
export function drawTotal(
  term: Term,
  {
    down,
    fn,
    digits = 2,
  }: { readonly down: number; readonly fn?: string; readonly digits?: number },
  rows: BarRows,
): Shape[] {
  return [
    ...drawBar({ from: 0, to: term.value, down, digits, total: true, ...(fn ? { fn } : {}) }, rows),
    name(term.name, down, rows, fn),
  ];
}

const name = (text: string, down: number, rows: BarRows, fn?: string): Shape => {
  const at = rows.nameAt(down);
  return {
    shape: "text",
    look: "math",
    anchor: "start",
    text,
    at: { ...at, dy: (at.dy ?? 0) + 6 },
    ...(fn ? { fn } : {}),
  };
};

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly down: number;
  readonly fn?: string;
  readonly digits?: number;
  /** A result rather than an addend: solid whatever its sign, and written without a plus. */
  readonly total?: boolean;
}

function drawBar({ from, to, down, fn, digits = 2, total = false }: Bar, rows: BarRows): Shape[] {
  const color = fn ? { fn } : {};
  const points = [
    rows.place(from, down - HALF),
    rows.place(to, down - HALF),
    rows.place(to, down + HALF),
    rows.place(from, down + HALF),
  ];
  const solid = total || to >= from;
  const crowded = Math.abs(to) > (rows.room ?? Infinity);
  const right = to >= from !== crowded;
  const gap = crowded ? 9 : (rows.gap ?? 9);
  const end = rows.place(crowded ? from : to, down);
  return [
    ...(solid
      ? [{ shape: "area", look: "fill", opacity: total ? 1 : 0.7, points, ...color } as const]
      : [
          { shape: "area", look: "faint", points } as const,
          { shape: "area", look: "outline", points } as const,
        ]),
    {
      shape: "text",
      look: "value",
      text: total ? formatFixed(to, digits) : signed(to - from, digits),
      anchor: right ? "start" : "end",
      at: { ...end, dx: (end.dx ?? 0) + (right ? gap : -gap), dy: (end.dy ?? 0) + 5 },
      ...color,
    },
  ];
}
