import type { KeptCells } from "./kept-cells.ts";

/** A question that only the reader can answer: which of two texts of a cell stays. */
export interface CellChoice {
  /** What happened, and which sign of the diff stands for what. */
  readonly message: string;
  /** The text that is not shown in the cell. */
  readonly other: string;
  /** The button that takes it. */
  readonly take: string;
  /** Whether the text in the cell is the reader's too, so that it can be kept instead. */
  readonly canKeep: boolean;
}

/** The text of a cell as built, and as the page shows it. */
export interface ShownCell {
  readonly built: string;
  readonly code: string;
  /** Whether the reader made the cell: nothing was built then. */
  readonly own?: boolean;
}

/** The question that a cell's kept versions raise, if any. */
export function findChoice(kept: KeptCells, id: string, cell: ShownCell): CellChoice | undefined {
  const { built, code, own = false } = cell;
  const edited = own || code !== built;
  const other = kept.others(id).find((version) => version.code !== code);
  if (other)
    return edited
      ? {
          message:
            "You have two versions of this cell: this one (+), and one from another tab or an earlier visit (−).",
          other: other.code,
          take: "Take the other one",
          canKeep: true,
        }
      : {
          message:
            "You have a version of this cell (−) from another tab or an earlier visit; this one (+) is the lesson’s.",
          other: other.code,
          take: "Take that version",
          canKeep: false,
        };
  if (!edited || own) return undefined;
  const take = "Take the lesson’s";
  if (kept.isGone(id))
    return {
      message:
        "In another tab you set this cell back to the lesson’s text (−). Yours (+) is kept only if you say so.",
      other: built,
      take,
      canKeep: true,
    };
  const base = kept.origin(id)?.base;
  if (base === undefined || base === built) return undefined;
  return {
    message: "The lesson has changed this cell (−) since you changed it (+).",
    other: built,
    take,
    canKeep: true,
  };
}
