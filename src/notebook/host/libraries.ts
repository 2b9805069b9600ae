import type { LibraryName, Request } from "../protocol.ts";
import { libraryNames } from "../protocol.ts";

/** Fetches a library's text. */
export type LoadLibrary = (name: LibraryName) => Promise<string>;

/** The libraries of the site, each fetched when a cell first names it: the sandbox itself may fetch nothing. */
export const loadLibrary: LoadLibrary = async (name) => {
  switch (name) {
    case "tex":
      return (await import("../worker/libraries/tex.ts?bundled")).default;
    case "md":
      return (await import("../worker/libraries/markdown.ts?bundled")).default;
  }
};

/** Sends requests to one sandbox, in order, each after the libraries that its cells need. */
export interface LibrarySender {
  send(request: Request & { readonly type: "run" | "input" }): void;
  /** Whether a request waits for a library. */
  readonly waiting: boolean;
}

export function createLibrarySender(
  load: LoadLibrary,
  post: (request: Request) => void,
): LibrarySender {
  const lent = new Set<LibraryName>();
  let waiting = 0;
  let before: Promise<void> = Promise.resolve();

  const lend = async (name: LibraryName): Promise<void> => {
    // One that can't be fetched now is tried again with the next run; the cell says what it lacks.
    const text = await load(name).catch(() => "");
    if (text !== "" && !lent.has(name)) post({ type: "library", name, text });
    if (text !== "") lent.add(name);
  };
  return {
    get waiting() {
      return waiting > 0;
    },
    send(request) {
      const units = request.type === "run" ? request.units : [];
      const needed = libraryNames.filter(
        (name) => !lent.has(name) && units.some(({ hand }) => hand.includes(name)),
      );
      if (waiting === 0 && needed.length === 0) return post(request);
      waiting++;
      before = before
        .then(() => Promise.all(needed.map(lend)))
        .then(() => {
          waiting--;
          post(request);
        });
    },
  };
}
