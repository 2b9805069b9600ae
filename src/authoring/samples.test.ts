import { afterEach, expect, test } from "vitest";
import type { Samples } from "../notebook/cell.ts";
import { startThreadSession, type ThreadSession } from "./thread-session.ts";

let session: ThreadSession;
afterEach(() => session.dispose());

const xs = [-1, 0, 2];

/** What the page is told when a cell's `f` is sampled at -1, 0 and 2. */
async function sampled(code: string): Promise<Samples> {
  session = startThreadSession({ own: code });
  return new Promise((resolve) =>
    session.follow({ id: "curve", name: "f", cell: "own", xs }, resolve),
  );
}

test.each([
  ["a formula", "const f = (x: number): number => x * x", [1, 0, 4]],
  [
    "one that has no number everywhere",
    "function f(x) { return 1 / x + Math.sqrt(x) }",
    [NaN, Infinity, 0.5 + Math.SQRT2],
  ],
  ["a function of the site's own", "const f = relu", [0, 0, 2]],
  ["one that is promised", "const f = Promise.resolve(Math.abs)", [1, 0, 2]],
])("%s is sampled", async (_, code, ys) => {
  expect(await sampled(code)).toEqual({ ys });
});

test.each([
  ["no function", "const f = 3", "f is 3, not a function."],
  ["text", "const f = (x) => `${x}`", 'f(-1) gives the text "-1", not a number.'],
  ["nothing", "const f = () => {}", "f(-1) gives undefined, not a number."],
  ["lists", "const f = (x) => [x]", "f(-1) gives an array, not a number."],
  ["a promise", "const f = async (x) => x", "f(-1) gives an object, not a number."],
  ["a large whole number", "const f = () => 1n", "f(-1) gives 1n, not a number."],
  ["a number in a box", "const f = (x) => new Number(x)", "f(-1) gives an object, not a number."],
  [
    "what passes for a number",
    "const f = (x) => ({valueOf: () => x, toJSON: () => x})",
    "f(-1) gives an object, not a number.",
  ],
  [
    "a proxy",
    "const f = () => new Proxy({}, {get() { throw 1 }, getPrototypeOf() { throw 2 }, ownKeys() { throw 3 }})",
    "f(-1) gives an object, not a number.",
  ],
])("a function that gives %s is told of", async (_, code, message) => {
  expect(await sampled(code)).toEqual({ message });
});

test.each([
  [
    "an error",
    'const f = (x) => {\n  if (x > 1) throw new RangeError("too much");\n  return x;\n}',
    "f(2) fails. RangeError: too much (in cell own, line 2)",
  ],
  ["anything", "const f = () => { throw 7 }", "f(-1) fails. Thrown: 7"],
  [
    "something that can't be read",
    "const f = () => { throw new Proxy(new Error('x'), {get() { throw 1 }, getPrototypeOf() { throw 2 }}) }",
    "f(-1) fails. Thrown: unreadable",
  ],
])("a function that throws %s is told of", async (_, code, message) => {
  const samples = await sampled(code);
  expect("message" in samples && samples.message).toContain(message);
});

test("what a function leaves changed is sampled anew when it runs again", async () => {
  session = startThreadSession({ own: "const f = (x) => a * x", a: "const a = 2" });
  const told: Samples[] = [];
  session.follow({ id: "curve", name: "f", cell: "own", xs }, (samples) => told.push(samples));
  await session.until(() => session.views("own").at(-1)?.status === "ok");
  session.write("a", "const a = 3");
  await new Promise<void>((resolve) => {
    const look = () =>
      "ys" in (told.at(-1) ?? {}) && (told.at(-1) as { ys: number[] }).ys[2] === 6
        ? resolve()
        : setTimeout(look, 10);
    look();
  });
  expect(told.at(-1)).toEqual({ ys: [-3, 0, 6] });
});
