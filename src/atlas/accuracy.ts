import report from "../activations/ACCURACY.md?raw";

/** How exact a function of the module is: its worst error against 60 digits, in units of the last digit. */
export interface Accuracy {
  readonly worst: string;
  readonly at: string;
  /** The largest error where the problem is well conditioned; absent where none was measured. */
  readonly conditioned?: string;
}

/** Rows of the table that `npm run reference` writes, by the function's id. */
const rows = new Map(
  report
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [id = "", worst = "", at = "", conditioned = ""] = line
        .split("|")
        .slice(1)
        .map((cell) => cell.trim());
      return [id.replaceAll("`", ""), { worst, at, conditioned }] as const;
    }),
);

/** The measured accuracy of a function's value, where it has been measured. */
export function accuracyOf(id: string): Accuracy | undefined {
  const row = rows.get(id);
  if (!row) return undefined;
  const { worst, at, conditioned } = row;
  return {
    worst: worst.split(" of ")[0] ?? worst,
    at,
    ...(conditioned === "–" ? {} : { conditioned }),
  };
}
