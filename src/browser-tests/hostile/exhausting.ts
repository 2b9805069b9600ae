import { bad, stopped, any, helpful, type HostileCase } from "./case.ts";

/** Endless, enormous and broken things. */
export const exhausting: HostileCase[] = [
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
