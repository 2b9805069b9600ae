import type { HostileCase } from "./case.ts";

/** Every road to the network that a worker might know. */
export const network: HostileCase[] = [
  { what: "fetch", code: `await fetch("HERE/fetch")` },
  {
    what: "fetch that goes on without its page",
    code: `await fetch("HERE/keep", {keepalive: true, mode: "no-cors"})`,
  },
  { what: "fetch by a fresh name", code: `await (0, eval)("fetch")("HERE/eval")` },
  {
    what: "XMLHttpRequest",
    code: `await new Promise((ok, no) => { const x = new XMLHttpRequest(); x.open("GET", "HERE/xhr"); x.onload = ok; x.onerror = () => no(new Error("blocked")); x.send() })`,
  },
  {
    what: "XMLHttpRequest without a pause",
    code: `const x = new XMLHttpRequest(); x.open("GET", "HERE/sync", false); x.send()`,
  },
  {
    what: "a web socket",
    code: `await new Promise((ok, no) => { const s = new WebSocket("SOCKET/ws"); s.onopen = ok; s.onerror = () => no(new Error("blocked")) })`,
  },
  {
    what: "a web socket stream",
    code: `await new (0, eval)("WebSocketStream")("SOCKET/stream").opened`,
  },
  {
    what: "server-sent events",
    code: `await new Promise((ok, no) => { const s = new EventSource("HERE/events"); s.onopen = ok; s.onerror = () => no(new Error("blocked")) })`,
  },
  { what: "a beacon", code: `navigator.sendBeacon("HERE/beacon", "x")` },
  { what: "importScripts", code: `importScripts("HERE/script.js")` },
  { what: "importScripts of data", code: `importScripts("data:text/javascript,self.ran=1")` },
  {
    what: "importScripts of a blob",
    code: `importScripts(URL.createObjectURL(new Blob(["self.ran = 1"])))`,
  },
  {
    what: "import()",
    code: `await import("HERE/module.js")`,
    says: /import\(…\) is not available/,
  },
  { what: "import() by eval", code: `await (0, eval)('import("HERE/module.js")')` },
  { what: "import() by Function", code: `await Function('return import("HERE/module.js")')()` },
  {
    what: "import() of data",
    code: `await Function('return import("data:text/javascript,export default 1")')()`,
  },
  {
    what: "import() of a blob",
    code: `await Function("u", "return import(u)")(URL.createObjectURL(new Blob(["export default 1"], {type: "text/javascript"})))`,
  },
  { what: "a static import", code: `import x from "HERE/module.js"`, says: /Can't import/ },
  {
    what: "a nested worker",
    code: `await new Promise((ok, no) => { const w = new Worker(URL.createObjectURL(new Blob(['fetch("HERE/nested").then(() => postMessage(1), () => postMessage(0))']))); w.onmessage = (e) => (e.data ? ok(1) : no(new Error("blocked"))); w.onerror = () => no(new Error("blocked")) })`,
  },
  {
    what: "a nested worker from elsewhere",
    code: `await new Promise((ok, no) => { const w = new Worker("HERE/worker.js"); w.onmessage = ok; w.onerror = () => no(new Error("blocked")) })`,
  },
  { what: "a shared worker", code: `new SharedWorker("HERE/shared.js")` },
  { what: "a service worker", code: `await navigator.serviceWorker.register("HERE/service.js")` },
  { what: "a font", code: `await new FontFace("x", "url(HERE/font)").load()` },
  {
    what: "WebRTC",
    code: `const peer = new RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:9"}]}); peer.createDataChannel("x"); await peer.setLocalDescription()`,
  },
  { what: "WebTransport", code: `await new WebTransport("HERE/transport").ready` },
  {
    what: "a worker by way of the constructor",
    code: `await (async () => {}).constructor("return fetch('HERE/constructor')")()`,
  },
];
