import { safe } from "./before.ts";
import { limits } from "../limits.ts";
import type { Request, Response } from "../protocol.ts";
import { createEvaluator } from "./evaluate.ts";

// The message loop, and nothing else. The first message brings the port over which all later ones go; after
// it nothing that cells can reach leads to the page.

interface WorkerScope {
  onmessage: ((event: { readonly ports: readonly MessagePort[] }) => void) | null;
  addEventListener?(type: string, listener: (event: Event) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = (event) => {
  scope.onmessage = null;
  const port = event.ports[0];
  if (port !== undefined) listen(port);
};

function listen(port: MessagePort): void {
  const post = MessagePort.prototype.postMessage.bind(port) as (text: string) => void;
  const send = (response: Response): void => {
    const text = safe.stringify(response);
    if (text.length <= limits.wire) post(text);
    else if (response.type === "unit")
      send({ ...response, report: { type: "item", item: tooLarge } });
  };
  const evaluator = createEvaluator(send);
  scope.addEventListener?.("unhandledrejection", (event) => {
    event.preventDefault();
    evaluator.reportStray((event as PromiseRejectionEvent).reason);
  });
  scope.addEventListener?.("error", (event) => {
    event.preventDefault();
    evaluator.reportStray((event as ErrorEvent).error);
  });
  closeDoors();
  port.onmessage = ({ data }: MessageEvent<string>) => {
    const request = safe.parse(data) as Request;
    switch (request.type) {
      case "ping":
        send({ type: "pong", n: request.n });
        return;
      case "run":
        evaluator.run(request);
        return;
    }
  };
  send({ type: "ready" });
}

const tooLarge = {
  kind: "value",
  value: { type: "cut", text: "something too large to show" },
} as const;

/** Takes away what leads out of the worker past the port, wherever on the prototype chain it stands. */
function closeDoors(): void {
  for (const name of ["postMessage", "onmessage", "RTCPeerConnection", "WebTransport"]) {
    for (let owner: object | null = globalThis; owner; owner = Reflect.getPrototypeOf(owner))
      Reflect.deleteProperty(owner, name);
  }
  // A getter put in place of an event's own would be handed the event, and with it the port; changed
  // collections and promises would break the engine itself.
  const own = [MessageEvent, Event, EventTarget, MessagePort, Map, Set, WeakMap, Promise];
  for (const type of own) Object.freeze(type.prototype);
  // JSON asks every object for it, and messages are objects. One's own may still have it.
  Object.defineProperty(Object.prototype, "toJSON", {
    get: () => undefined,
    set(this: object, value: unknown) {
      if (this !== Object.prototype)
        Object.defineProperty(this, "toJSON", { value, configurable: true, enumerable: true });
    },
  });
}
