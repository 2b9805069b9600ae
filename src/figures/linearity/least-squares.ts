/** The start value, the slope, and what a bend at `h` adds to the slope. */
export interface BentLine {
  readonly start: number;
  readonly slope: number;
  readonly bend: number;
  readonly h: number;
}

/** The value of a bent line: `start + slope·x + bend·relu(x − h)`. */
export const valueOf = ({ start, slope, bend, h }: BentLine, x: number): number =>
  start + slope * x + bend * Math.max(0, x - h);

/** The straight line that is closest to points, by the sum of squared distances up and down. */
export function fitLine(xs: readonly number[], ys: readonly number[]): BentLine {
  const [start = 0, slope = 0] = leastSquares(
    xs.map((x) => [1, x]),
    ys,
  );
  return { start, slope, bend: 0, h: 0 };
}

/** The closest of all lines that bend at `h`, which must lie between the points. */
export function fitBentLine(xs: readonly number[], ys: readonly number[], h: number): BentLine {
  const [start = 0, slope = 0, bend = 0] = leastSquares(
    xs.map((x) => [1, x, Math.max(0, x - h)]),
    ys,
  );
  return { start, slope, bend, h };
}

/** The typical distance of a line from the points: the root of the mean square. */
export function typicalGap(line: BentLine, xs: readonly number[], ys: readonly number[]): number {
  const squares = xs.map((x, i) => (valueOf(line, x) - (ys[i] ?? NaN)) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / xs.length);
}

/** The factors of some features whose sum comes closest to targets: AᵀA·c = Aᵀy, by elimination with pivots. */
function leastSquares(rows: readonly (readonly number[])[], ys: readonly number[]): number[] {
  const n = rows[0]?.length ?? 0;
  const sum = (term: (row: readonly number[], y: number) => number): number =>
    rows.reduce((total, row, k) => total + term(row, ys[k] ?? NaN), 0);
  const table = Array.from({ length: n }, (_, i) => [
    ...Array.from({ length: n }, (_, j) => sum((row) => row[i]! * row[j]!)),
    sum((row, y) => row[i]! * y),
  ]);
  for (let k = 0; k < n; k++) {
    const heights = table.map((row, i) => (i < k ? -1 : Math.abs(row[k]!)));
    const pivot = heights.indexOf(Math.max(...heights));
    [table[k], table[pivot]] = [table[pivot]!, table[k]!];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = table[i]![k]! / table[k]![k]!;
      table[i] = table[i]!.map((entry, j) => entry - factor * table[k]![j]!);
    }
  }
  return table.map((row, k) => row[n]! / row[k]!);
}
