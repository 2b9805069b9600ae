import { toPosition } from "../notebook/position.ts";
import type { TypeService } from "../notebook/types/service.ts";
import { toCells } from "./lesson-run.ts";
import type { Problem } from "./problems.ts";
import type { LessonRecord, Listing } from "./record.ts";

/**
 * What TypeScript has against a lesson's cells and solutions, as a reader's editor would show it. Starting points of
 * exercises are not among them: what is missing there may be what the exercise is about.
 */
export function checkLessonTypes(record: LessonRecord, service: TypeService): Problem[] {
  service.update(toCells(record, "solution"));
  const listings: (Listing & { readonly id: string; readonly what: string })[] = [
    ...record.cells.map((cell) => ({ ...cell, what: `The cell ${cell.id}` })),
    ...record.exercises.map(({ id, solution }) => ({
      ...solution,
      id,
      what: `The solution of ${id}`,
    })),
  ];
  return listings.flatMap(({ id, code, line, what }) =>
    service.check(id).map(({ from, message }) => {
      const place = toPosition(code, from);
      return {
        line: line + place.line - 1,
        column: place.column,
        message: `${what} has a type error: ${message}`,
        remedy: "Mend the types: readers would see the line underlined.",
      };
    }),
  );
}
