import { keptKey, lessonDocument } from "./kept-key.ts";
import { lessonSlug } from "./page-progress.ts";
import type { YourCode } from "./your-code.ts";

/** Fetches what keeps, shares and saves the reader's code, once there is any or it is asked for. */
const section = document.querySelector<HTMLElement>("[data-your-code]");
const ofLesson = lessonSlug === undefined ? "" : lessonDocument(lessonSlug);
const name = section?.dataset.yourCode || ofLesson;
let opening: Promise<YourCode> | undefined;

function open(place: Element): Promise<YourCode> {
  opening ??= import("./your-code.ts")
    .then(({ YourCode }) => new YourCode(document, place, name))
    .catch((reason: unknown) => {
      opening = undefined;
      throw reason;
    });
  return opening;
}

function isKept(): boolean {
  try {
    return localStorage.getItem(keptKey(name)) !== null;
  } catch {
    return false;
  }
}

if (section && name !== "") {
  // What could not be fetched is tried again at the next change.
  const start = () => void open(section).catch(() => {});
  if (isKept()) start();
  document.addEventListener("cell-change", start);
  // With the first visit to an editor, so that what is typed in it is kept from the first letter.
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.closest("[data-code]")) start();
  });
  addEventListener("storage", ({ key }) => {
    if (key === keptKey(name)) start();
  });
  section.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-code-action]");
    if (!button) return;
    const say = (words: string) => {
      const status = section.querySelector("[role=status]");
      if (status) status.textContent = words;
    };
    open(section)
      .then((yours) => yours.act(button.dataset.codeAction ?? ""))
      .catch((reason: unknown) => say(reason instanceof Error ? reason.message : String(reason)));
  });
  const openLink = (): void => {
    if (!location.hash.startsWith("#code=")) return;
    Promise.all([open(section), import("./linked-code.ts")]).then(
      ([{ own }, { showLinkedCode }]) => showLinkedCode(document, location.hash, own),
      () => {},
    );
  };
  openLink();
  addEventListener("hashchange", openLink);
}
