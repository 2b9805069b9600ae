import { describe, expect, test } from "vitest";
import { KeptCells } from "./kept-cells.ts";
import { readKept } from "./kept-document.ts";
import { keptKey } from "./kept-key.ts";
import type { KeyStorage } from "./progress.ts";

const key = keptKey("lessons/tanh");

/** A storage as two tabs share it; `refuse` makes it full. */
function fakeStorage() {
  const items = new Map<string, string>();
  let full = false;
  const storage: KeyStorage = {
    getItem: (name) => items.get(name) ?? null,
    setItem(name, value) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      items.set(name, value);
    },
    removeItem: (name) => void items.delete(name),
  };
  return {
    items,
    storage,
    refuse: (refused: boolean) => (full = refused),
    open: (name = "lessons/tanh") => new KeptCells(name, () => storage),
  };
}

const codes = (kept: KeptCells, id: string) => kept.cell(id)?.versions.map(({ code }) => code);

describe("a reader's cells", () => {
  test("last from one page to the next, with the text they were made from", () => {
    const { open } = fakeStorage();
    open().write("a", "2", "1");
    expect(open().adopt("a")).toEqual({ code: "2", base: "1" });
    expect(open("lessons/relu").adopt("a")).toBeUndefined();
  });

  test("are replaced as they are written on, and leave nothing behind once removed", () => {
    const { open, items } = fakeStorage();
    const kept = open();
    for (const code of ["2", "23", "234"]) kept.write("a", code, "1");
    expect(codes(kept, "a")).toEqual(["234"]);
    kept.remove("a");
    expect([...items]).toEqual([]);
  });

  test("are replaced by a page that took them up", () => {
    const { open } = fakeStorage();
    open().write("a", "2", "1");
    const next = open();
    next.adopt("a");
    next.write("a", "3", "1");
    expect(codes(open(), "a")).toEqual(["3"]);
  });

  test("keep an order, with the cells of other tabs last", () => {
    const { open } = fakeStorage();
    const kept = open();
    for (const id of ["c1", "c2", "c3"]) kept.write(id, id);
    kept.arrange(["c3", "c1"]);
    expect(open().cells.map(({ id }) => id)).toEqual(["c3", "c1", "c2"]);
  });

  test("get new ids that were never given out", () => {
    const { open } = fakeStorage();
    const kept = open();
    expect([kept.newId(), kept.newId()]).toEqual(["c1", "c2"]);
    kept.write("c2", "");
    kept.write("c3", "came by a link");
    kept.remove("c2");
    expect(kept.newId()).toBe("c4");
    expect(open().newId()).toBe("c5");
  });
});

