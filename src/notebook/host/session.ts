import { driveNotebook } from "./drive-notebook.ts";
import { openFrameSandbox } from "./frame-sandbox.ts";
import { loadLibrary } from "./libraries.ts";
import type { Session, SessionOptions } from "./sandbox.ts";

/**
 * The one session of a page. Creating it reads the cells and starts nothing; the sandbox is opened for the
 * first run.
 */
export function createSession(options: SessionOptions): Session {
  return driveNotebook(options, {
    open: (handlers, limit) => openFrameSandbox(options.sandboxUrl, handlers, limit),
    loadLibrary,
    schedule: nextFrame,
  });
}

/** Calls back in the next frame; in a page that is hidden, and so has no frames, a little later. */
function nextFrame(callback: () => void): void {
  let called = false;
  const once = () => {
    if (!called) callback();
    called = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, 100);
}
