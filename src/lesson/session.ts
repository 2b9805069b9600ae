import type { LiveFigure } from "../figures/live-figure.ts";
import type { CellView } from "../notebook/cell.ts";
import type { Session } from "../notebook/host/sandbox.ts";
import type { CellItem } from "../notebook/value.ts";
import { pageChecks, showVerdict } from "./exercise.ts";
import { cellId, pageCell, pageCells } from "./page-cell.ts";
import { keep } from "./page-progress.ts";
import type { Sanitize } from "./sanitize.ts";

/** The page's notebook session, and whether code can be read at all. */
export interface PageSession extends Omit<Session, "arrange"> {
  /** Takes note that cells have come, gone or changed places: what depends on them runs again. */
  rearrange(): void;
  /** Whether code parses: what does not is not run while it is being typed. */
  parses(code: string): boolean;
}

declare global {
  interface DocumentEventMap {
    /** The page's session has been made: parts of a page that follow cells need not know where it comes from. */
    "session-start": CustomEvent<Session>;
  }
}

let session: Promise<PageSession> | undefined;

/**
 * The page's one session, made on first use; until then neither the engine nor the sandbox is fetched. The promise
 * fails where they cannot be fetched, and the next call tries again.
 */
export function pageSession(): Promise<PageSession> {
  session ??= startSession(document).catch((reason: unknown) => {
    session = undefined;
    throw reason;
  });
  return session;
}

/** The session where something has started it; undefined before that. */
export const startedSession = (): Promise<PageSession> | undefined => session;

async function startSession(document: Document): Promise<PageSession> {
  const [{ createSession }, { parse }, { showOutput }] = await Promise.all([
    import("../notebook/host/session.ts"),
    import("../notebook/parse.ts"),
    import("./output.ts"),
  ]);
  const cells = () => pageCells(document).map((cell) => ({ id: cellId(cell), code: cell.code }));
  const engine = createSession({
    cells: cells(),
    checks: pageChecks(document),
    sandboxUrl: document.documentElement.dataset.sandbox ?? "/sandbox/",
    onCell: showWithSanitizer((view, sanitize) =>
      pageCell(document, view.id)?.show(view, (output) => showOutput(output, view, sanitize)),
    ),
    onCheck: (view) => {
      const exercise = showVerdict(document, view);
      // The engine runs nothing unless the reader asked for it, so a pass is theirs.
      if (view.verdict === "pass") keep({ checks: [view.id] }, exercise);
    },
  });
  followFigures(document, engine).catch(() => {});
  document.dispatchEvent(new CustomEvent("session-start", { detail: engine }));
  return {
    edit: (id, code) => engine.edit(id, code),
    run: (id, timeLimit) => engine.run(id, timeLimit),
    stop: (id) => engine.stop(id),
    rearrange: () => engine.arrange(cells()),
    setInput: (id, place, state) => engine.setInput(id, place, state),
    follow: (spec, onSamples) => engine.follow(spec, onSamples),
    dispose: () => engine.dispose(),
    parses: (code) => parse(code).kind === "parsed",
  };
}

/** Figures of functions that cells define follow them. Without what this fetches they stay as built. */
async function followFigures(document: Document, engine: Session): Promise<void> {
  const places = document.querySelectorAll<LiveFigure>("live-figure[data-own]");
  if (places.length === 0) return;
  const { followOwnFunctions } = await import("./follow-own.ts");
  followOwnFunctions(places, engine);
}

type Show = (view: CellView, sanitize: Sanitize) => void;

/** Shows views in order, with a sanitiser that is fetched for the first of them that needs one. */
function showWithSanitizer(show: Show): (view: CellView) => void {
  let sanitize: Sanitize | undefined;
  const waiting = new Map<string, CellView>();
  const fetchSanitizer = async (): Promise<void> => {
    const { createSanitizer } = await import("./sanitize.ts");
    sanitize = createSanitizer(window);
    for (const view of waiting.values()) show(view, sanitize);
    waiting.clear();
  };
  return (view) => {
    if (sanitize !== undefined) return show(view, sanitize);
    if (!waiting.has(view.id) && !view.items.some(hasMarkup)) return show(view, refuse);
    waiting.set(view.id, view);
    fetchSanitizer().catch(() => {
      for (const each of waiting.values()) show(each, unavailable);
      waiting.clear();
    });
  };
}

const hasMarkup = (item: CellItem): boolean => /^(?:plot|html|formula)$/.test(item.kind);

const refuse: Sanitize = () => {
  throw new Error("Markup is shown by way of the sanitiser alone.");
};
const unavailable: Sanitize = () =>
  document.createTextNode("This cannot be shown: a part of the page could not be fetched.");
