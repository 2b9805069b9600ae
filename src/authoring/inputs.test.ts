import { afterEach, expect, test } from "vitest";
import type { CellView } from "../notebook/cell.ts";
import type { InputControl, InputState } from "../notebook/input-control.ts";
import { startThreadSession, type ThreadSession } from "./thread-session.ts";

let session: ThreadSession;
afterEach(() => session.dispose());
const start = (codes: Readonly<Record<string, string>>) => (session = startThreadSession(codes));

const shown = (view: CellView | undefined): string =>
  (view?.items ?? [])
    .map((item) => (item.kind === "value" && "text" in item.value ? item.value.text : item.kind))
    .join();
const isShown = (id: string, text: string) =>
  session.until(() => {
    const view = session.views(id).at(-1);
    return view?.status === "ok" && shown(view) === text;
  });
const ended = (id: string) =>
  session.until(() => /ok|error|stopped/.test(session.views(id).at(-1)?.status ?? ""));

/** What an input looks like to the page, and what another cell reads of it, before and after it is set. */
const inputs: [
  code: string,
  control: Partial<InputControl> & object,
  before: string,
  set: InputState,
  after: string,
][] = [
  [
    'Inputs.range([0, 1], {label: "t"})',
    { type: "range", label: "t", min: 0, max: 1, step: 0.01, state: 0.5, digits: 2 },
    "0.5",
    0.25,
    "0.25",
  ],
  [
    "Inputs.range([-5, 5], {value: 99, step: 1})",
    { type: "range", state: 5, step: 1, digits: 0 },
    "5",
    -77,
    "-5",
  ],
  ["Inputs.range([0, 1000], {format: 1})", { type: "range", digits: 1, step: 10 }, "500", 3, "3"],
  [
    "Inputs.number([0, 9], {value: 2, placeholder: '…'})",
    { type: "number", min: 0, max: 9, state: 2 },
    "2",
    12,
    "9",
  ],
  ["Inputs.number({label: 'n'})", { type: "number", state: null }, "NaN", 1e300, "1e+300"],
  ["Inputs.text({value: 'a'})", { type: "text", state: "a" }, "a", "<b>", "<b>"],
  ["Inputs.toggle({label: 'on'})", { type: "toggle", state: false }, "false", true, "true"],
  [
    "Inputs.select(['a', 'b', 'c'], {value: 'b'})",
    { type: "select", state: [1], options: ["a", "b", "c"] },
    "b",
    [2],
    "c",
  ],
  [
    "Inputs.select(new Map([['one', 1], ['two', 2]]))",
    { type: "select", state: [0], options: ["one", "two"] },
    "1",
    [1],
    "2",
  ],
  [
    "Inputs.select([1, 2, 3], {multiple: true, value: [3]})",
    { type: "select", multiple: true, state: [2] },
    "3",
    [0, 1],
    "1,2",
  ],
  [
    "Inputs.select([0.5, 1], {format: (x) => x + ' %'})",
    { type: "select", options: ["0.5 %", "1 %"] },
    "0.5",
    [1],
    "1",
  ],
  ["Inputs.button('Go')", { type: "button", options: ["Go"] }, "0", 0, "1"],
  [
    "Inputs.button([['Up', (n) => n + 1], ['Down', (n) => n - 1]], {value: 5})",
    { type: "button", options: ["Up", "Down"] },
    "5",
    1,
    "4",
  ],
];

test.each(inputs)(
  "%s is a control, and its value is read by other cells",
  async (code, control, before, set, after) => {
    start({ own: `const x = view(${code})`, reads: "String(x)" });
    await isShown("reads", before);
    await ended("own");
    const { items, run } = session.last("own");
    expect(items).toMatchObject([{ kind: "input", place: 0, loose: false, control }]);
    session.setInput("own", 0, set);
    await isShown("reads", after);
    expect(session.last("own")).toMatchObject({ run, items });
  },
);

test("what a state cannot be changes nothing", async () => {
  start({
    own: "const x = view(Inputs.select(['a', 'b']))\nconst y = view(Inputs.range([0, 1]))",
    reads: "x + y",
  });
  await isShown("reads", "a0.5");
  for (const bad of [[7], ["length"], "b", null, -1, true] as unknown as InputState[])
    session.setInput("own", 0, bad);
  for (const bad of ["0.7", null, NaN, [1]] as InputState[]) session.setInput("own", 1, bad);
  session.setInput("own", 7, 1);
  session.setInput("none", 0, 1);
  session.setInput("own", 1, 1);
  await isShown("reads", "a1");
});

