import { any, type HostileCase } from "./case.ts";

/** The page around the sandbox, and the engine within it. */
export const page: HostileCase[] = [
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
  {
    what: "the engine's own records, by the steps of its maps",
    code: `const steps = Object.getPrototypeOf(new Map().values()); const shared = Object.getPrototypeOf(steps); let found; const { next } = steps; try { steps.next = function () { const step = next.call(this); found ??= step.value?.attempt; return step } } catch (e) {} try { shared[Symbol.iterator] = function () { found ??= this; return this } } catch (e) {} display(() => {}); found === undefined ? "no records" : "records"`,
    ends: /^ok$/,
    says: /no records/,
  },
  {
    what: "maps and generators that were broken for all cells",
    code: `for (const each of [new Map().keys(), new Set().keys(), (function* () {})(), (async function* () {})()]) for (let owner = Object.getPrototypeOf(each); owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) for (const name of Reflect.ownKeys(owner)) try { owner[name] = () => { throw new Error("broken") } } catch (e) {} (function* () { yield 1; yield "stepped" })()`,
    ends: /^ok$/,
    says: /stepped/,
  },
];
