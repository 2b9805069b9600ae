import { limits } from "../limits.ts";

/**
 * The script of the sandbox's own document. It refuses to do anything unless the document stands in a
 * frame of opaque origin; takes one message, from its parent; starts the worker; hands it the port by which the page
 * asks; and passes on what the worker says. It ends the worker that sends too much: the page could not keep up with
 * reading it. Requests don't pass through here, as the browser lets what is for a document wait behind the frame that
 * shows a key's or a slider's own effect, but not what is for a worker.
 */
export const bootScript = `"use strict";
(() => {
  if (self.origin !== "null" || parent === self) return;
  const source = JSON.parse(document.getElementById("worker").textContent);
  const begin = (event) => {
    if (event.source !== parent || event.data !== "port" || event.ports.length !== 2) return;
    removeEventListener("message", begin);
    const [page, requests] = event.ports;
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
    const { port1, port2 } = new MessageChannel();
    const end = (reason) => {
      worker.terminate();
      port1.close();
      page.postMessage(JSON.stringify({ type: "fault", reason }));
    };
    let credit = ${limits.burst};
    let since = performance.now();
    port1.onmessage = ({ data }) => {
      const now = performance.now();
      credit = Math.min(${limits.burst}, credit + ((now - since) / 1000) * ${limits.perSecond}) - 1;
      since = now;
      if (credit < 0 || typeof data !== "string" || data.length > ${limits.wire}) end("flood");
      else page.postMessage(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end("broken");
    };
    worker.onmessage = () => end("flood");
    worker.postMessage("port", [port2, requests]);
  };
  addEventListener("message", begin);
  parent.postMessage("hello", "*");
})();`;

/**
 * The sandbox's document, whole.
 *
 * The sandbox attribute alone blocks no network: the policy does. It allows this script by its hash and
 * a worker made from a blob, which inherits the policy; code made from text runs in that worker alone.
 *
 * @param bootHash Base64 of the SHA-256 of `bootScript`.
 */
export function renderSandboxDocument(workerText: string, bootHash: string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${bootHash}' 'unsafe-eval'`,
    "worker-src blob:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  // The text holds "<!--" and the like, which would end or change the element.
  const data = JSON.stringify(workerText).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex"><title>Sandbox</title></head><body>
<script type="application/json" id="worker">${data}</script>
<script>${bootScript}</script></body></html>
`;
}
