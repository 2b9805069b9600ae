import { readResponse } from "../guard.ts";
import type { Request } from "../protocol.ts";
import { pageClock, startHeartbeat, type Heartbeat } from "./heartbeat.ts";
import type { SandboxHandlers, SandboxLink } from "./sandbox-link.ts";

/** Milliseconds for the frame and its worker to come up. */
const startLimit = 15_000;

/**
 * Opens a frame of opaque origin, whose document starts a worker with all that cells need, and speaks to
 * the worker over two ports, one for each direction. Nothing of it can reach the page, the network or storage: see `sandbox-document.ts`.
 */
export function openFrameSandbox(
  url: string,
  { onResponse, onFault }: SandboxHandlers,
  limit: () => number,
): SandboxLink {
  const frame = document.createElement("iframe");
  const waiting: Request[] = [];
  let answers: MessagePort | undefined;
  let requests: MessagePort | undefined;
  let ready = false;
  let closed = false;
  let heartbeat: Heartbeat | undefined;
  let loads = 0;

  const close = (): void => {
    closed = true;
    clearTimeout(startTimer);
    heartbeat?.stop();
    removeEventListener("message", greet);
    answers?.close();
    requests?.close();
    frame.remove();
  };
  const fail = (fault: Parameters<typeof onFault>[0]): void => {
    if (closed) return;
    close();
    onFault(fault);
  };
  const post = (request: Request): void => requests?.postMessage(JSON.stringify(request));

  const receive = ({ data }: MessageEvent<unknown>): void => {
    if (closed) return;
    const response = readResponse(data);
    switch (response?.type) {
      case undefined:
        return;
      case "ready":
        if (ready) return;
        ready = true;
        clearTimeout(startTimer);
        for (const request of waiting.splice(0)) post(request);
        heartbeat = startHeartbeat(
          pageClock,
          limit,
          (n) => post({ type: "ping", n }),
          () => fail("time"),
        );
        return;
      case "pong":
        heartbeat?.answer(response.n);
        return;
      case "fault":
        fail(response.reason === "flood" ? "flood" : ready ? "lost" : "unavailable");
        return;
      case "unit":
      case "draw":
        onResponse(response);
        return;
    }
  };

  // Any frame with the sandbox attribute has the origin "null": only the window itself tells ours.
  const greet = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.data !== "hello" || answers !== undefined)
      return;
    const [up, down] = [new MessageChannel(), new MessageChannel()];
    answers = up.port1;
    answers.onmessage = receive;
    requests = down.port1;
    // Nothing says anything by this one but code that got hold of it. What it says is not even read.
    requests.onmessage = () => fail("flood");
    frame.contentWindow?.postMessage("port", "*", [up.port2, down.port2]);
  };

  addEventListener("message", greet);
  const startTimer = setTimeout(() => fail("unavailable"), startLimit);
  // A second load means that the frame has left its document.
  frame.addEventListener("load", () => {
    if (++loads > 1) fail("lost");
  });
  frame.setAttribute("sandbox", "allow-scripts");
  frame.setAttribute("referrerpolicy", "no-referrer");
  frame.hidden = true;
  frame.title = "Sandbox";
  frame.src = url;
  document.body.append(frame);

  return {
    get ready() {
      return ready;
    },
    send(request) {
      if (ready) post(request);
      else waiting.push(request);
    },
    close,
  };
}
