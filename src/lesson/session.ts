import type { Session } from "../notebook/host/sandbox.ts";
import { pageChecks, showVerdict } from "./exercise.ts";
import { pageCells } from "./page-cell.ts";
import { keep } from "./page-progress.ts";

/** The page's notebook session, and whether code can be read at all. */
export interface PageSession extends Session {
  /** Whether code parses: what does not is not run while it is being typed. */
  parses(code: string): boolean;
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

async function startSession(document: Document): Promise<PageSession> {
  const [{ createSession }, { parse }, { createSanitizer }] = await Promise.all([
    import("../notebook/host/session.ts"),
    import("../notebook/parse.ts"),
    import("./sanitize.ts"),
  ]);
  const sanitize = createSanitizer(window);
  const cells = new Map(pageCells(document).map((cell) => [cell.dataset.cell ?? "", cell]));
  const engine = createSession({
    cells: [...cells].map(([id, { code }]) => ({ id, code })),
    checks: pageChecks(document),
    sandboxUrl: document.documentElement.dataset.sandbox ?? "/sandbox/",
    onCell: (view) => cells.get(view.id)?.show(view, sanitize),
    onCheck: (view) => {
      const exercise = showVerdict(document, view);
      // The engine runs nothing unless the reader asked for it, so a pass is theirs.
      if (view.verdict === "pass") keep({ checks: [view.id] }, exercise);
    },
  });
  return {
    edit: (id, code) => engine.edit(id, code),
    run: (id) => engine.run(id),
    stop: (id) => engine.stop(id),
    dispose: () => engine.dispose(),
    parses: (code) => parse(code).kind === "parsed",
  };
}
