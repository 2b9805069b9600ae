import { readCodeHash, type LinkedCell } from "./code-link.ts";
import { element, textButton } from "./make-element.ts";

/** What a page does with code that came by a link, once the reader agreed. */
export interface LinkedCodeHost {
  /** Whether the page has a cell of this id, or would make one. */
  isKnown(id: string): boolean;
  /** Whether the reader has code of their own in it. */
  isOwn(id: string): boolean;
  /** Shows the code in its cells and runs it, without keeping it. */
  try(cells: readonly LinkedCell[]): void;
  /** Keeps what is tried in place of the reader's own. Returns what takes that back. */
  keepTried(): () => void;
  /** Puts the reader's own code back. */
  endTrial(): void;
  /** What the button is called that puts back what the page had, where the reader has no code of their own. */
  readonly backWords: string;
}

/**
 * Shows the code that an address carries, in the page's `[data-linked-place]`, and runs nothing of it before the reader
 * says so: it is not of this site, and may be anyone's.
 *
 * @param hash The address's fragment.
 */
export async function showLinkedCode(
  page: Document,
  hash: string,
  host: LinkedCodeHost,
): Promise<void> {
  const place = page.querySelector("[data-linked-place]");
  if (!place) return;
  const link = await readCodeHash(hash, (id) => host.isKnown(id));
  // The reader has gone on to another address meanwhile.
  if (location.hash !== hash) return;
  const leave = (): void => {
    place.replaceChildren();
    delete page.documentElement.dataset.linked;
    history.replaceState(history.state, "", location.pathname + location.search);
  };
  if (link.kind === "broken") {
    delete page.documentElement.dataset.linked;
    const words = element("p", { role: "alert" });
    show(place, false, heading("This link’s code cannot be shown"), words, [
      textButton("Close", leave),
    ]);
    words.textContent = `${link.message} The code on this page is as it was.`;
    return;
  }
  ask(place, link.cells, host, leave);
}

function ask(
  place: Element,
  cells: readonly LinkedCell[],
  host: LinkedCodeHost,
  leave: () => void,
): void {
  const own = cells.some(({ id }) => host.isOwn(id));
  const listings = cells.map(({ id, code }) =>
    element(
      "figure",
      {},
      element("figcaption", {}, `Cell ${id}`),
      element(
        "pre",
        { tabindex: "0", role: "group", "aria-label": `Linked code of cell ${id}` },
        element("code", {}, code),
      ),
    ),
  );
  const run = (): void => {
    host.try(cells);
    tell(place, cells, host, own, leave);
  };
  show(
    place,
    true,
    heading("Code from a link"),
    element(
      "p",
      {},
      "The link that you opened carries code. It is not from this site and may be anyone’s: read it first. Nothing of it has run",
      own ? ", and your own code of these cells stays kept." : ".",
    ),
    element("div", { class: "linked-listings" }, ...listings),
    [
      textButton("Run linked code", run, { class: "text-button main-action" }),
      textButton("Leave it", leave),
    ],
  );
}

/** Says that the linked code is in the cells now, and offers to keep it. */
function tell(
  place: Element,
  cells: readonly LinkedCell[],
  host: LinkedCodeHost,
  own: boolean,
  leave: () => void,
): void {
  delete document.documentElement.dataset.linked;
  const end = (): void => {
    host.endTrial();
    leave();
  };
  const keep = (): void => {
    const takeBack = host.keepTried();
    const undo = (): void => {
      takeBack();
      tell(place, cells, host, own, leave);
    };
    show(place, true, heading("The linked code is kept"), said("It is yours to change now."), [
      textButton("Undo", undo),
      textButton("Close", leave),
    ]);
  };
  const [first, ...others] = cells.map(({ id }) => id);
  const names = others.length > 0 ? `cells ${[first, ...others].join(", ")}` : `cell ${first}`;
  show(
    place,
    true,
    heading("You are trying code from a link"),
    said(
      `It stands in ${names} and lasts until you leave this page. ${own ? "Your own code stays kept. " : ""}What you type into it is kept${own ? " beside yours" : ""}.`,
    ),
    [
      textButton(own ? "Keep it in place of mine" : "Keep it", keep),
      textButton(own ? "Back to my code" : host.backWords, end),
    ],
  );
}

function show(
  place: Element,
  isCode: boolean,
  title: HTMLElement,
  ...rest: readonly (Node | readonly HTMLButtonElement[])[]
): void {
  const section = element("section", { class: "linked-code", "aria-labelledby": title.id }, title);
  if (isCode) section.dataset.linkedCode = "";
  for (const part of rest)
    section.append(
      part instanceof Node ? part : element("p", { class: "cell-choice-buttons" }, ...part),
    );
  place.replaceChildren(section);
  section.scrollIntoView({ block: "nearest" });
  title.focus({ preventScroll: true });
}

const heading = (words: string): HTMLElement =>
  element("h2", { id: "linked-code", tabindex: "-1" }, words);

const said = (words: string): HTMLElement => element("p", {}, words);
