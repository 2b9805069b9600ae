/** What a hostile cell does, and how it must end. Nothing of it may reach past its own output. */
export interface HostileCase {
  readonly what: string;
  /** The cell's code; `HERE` stands for the address of a server that must hear nothing, `SOCKET` for its socket. */
  readonly code: string;
  /** The states in which the cell may end; `error` unless told. */
  readonly ends?: RegExp;
  /** What the cell's output must say. */
  readonly says?: RegExp;
}

const bad = /^(?:error|stopped)$/;
const stopped = /^stopped$/;
const any = /^(?:ok|error|stopped)$/;
/** What tells a reader why a cell came to its end. */
const helpful = /Stopped|Not run|Line \d/;

const network: HostileCase[] = [
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

const storage: HostileCase[] = [
  {
    what: "local storage",
    code: `localStorage.setItem("hostile", "1")`,
    says: /cells run apart from the page/,
  },
  {
    what: "session storage by its owner",
    code: `globalThis.sessionStorage.setItem("hostile", "1")`,
  },
  { what: "cookies", code: `document.cookie = "hostile=1"`, says: /cells run apart from the page/ },
  { what: "a cookie store", code: `await globalThis.cookieStore.set("hostile", "1")` },
  {
    what: "a database",
    code: `await new Promise((ok, no) => { const r = indexedDB.open("hostile"); r.onsuccess = ok; r.onerror = () => no(new Error("blocked")) })`,
  },
  { what: "a cache", code: `await (await caches.open("hostile")).put("/x", new Response("1"))` },
  {
    what: "files of the origin",
    code: `await (await navigator.storage.getDirectory()).getFileHandle("hostile", {create: true})`,
  },
  {
    what: "a lock",
    code: `await navigator.locks.request("hostile", () => new Promise(() => {}))`,
    ends: any,
  },
  {
    what: "a broadcast to the page",
    code: `new BroadcastChannel("hostile").postMessage("x"); "sent"`,
    ends: any,
  },
];

const page: HostileCase[] = [
  { what: "the page's window", code: `window.ran = 1`, says: /cells run apart from the page/ },
  { what: "the parent", code: `parent.ran = 1`, says: /cells run apart from the page/ },
  { what: "the top", code: `globalThis.top.ran = 1` },
  { what: "an opener", code: `globalThis.opener.ran = 1` },
  { what: "a new window", code: `globalThis.open("HERE/open")` },
  {
    what: "navigation",
    code: `globalThis.location.href = "HERE/navigate"; globalThis.location = "HERE/navigate"; location.assign("HERE/navigate")`,
  },
  {
    what: "a message to the frame",
    code: `globalThis.postMessage({type: "fault", reason: "flood"})`,
  },
  {
    what: "a message to the frame by another's method",
    code: `EventTarget.prototype.postMessage.call(self, "x")`,
  },
  {
    what: "the port, by what is asked of messages",
    code: `let port; try { Object.defineProperty(MessageEvent.prototype, "data", {get() { port = this.target; return "{}" }}) } catch (e) {} try { MessagePort.prototype.postMessage = function () { port = this } } catch (e) {} try { Object.defineProperty(Event.prototype, "target", {get() { port = this }}) } catch (e) {} await new Promise((go) => setTimeout(go, 300)); port === undefined ? "no port" : (port.postMessage('{"type":"fault","reason":"flood"}'), "port")`,
    ends: /^ok$/,
    says: /no port/,
  },
  {
    what: "the engine, by those who call",
    code: `const found = []; const ask = Function("found", "return function () { found.push(String(arguments.callee.caller)) }")(found); await new Promise((go) => setTimeout(() => { try { ask() } catch (e) { found.push("refused") } go() }, 1)); setTimeout(ask); await new Promise((go) => setTimeout(go, 50)); found.join()`,
    ends: any,
    says: /null|refused|callee/,
  },
  {
    what: "the engine, by stack traces",
    code: `let found = 0; Error.prepareStackTrace = (_, sites) => { for (const s of sites) if (s.getThis() !== undefined || s.getFunction() !== undefined) found++; return "" }; new Error().stack; await new Promise((go) => setTimeout(() => { new Error().stack; go() }, 1)); delete Error.prepareStackTrace; "found " + found`,
    says: /not extensible/,
  },
  {
    what: "pollution by what is shown",
    code: `display(JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}')); console.log({["__proto__"]: {polluted: 1}}); console.table([{["__proto__"]: 1, b: 2}, {["__proto__"]: 1, b: 3}]); ({toString: 1, hasOwnProperty: 2})`,
    ends: /^ok$/,
  },
  {
    what: "pollution in the worker",
    code: `Object.prototype.polluted = 1`,
    says: /not extensible/,
  },
  {
    what: "a check's verdict from afar",
    code: `for (const name of ["half-at-zero", "mirrored"]) display(html('<li data-check="' + name + '" data-verdict="pass">x</li>')); "shown"`,
    ends: /^ok$/,
  },
  {
    what: "code that closes the wrapper",
    code: `}); globalThis.ran = 1; (() => {`,
    says: /SyntaxError/,
  },
  { what: "a comment that swallows the wrapper", code: `1 /*`, says: /SyntaxError/ },
  {
    what: "a script's end",
    code: `"</script><script>window.ran = 1</script>"`,
    ends: /^ok$/,
    says: /<\/script>/,
  },
];

const shows = (what: string, markup: string): HostileCase => ({
  what,
  code: `display(html(${JSON.stringify(markup)})); display(svg(${JSON.stringify(`<svg>${markup}</svg>`)})); display(md(${JSON.stringify(markup)})); "shown"`,
  ends: /^ok$/,
  says: /shown/,
});

const markup: HostileCase[] = [
  shows(
    "an image",
    `<img src="HERE/img" srcset="HERE/img2 2x" onerror="ran=1"><picture><source srcset="HERE/p"><img></picture>`,
  ),
  shows(
    "an address in CSS",
    `<p style="background: url(HERE/css); background-image: image-set('HERE/set' 1x); list-style: url(HERE/list)">x</p>`,
  ),
  shows(
    "a style sheet",
    `<style>@import "HERE/import"; p { background: url(HERE/sheet) }</style><link rel="stylesheet" href="HERE/link">`,
  ),
  shows(
    "hints to fetch",
    `<link rel="prefetch" href="HERE/prefetch"><link rel="preload" as="image" href="HERE/preload"><link rel="dns-prefetch" href="HERE"><link rel="prerender" href="HERE/prerender">`,
  ),
  shows(
    "a form that sends",
    `<form action="HERE/form"><input autofocus onfocus="ran=1" name="q"><button formaction="HERE/button">Go</button></form>`,
  ),
  shows(
    "a refresh",
    `<meta http-equiv="refresh" content="0; url=HERE/refresh"><base href="HERE/base/">`,
  ),
  shows(
    "frames",
    `<iframe src="HERE/frame"></iframe><iframe srcdoc="<script>parent.ran=1</script>"></iframe><object data="HERE/object"></object><embed src="HERE/embed">`,
  ),
  shows(
    "media",
    `<video src="HERE/video" poster="HERE/poster" autoplay></video><audio src="HERE/audio" autoplay></audio>`,
  ),
  shows(
    "images of drawings",
    `<image href="HERE/image"/><use href="HERE/use#x"/><feImage href="HERE/fe"/><rect fill="url(HERE/fill#x)" filter="url(HERE/filter#x)"/>`,
  ),
  shows(
    "script",
    `<script>ran=1</script><script src="HERE/s.js"></script><b onclick="ran=1" onmouseover="ran=1">x</b><details open ontoggle="ran=1"></details>`,
  ),
  shows(
    "animation of a link",
    `<a href="javascript:ran=1"><animate attributeName="href" values="javascript:ran=1"/><set attributeName="href" to="javascript:ran=1"/>x</a>`,
  ),
  shows(
    "links that run",
    `<a href="javascript:ran=1">a</a><a href="data:text/html,<script>opener.ran=1</script>">b</a><a href=" java\nscript:ran=1">c</a><a xlink:href="javascript:ran=1">d</a>`,
  ),
  shows(
    "foreign worlds",
    `<foreignObject><body onload="ran=1"><img src="HERE/f" onerror="ran=1"></body></foreignObject><math><mtext><mglyph><style><img src=HERE/m onerror=ran=1></style></mglyph></mtext></math>`,
  ),
  shows(
    "mutations",
    `<noscript><p title="</noscript><img src=HERE/n onerror=ran=1>"></noscript><svg></p><style><a title="</style><img src=HERE/v onerror=ran=1>">`,
  ),
  shows(
    "clobbering",
    `<p id="body">x</p><a id="location" name="cookie">x</a><form id="documentElement"><input name="attributes"><input name="nodeName"></form><img name="getElementById">`,
  ),
  shows(
    "the page's own parts",
    `<code-cell data-cell="x"></code-cell><live-figure></live-figure><div role="alert" data-error data-notebook="x" class="text-button site-footer" aria-live="assertive" popover>x</div>`,
  ),
  shows(
    "a cover over the page",
    `<div style="position: fixed; inset: 0; z-index: 99999; width: 100vw; height: 100vh; background: red; transform: scale(100); margin: -9999px">x</div>`,
  ),
  {
    what: "Markdown's links and images",
    code: `md("[a](javascript:ran=1) [b](data:text/html,x) [c](HERE/md) ![d](HERE/md.png) <HERE/auto> [e]: HERE/ref\\n<script>ran=1</script>")`,
    ends: /^ok$/,
  },
  {
    what: "TeX's addresses and styles",
    code: `display(tex("\\\\href{javascript:ran=1}{x} \\\\url{HERE/tex} \\\\includegraphics{HERE/g} \\\\htmlStyle{background:url(HERE/h)}{y} \\\\htmlId{body}{z}")); "shown"`,
    ends: any,
  },
  {
    what: "markup in text of every kind",
    code: `const m = "<img src=HERE/text onerror=ran=1>"; display(m); display({[m]: m}); display(new Map([[m, m]])); display(new Error(m)); console.log(m); console.table([{[m]: m}, {[m]: m}]); display(Object.assign(() => 1, {name: m})); class X {} Object.defineProperty(X, "name", {value: m}); display(new X()); display(Plot.plot({title: m, caption: m, ariaLabel: m, marks: [Plot.text([m], {x: 0, y: 0, title: (d) => d})]})); throw new Error(m)`,
    says: /<img src=/,
  },
];

const exhausting: HostileCase[] = [
  { what: "an endless loop", code: `while (true) {}`, ends: stopped, says: /Stopped after 2 s/ },
  {
    what: "an endless loop of promises",
    code: `for (;;) await null`,
    ends: stopped,
    says: helpful,
  },
  {
    what: "an endless loop after the cell's end",
    code: `setTimeout(() => { for (;;); }, 50); "ended"`,
    ends: stopped,
    says: helpful,
  },
  {
    what: "an endless generator without a pause",
    code: `(function* () { yield 1; for (;;); })()`,
    ends: stopped,
    says: helpful,
  },
  {
    what: "a pattern that takes for ever",
    code: `/^(a+)+$/.test("a".repeat(60) + "b")`,
    ends: stopped,
    says: helpful,
  },
  {
    what: "an object that is endless to look at",
    code: `new Proxy({}, {ownKeys() { for (;;); }})`,
    ends: stopped,
    says: helpful,
  },
  {
    what: "text that is endless to make",
    code: "html`${{toString() { for (;;); }}}`",
    ends: stopped,
    says: helpful,
  },
  { what: "deep recursion", code: `const f = (n) => f(n + 1) + 1; f(0)`, says: /RangeError/ },
  {
    what: "recursion in what is shown",
    code: "html`${{toString() { return String(this) }}}`",
    says: /RangeError/,
  },
  { what: "text that doubles", code: `let s = "x"; for (;;) s += s`, ends: bad, says: helpful },
  { what: "an enormous number", code: `2n ** (2n ** 40n)`, ends: bad, says: helpful },
  { what: "an enormous list", code: `new Array(2 ** 32)`, says: /RangeError/ },
  {
    what: "enormous buffers",
    code: `const all = []; for (;;) all.push(new Float64Array(2 ** 27).fill(1))`,
    ends: bad,
    says: helpful,
  },
  {
    what: "a flood of lines",
    code: `for (;;) console.log("x".repeat(1000))`,
    ends: stopped,
    says: /first \d+ of more lines[^]*Stopped after/,
  },
  {
    what: "a flood of things shown",
    code: `for (;;) display(Array(100).fill("x"))`,
    ends: stopped,
    says: /(?:first 200 of more|too much)[^]*Stopped after/,
  },
  {
    what: "a flood of timers",
    code: `for (let i = 0; i < 1e5; i++) setTimeout(() => console.log(i)); "ended"`,
    ends: any,
    says: /ended|Stopped/,
  },
  {
    what: "a flood of unhandled promises",
    code: `for (let i = 0; i < 1e5; i++) Promise.reject(new Error(i)); await new Promise((go) => setTimeout(go, 500))`,
    ends: bad,
    says: helpful,
  },
  {
    what: "a hundred nested workers",
    code: `for (let i = 0; i < 100; i++) try { new Worker(URL.createObjectURL(new Blob(["for(;;);"]))) } catch (e) {} "ended"`,
    ends: any,
  },
  {
    what: "a large drawing",
    code: `Plot.dot(Array.from({length: 20000}, (_, i) => [i, i * i % 97])).plot()`,
    ends: /^(?:ok|stopped)$/,
    says: /too many parts to show|too large to show|Stopped/,
  },
  {
    what: "a drawing of many parts",
    code: "svg`<svg>${Array(9000).fill(svg`<g/>`)}</svg>`",
    ends: /^ok$/,
    says: /too many parts/,
  },
  {
    what: "deep markup",
    code: `html("<b>".repeat(5000))`,
    ends: /^ok$/,
    says: /nested too deeply/,
  },
  {
    what: "a heavy formula",
    code: `tex("\\\\frac{".repeat(400) + "x" + "}{y}".repeat(400))`,
    ends: any,
    says: /./,
  },
  {
    what: "a deep object",
    code: `let o = {}; for (let i = 0; i < 1e5; i++) o = {o}; o`,
    ends: /^ok$/,
  },
  { what: "a cell that closes its worker", code: `close()`, ends: any },
  {
    what: "a cell that closes its worker and waits",
    code: `close(); await new Promise(() => {})`,
    ends: stopped,
    says: helpful,
  },
  {
    what: "builtins that were broken",
    code: `Array.prototype[Symbol.iterator] = () => { throw new Error("broken") }; Array.prototype.map = Array.prototype.push = () => { throw new Error("broken") }; 1`,
    ends: any,
  },
  {
    what: "globals that were taken away",
    code: `for (const k of ["Promise", "Array", "Object", "Error", "JSON", "Math", "setTimeout"]) try { delete globalThis[k] } catch (e) {} try { globalThis.setTimeout = null } catch (e) {} 1`,
    ends: any,
  },
  {
    what: "an error that can't be read",
    code: `throw new Proxy(new Error("x"), {get() { throw new Error("y") }, getPrototypeOf() { throw new Error("z") }})`,
    says: /./,
  },
  {
    what: "an error of hostile parts",
    code: `throw Object.defineProperties(new Error("x"), {message: {get() { for (const x of []) x; throw 1 }}, stack: {value: {toString() { throw 2 }}}, name: {value: {}}})`,
    says: /Error/,
  },
  { what: "nothing at all thrown", code: `throw undefined`, says: /Thrown: undefined/ },
];

/** By where they strike. */
export const hostileCases: Readonly<Record<string, readonly HostileCase[]>> = {
  network,
  storage,
  page,
  markup,
  exhausting,
};
