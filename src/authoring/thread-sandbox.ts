import { MessageChannel, Worker } from "node:worker_threads";
import { readResponse } from "../notebook/guard.ts";
import { pageClock, startHeartbeat, type Heartbeat } from "../notebook/host/heartbeat.ts";
import type { SandboxHandlers, SandboxLink } from "../notebook/host/sandbox-link.ts";
import type { Request } from "../notebook/protocol.ts";

// What the worker's text expects of a browser: it is handed its port by a first message.
const prelude = `
globalThis.self = globalThis;
process.on("unhandledRejection", (reason) => rejected?.(Object.assign(new Event("unhandledrejection"), { reason })));
let rejected;
globalThis.addEventListener = (type, listener) => { if (type === "unhandledrejection") rejected = listener; };
require("node:worker_threads").parentPort.once("message", (port) => self.onmessage({ ports: [port] }));
`;

/** Opens a thread of this process with the worker's text in it, for the site's own cells at build. */
export function openThreadSandbox(
  workerText: string,
  { onResponse, onFault }: SandboxHandlers,
  limit: () => number,
): SandboxLink {
  const { port1: port, port2 } = new MessageChannel();
  const thread = new Worker(`${prelude}\n${workerText}`, {
    eval: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const waiting: Request[] = [];
  let ready = false;
  let closed = false;
  let heartbeat: Heartbeat | undefined;

  const post = (request: Request): void => port.postMessage(JSON.stringify(request));
  const close = (): void => {
    closed = true;
    heartbeat?.stop();
    port.close();
    void thread.terminate();
  };
  const fail = (fault: Parameters<typeof onFault>[0]): void => {
    if (closed) return;
    close();
    onFault(fault);
  };
  port.on("message", (data: unknown) => {
    const response = closed ? undefined : readResponse(data);
    if (response?.type === "ready") {
      ready = true;
      for (const request of waiting.splice(0)) post(request);
      heartbeat = startHeartbeat(
        pageClock,
        limit,
        (n) => post({ type: "ping", n }),
        () => fail("time"),
      );
    } else if (response?.type === "pong") heartbeat?.answer(response.n);
    else if (response?.type === "unit" || response?.type === "draw") onResponse(response);
  });
  thread.on("error", () => fail(ready ? "lost" : "unavailable"));
  thread.on("exit", () => fail(ready ? "lost" : "unavailable"));
  thread.postMessage(port2, [port2]);

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