describe("of two tabs", () => {
  test("that write from the same beginnings, both texts stay until one is chosen", () => {
    const { open } = fakeStorage();
    const [first, second] = [open(), open()];
    first.write("a", "first", "1");
    second.write("a", "second", "1");
    first.reload();
    expect(first.others("a")).toEqual([{ code: "second", base: "1" }]);
    expect(second.others("a")).toEqual([{ code: "first", base: "1" }]);
    first.write("a", "first, more", "1");
    second.write("a", "second, more", "1");
    expect(codes(first, "a")).toEqual(["first, more", "second"]);
    expect(codes(second, "a")).toEqual(["second, more", "first, more"]);
    first.settle("a", "first, more", "1");
    expect(codes(open(), "a")).toEqual(["first, more"]);
  });

  test("each may change a cell of its own", () => {
    const { open } = fakeStorage();
    const [first, second] = [open(), open()];
    first.write("a", "first");
    second.write("b", "second");
    expect(open().cells.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(second.others("b")).toEqual([]);
  });

  test("one that removes a cell leaves the other's newer text", () => {
    const { open } = fakeStorage();
    const [first, second] = [open(), open()];
    first.write("a", "2");
    second.adopt("a");
    second.reload();
    second.adopt("a");
    second.write("a", "3");
    first.remove("a");
    expect(codes(first, "a")).toEqual(["3"]);
    second.remove("a");
    first.reload();
    expect(first.isGone("a")).toBe(false);
    expect(first.cells).toEqual([]);
  });

  test("one hears that the other removed what it shows", () => {
    const { open } = fakeStorage();
    const first = open();
    first.write("a", "2");
    const second = open();
    second.adopt("a");
    first.remove("a");
    second.reload();
    expect(second.isGone("a")).toBe(true);
    expect(second.others("a")).toEqual([]);
  });

  test("one may write beside what it does not show", () => {
    const { open } = fakeStorage();
    open().write("a", "mine", "1");
    const kept = open();
    kept.adopt("a");
    kept.disown("a");
    kept.write("a", "from a link", "1");
    expect(codes(open(), "a")).toEqual(["from a link", "mine"]);
  });
});

describe("what was forgotten", () => {
  test("comes back, beside what was written since", () => {
    const { open } = fakeStorage();
    const kept = open();
    kept.write("a", "1");
    kept.write("b", "2");
    kept.write("gone", "3");
    const forgotten = kept.forget(["a", "b"]);
    expect(kept.cells.map(({ id }) => id)).toEqual(["gone"]);
    kept.write("a", "since");
    kept.restore(forgotten);
    expect(codes(open(), "a")).toEqual(["1", "since"]);
    expect(codes(open(), "b")).toEqual(["2"]);
    expect(codes(open(), "gone")).toEqual(["3"]);
  });
});

describe("a storage", () => {
  test("that refuses keeps cells for the page alone, and says so", () => {
    const { storage, refuse } = fakeStorage();
    const kept = new KeptCells("lessons/tanh", () => storage);
    kept.write("a", "2");
    refuse(true);
    kept.write("a", "23");
    expect(kept.kept).toBe(false);
    expect(codes(kept, "a")).toEqual(["23"]);
    refuse(false);
    kept.write("b", "3");
    expect(kept.kept).toBe(true);
    expect(codes(new KeptCells("lessons/tanh", () => storage), "a")).toEqual(["23"]);
  });

  test("that is forbidden does the same", () => {
    const kept = new KeptCells("lessons/tanh", () => {
      throw new DOMException("forbidden", "SecurityError");
    });
    kept.write("a", "2");
    expect(kept.kept).toBe(false);
    expect(codes(kept, "a")).toEqual(["2"]);
  });

  test("whose text cannot be read gives nothing, and has it put aside before it is written over", () => {
    const { items, open } = fakeStorage();
    items.set(key, '{"v":2,"cells":{}}');
    const kept = open();
    expect(kept.cells).toEqual([]);
    kept.write("a", "2");
    expect(items.get(`${key}:unreadable`)).toBe('{"v":2,"cells":{}}');
    expect(codes(open(), "a")).toEqual(["2"]);
  });
});

const a = (code: unknown, base?: unknown) => ({ id: "a", versions: [{ code, base }] });
const stored: [what: string, text: string, cells: unknown][] = [
  ["no JSON", "cells", undefined],
  ["null", "null", undefined],
  ["a number", "7", undefined],
  ["another version", '{"v":2,"cells":[]}', undefined],
  ["no version", '{"cells":[]}', undefined],
  ["cells that are no list", '{"v":1,"cells":{"a":"1"}}', undefined],
  ["cells that are nothing", '{"v":1,"cells":[null,7,"a",[]]}', []],
  ["a cell without an id", '{"v":1,"cells":[{"versions":[{"code":"1"}]}]}', []],
  ["an id with markup", '{"v":1,"cells":[{"id":"<b>","versions":[{"code":"1"}]}]}', []],
  ["a cell without versions", '{"v":1,"cells":[{"id":"a","versions":[]}]}', []],
  ["code that is no text", JSON.stringify({ v: 1, cells: [a(7)] }), []],
  ["far too much code", JSON.stringify({ v: 1, cells: [a("x".repeat(1_000_001))] }), []],
  [
    "a base that is no text",
    JSON.stringify({ v: 1, cells: [a("1", 7)] }),
    [{ id: "a", versions: [{ code: "1" }] }],
  ],
  [
    "prototypes as ids",
    '{"v":1,"cells":[{"id":"__proto__","versions":[{"code":"1"}]},{"id":"constructor","versions":[{"code":"2"}]}]}',
    [{ id: "constructor", versions: [{ code: "2" }] }],
  ],
  [
    "one good version among bad ones",
    '{"v":1,"cells":[{"id":"a","versions":[null,{"code":"1","base":"0","more":1}]}]}',
    [{ id: "a", versions: [{ code: "1", base: "0" }] }],
  ],
];
test.each(stored)("of stored %s, what has the right form is read", (_, text, cells) => {
  expect(readKept(text)?.cells).toEqual(cells);
});

test.each([["-1"], ["0.5"], ['"9"'], ["1e99"], ["null"]])("a count of %s is none", (made) => {
  expect(readKept(`{"v":1,"cells":[],"made":${made}}`)?.made).toBe(0);
});
