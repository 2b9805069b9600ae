import { didYouMean } from "../notebook/suggest.ts";
import type { CoverageData } from "./schemas.ts";

/** What a lesson that exists says of itself. */
export interface CoveringLesson {
  /** `covers` of its front matter. */
  readonly covers: readonly string[];
  /** Every id on its page that can be linked. */
  readonly anchors: ReadonlySet<string>;
}

const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);

/** The statements and corrections that must each have a place, in order. */
export const coverageIds: readonly string[] = [
  ...numbered("S", 62),
  ...numbered("E", 38).flatMap((id) => (["E6", "E12", "E22"].includes(id) ? [id, `${id}b`] : [id])),
];

/**
 * Everything that keeps content/coverage.yaml from being true of the lessons: items without a place, ids that are
 * none, anchors that are not there, and items that still wait for a lesson which exists by now. A lesson's own
 * `covers` must agree.
 *
 * @param lessons Those that exist, by slug.
 */
export function checkCoverage(
  coverage: Readonly<Record<string, CoverageData>>,
  lessons: ReadonlyMap<string, CoveringLesson>,
): string[] {
  const ids = Object.keys(coverage);
  return [
    ...coverageIds.filter((id) => !ids.includes(id)).map((id) => `${id} has no place.`),
    ...ids.filter((id) => !coverageIds.includes(id)).map((id) => `There is no item ${id}.`),
    ...Object.entries(coverage).flatMap(([id, { at }]) =>
      at.flatMap((place) =>
        typeof place === "string"
          ? deadAnchor(id, place, lessons)
          : lessons.has(place.lesson)
            ? `${id} waits for the lesson ${place.lesson}, which exists: name its place there.`
            : [],
      ),
    ),
    ...[...lessons].flatMap(([slug, { covers }]) =>
      covers
        .filter((id) => /^[SE]/.test(id) && !coverage[id]?.at.some((at) => isIn(at, slug)))
        .map((id) => `The lesson ${slug} says that it covers ${id}, which has no place there.`),
    ),
  ];
}

const isIn = (at: CoverageData["at"][number], slug: string): boolean =>
  typeof at === "string" && at.startsWith(`${slug}#`);

function deadAnchor(
  id: string,
  place: string,
  lessons: ReadonlyMap<string, CoveringLesson>,
): string[] {
  const [slug = "", anchor = ""] = place.split("#");
  const lesson = lessons.get(slug);
  if (!lesson) {
    return [
      `${id} is placed in ${slug}, which is no lesson yet: write { lesson: ${slug}, pending: true }.`,
    ];
  }
  if (lesson.anchors.has(anchor)) return [];
  return [
    `${id}: nothing in the lesson ${slug} has the id ${anchor}.${didYouMean(anchor, lesson.anchors)}`,
  ];
}