test("of many values in a row the last is read, and no run is started for each", async () => {
  start({
    own: "const x = view(Inputs.range([0, 1000], {value: 0, step: 1}))",
    reads: "await new Promise((go) => setTimeout(go, 30)); x",
  });
  await isShown("reads", "0");
  for (let x = 1; x <= 200; x++) {
    session.setInput("own", 0, x);
    if (x % 10 === 0) await new Promise((go) => setTimeout(go, 10));
  }
  await isShown("reads", "200");
  expect(session.last("reads").run).toBeGreaterThan(2);
  expect(session.last("reads").run).toBeLessThan(40);
});

test("a cell that runs anew makes its inputs anew, at the value of the code", async () => {
  start({
    from: "const low = 1",
    own: "const x = view(Inputs.range([low, 10], {value: 3}))",
    reads: "x",
  });
  await isShown("reads", "3");
  session.setInput("own", 0, 7);
  await isShown("reads", "7");
  session.write("from", "const low = 2");
  await isShown("reads", "3");
});

test("an input of a cell that has to run first is set as soon as it is there", async () => {
  start({ own: "const x = view(Inputs.range([0, 10], {value: 3}))", reads: "x", hangs: "1" });
  await isShown("reads", "3");
  session.write("hangs", "await new Promise(() => {})");
  await session.until(() => session.last("hangs").status === "running");
  session.stop("hangs");
  session.setInput("own", 0, 8);
  await isShown("reads", "8");
  expect(session.last("own").items).toMatchObject([
    { kind: "input", set: 8, control: { state: 3 } },
  ]);
});

test("an input may be made in one cell and shown in another", async () => {
  start({
    makes: "const slider = Inputs.range([0, 4]); 1",
    own: "const x = view(slider)",
    reads: "x",
  });
  await isShown("reads", "2");
  session.setInput("own", 0, 1);
  await isShown("reads", "1");
});

test("an input shown without view works, and says what is missing", async () => {
  start({ own: "Inputs.toggle()" });
  await ended("own");
  expect(session.last("own").items).toMatchObject([{ kind: "input", loose: true }]);
});

test.each([
  ["Inputs.range([0, 1], {labl: 'x'})", /Inputs\.range has no option labl\. Did you mean label\?/],
  ["Inputs.toggle({values: [1]})", /Inputs\.toggle has no option values\. Did you mean value\?/],
  ["Inputs.text('x')", /Inputs\.text: options are an object/],
  ["Inputs.range([1, 0])", /takes its ends first, the lower one/],
  ["Inputs.range([0, Infinity])", /takes its ends first/],
  ["Inputs.range([0, 1], {value: 'x'})", /value is a finite number/],
  ["Inputs.range([0, 1], {step: 0})", /step is above 0/],
  ["Inputs.range([0, 1], {format: (x) => x})", /format is the number of decimals/],
  ["Inputs.select([])", /takes 1 to 100 choices, not 0/],
  ["Inputs.select(Array(1e6).fill('x'))", /takes 1 to 100 choices, not 1000000/],
  ["Inputs.select(7)", /takes a list of choices/],
  ["Inputs.button([['Go', 1]])", /takes a text, or a list/],
  ["Inputs.range([0, 1], {get value() { throw new Error('mine') }})", /mine/],
  ["Inputs.radio(['a'])", /Inputs\.radio is not a function/],
  ["view(7)", /view takes an input/],
  ["const x = view(Inputs.range([0, 1])); x * 2", /read in another cell/],
])("%s is refused in words", async (code, message) => {
  start({ own: code });
  await ended("own");
  expect(session.last("own")).toMatchObject({ status: "error", problem: { line: 1 } });
  expect(session.last("own").problem?.message).toMatch(message);
});

test("a press whose function fails is told in its cell, and the value stays", async () => {
  start({
    own: "const n = view(Inputs.button('Go', {value: 4, reduce: () => { throw new Error('no') }}))",
    reads: "n",
  });
  await isShown("reads", "4");
  session.setInput("own", 0, 0);
  await session.until(() => session.last("own").status === "error");
  expect(session.last("own").problem?.message).toContain("no");
  expect(shown(session.last("reads"))).toBe("4");
});
