import { safe } from "./before.ts";
import { limits } from "../limits.ts";
import type { Request, Response } from "../protocol.ts";
import { closeDoors } from "./close-doors.ts";
import { createEvaluator } from "./evaluate.ts";
import { standInForFrames } from "./frames.ts";
import { takeLibrary } from "./libraries.ts";
import { createPace } from "./pace.ts";

// The message loop, and nothing else. The first message brings the ports over which all later ones go: one for what
// this worker says and, where requests don't come by the same, one for those. After it nothing that cells can reach
// leads to the page.

interface WorkerScope {
  onmessage: ((event: { readonly ports: readonly MessagePort[] }) => void) | null;
  addEventListener?(type: string, listener: (event: Event) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = (event) => {
  scope.onmessage = null;
  const [answers, requests = answers] = event.ports;
  if (answers !== undefined && requests !== undefined) listen(answers, requests);
};

function listen(answers: MessagePort, requests: MessagePort): void {
  const post = MessagePort.prototype.postMessage.bind(answers) as (text: string) => void;
  let sent = 0;
  const send = (response: Response): void => {
    sent++;
    const text = safe.stringify(response);
    if (text.length <= limits.wire) post(text);
    else if (response.type === "unit")
      send({ ...response, report: { type: "item", item: tooLarge } });
  };
  const pace = createPace(
    () => send({ type: "draw" }),
    () => sent,
  );
  const evaluator = createEvaluator(send, pace.turn);
  scope.addEventListener?.("unhandledrejection", (event) => {
    event.preventDefault();
    evaluator.reportStray((event as PromiseRejectionEvent).reason);
  });
  scope.addEventListener?.("error", (event) => {
    event.preventDefault();
    evaluator.reportStray((event as ErrorEvent).error);
  });
  standInForFrames();
  closeDoors();
  requests.onmessage = ({ data }: MessageEvent<string>) => {
    const request = safe.parse(data) as Request;
    switch (request.type) {
      case "ping":
        send({ type: "pong", n: request.n });
        return;
      case "library":
        takeLibrary(request.name, request.text);
        return;
      case "drawn":
        pace.answer();
        return;
      case "input":
        evaluator.setInput(request);
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
