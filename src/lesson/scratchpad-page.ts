import { element, textButton } from "./make-element.ts";
import { cellId, type PageCell } from "./page-cell.ts";
import { Scratchpad } from "./scratchpad.ts";

/** The scratchpad at work: its buttons and keys do something to its cells, and say what they did. */
const list = part("[data-own-cells]");
const status = part("[data-notebook-status]");
const dialog = part<HTMLDialogElement>("[data-clear-dialog]");
const more = part("[data-code-more]");
const notebook = new Scratchpad(document, list);

function part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
  const found = document.querySelector<Part>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

function update(): void {
  const { cells } = notebook;
  const count = cells.length === 1 ? "1 cell" : `${cells.length} cells`;
  const { kept } = notebook.own.kept;
  part("[data-notebook-count]").textContent = notebook.isBlank
    ? "Nothing written yet."
    : `${count}, kept ${kept ? "in this browser" : "only until you close this page: the browser keeps nothing for this site"}.`;
  for (const action of ["run-all", "share", "download"])
    part<HTMLButtonElement>(`[data-notebook-action=${action}]`).disabled = notebook.isBlank;
}
notebook.listen(update);
document.addEventListener("cell-change", update);
update();

const focusCode = (cell: PageCell | undefined): void =>
  cell?.querySelector<HTMLElement>("[data-code] [role=textbox], [data-code]")?.focus();

// A live region speaks of what changes in it, also when the same is said twice.
function say(words: string): void {
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = words));
}

/** A line that says what was done, and takes it back. */
function undoLine(words: string, label: string, undo: (line: HTMLElement) => void): HTMLElement {
  const line = element(
    "p",
    { class: "notebook-note" },
    `${words} `,
    textButton("Undo", () => undo(line), { "aria-label": label }),
  );
  return line;
}

function remove(cell: PageCell): void {
  const id = cellId(cell);
  const before = cell.previousElementSibling;
  const deleted = notebook.delete(cell);
  const line = undoLine(`Deleted ${id}.`, `Undo: bring back cell ${id}`, () => {
    const back = notebook.undelete(deleted, line);
    back.querySelector<HTMLElement>("[data-action=delete]")?.focus();
    say(`Cell ${id} is back.`);
  });
  if (before) before.after(line);
  else list.prepend(line);
  line.querySelector("button")?.focus();
  say(`Cell ${id} is deleted.`);
}

function move(cell: PageCell, by: -1 | 1): void {
  const focused = document.activeElement;
  const moved = notebook.move(cell, by);
  if (focused instanceof HTMLElement && cell.contains(focused)) focused.focus();
  cell.scrollIntoView({ block: "nearest" });
  const { cells } = notebook;
  say(
    moved
      ? `Cell ${cellId(cell)} is number ${cells.indexOf(cell) + 1} of ${cells.length} now.`
      : `Cell ${cellId(cell)} is the ${by < 0 ? "first" : "last"} already.`,
  );
}

function clear(): void {
  const undo = notebook.clear();
  const line = undoLine("The notebook is cleared.", "Undo: bring back the cells", () => {
    undo();
    line.remove();
    say("Your cells are back.");
    part("[data-notebook-action=clear]").focus();
  });
  more.replaceChildren(line);
  line.querySelector("button")?.focus();
  say("The notebook is cleared.");
}

const shared = () =>
  notebook.cells
    .filter(({ code }) => code.trim() !== "")
    .map((cell) => ({ id: cellId(cell), code: cell.code }));

const actions: Readonly<Record<string, () => void | Promise<void>>> = {
  add: () => focusCode(notebook.add()),
  "run-all": () => {
    for (const cell of notebook.cells) void cell.run();
  },
  share: async () => {
    const { sharePanel } = await import("./share-panel.ts");
    more.replaceChildren(await sharePanel(shared()));
  },
  download: async () => {
    const { downloadCells } = await import("./download.ts");
    say(await downloadCells(shared(), "scratchpad"));
  },
  clear: () => dialog.showModal(),
};

list.addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>("[data-action]");
  const cell = button && button.closest<PageCell>("code-cell");
  if (!cell) return;
  if (button.dataset.action === "delete") remove(cell);
  if (button.dataset.action === "up") move(cell, -1);
  if (button.dataset.action === "down") move(cell, 1);
});

list.addEventListener(
  "keydown",
  (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 } as const;
    const cell = event.target instanceof Element && event.target.closest<PageCell>("code-cell");
    if (!cell || !event.ctrlKey || !event.shiftKey || event.altKey || event.metaKey) return;
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    move(cell, by[event.key]);
  },
  { capture: true },
);

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const action = target.closest<HTMLElement>("[data-notebook-action]")?.dataset.notebookAction;
  if (action)
    Promise.resolve(actions[action]?.()).catch((reason: unknown) =>
      say(reason instanceof Error ? reason.message : String(reason)),
    );
  const example = target.closest("[data-use-example]")?.closest("[data-example]");
  if (!example) return;
  const codes = [...example.querySelectorAll("[data-example-cell] .code-listing code")].map(
    ({ textContent }) => textContent,
  );
  const cells = notebook.addAll(codes);
  for (const cell of cells) void cell.run();
  cells[0]?.scrollIntoView({ block: "start" });
  focusCode(cells[0]);
});

dialog.addEventListener("click", ({ target }) => {
  const answer = target instanceof HTMLElement ? target.dataset.answer : undefined;
  if (answer === undefined) return;
  // Focus goes back to the button that asked, and from there to Undo.
  dialog.close();
  if (answer === "clear") clear();
});

function openLink(): void {
  if (!location.hash.startsWith("#code=")) return;
  const words = "A part of this page could not be fetched. Try again when you are online.";
  import("./linked-code.ts").then(
    ({ showLinkedCode }) => showLinkedCode(document, location.hash, notebook),
    () => say(words),
  );
}
openLink();
addEventListener("hashchange", openLink);
