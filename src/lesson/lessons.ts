import { getCollection, type CollectionEntry } from "astro:content";
import { placeLessons, type Placed } from "./place-lessons.ts";

export type PlacedLesson = Placed<CollectionEntry<"lessons">>;

/** Every lesson that exists, in the order of the course. */
export async function getLessons(): Promise<readonly PlacedLesson[]> {
  return placeLessons(await getCollection("lessons"));
}
