import { describe, expect, test } from "vitest";
import { ProgressStore, progressKey, readProgress, type KeyStorage } from "./progress.ts";

/** A storage as two tabs share it; `refuse` makes it full. */
function fakeStorage() {
  const items = new Map<string, string>();
  let full = false;
  const storage: KeyStorage = {
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  };
  return { items, storage, refuse: (refused: boolean) => (full = refused) };
}

describe("progress", () => {
  test("lasts from one page to the next", () => {
    const { storage } = fakeStorage();
    const first = new ProgressStore(() => storage);
    first.add("sigmoid", { answers: { "five-tags": "2" } });
    first.add("sigmoid", { checks: ["mirrored"], answers: { "open-interval": "1" } });
    first.add("sigmoid", { checks: ["mirrored", "bounded"], read: true });
    expect(new ProgressStore(() => storage).of("sigmoid")).toEqual({
      read: true,
      checks: ["mirrored", "bounded"],
      answers: { "five-tags": "2", "open-interval": "1" },
    });
    expect(first.of("tanh")).toEqual({ read: false, checks: [], answers: {} });
  });

  test("keeps the last answer to a question, and forgets one that is taken back", () => {
    const { storage } = fakeStorage();
    const progress = new ProgressStore(() => storage);
    progress.add("sigmoid", { answers: { "five-tags": "2", steepest: "1" }, checks: ["bounded"] });
    progress.add("sigmoid", { answers: { "five-tags": "1" } });
    expect(progress.of("sigmoid").answers).toEqual({ "five-tags": "1", steepest: "1" });
    progress.unanswer("sigmoid", "five-tags");
    expect(progress.of("sigmoid").answers).toEqual({ steepest: "1" });
    expect(progress.of("sigmoid").checks).toEqual(["bounded"]);
  });

  test("is cleared for one lesson or for all, and restored without losing what came since", () => {
    const { items, storage } = fakeStorage();
    const progress = new ProgressStore(() => storage);
    progress.add("sigmoid", { read: true, answers: { a: "1", b: "1" } });
    progress.add("tanh", { checks: ["odd"] });
    const before = progress.all;
    progress.clear("sigmoid");
    expect(Object.keys(progress.all)).toEqual(["tanh"]);
    progress.add("sigmoid", { answers: { a: "2" } });
    progress.restore({ sigmoid: before["sigmoid"]! });
    expect(progress.of("sigmoid")).toEqual({ read: true, checks: [], answers: { a: "2", b: "1" } });
    const all = progress.all;
    progress.clear();
    expect(progress.all).toEqual({});
    expect(items.size).toBe(0);
    progress.restore(all);
    expect(Object.keys(progress.all).sort()).toEqual(["sigmoid", "tanh"]);
  });

  test("of two tabs is one: neither overwrites the other, and each hears of it", () => {
    const { storage } = fakeStorage();
    const left = new ProgressStore(() => storage);
    const right = new ProgressStore(() => storage);
    let heard = 0;
    right.listen(() => heard++);
    left.add("sigmoid", { read: true });
    right.add("sigmoid", { checks: ["bounded"] });
    left.reload();
    for (const tab of [left, right])
      expect(tab.of("sigmoid")).toEqual({ read: true, checks: ["bounded"], answers: {} });
    right.reload();
    expect(heard).toBe(2);
  });
});

describe("where the browser keeps nothing", () => {
  test("a forbidden storage leaves progress to the page, and says so", () => {
    const progress = new ProgressStore(() => {
      throw new DOMException("forbidden", "SecurityError");
    });
    expect(progress.kept).toBe(false);
    progress.add("sigmoid", { read: true, checks: ["bounded"] });
    progress.reload();
    expect(progress.of("sigmoid")).toEqual({ read: true, checks: ["bounded"], answers: {} });
    progress.clear();
    expect(progress.all).toEqual({});
  });

  test("a full storage loses nothing of the page, and is tried again", () => {
    const { items, storage, refuse } = fakeStorage();
    const progress = new ProgressStore(() => storage);
    progress.add("sigmoid", { read: true });
    refuse(true);
    progress.add("sigmoid", { checks: ["bounded"] });
    expect(progress.kept).toBe(false);
    progress.reload();
    expect(progress.of("sigmoid").checks).toEqual(["bounded"]);
    refuse(false);
    progress.add("sigmoid", { answers: { a: "1" } });
    expect(progress.kept).toBe(true);
    expect(readProgress(items.get(progressKey) ?? null)).toEqual(progress.all);
  });
});

test.each([
  [null],
  [""],
  ["{"],
  ["null"],
  ["3"],
  ['"text"'],
  ['{"sigmoid": null}'],
  ['{"sigmoid": {"read": "yes", "checks": "all", "answers": 7}}'],
  ['{"__proto__": {"read": true}}'],
])("what is stored as %j is read without harm", (text) => {
  const progress = readProgress(text);
  for (const lesson of Object.values(progress))
    expect(lesson).toEqual({ read: expect.any(Boolean), checks: [], answers: {} });
  expect(({} as { read?: boolean }).read).toBeUndefined();
});

test("of what is stored in a wrong form the rest is kept", () => {
  expect(
    readProgress('{"tanh": {"read": 1, "checks": ["odd", 3], "answers": {"a": "1", "b": 2}}}'),
  ).toEqual({ tanh: { read: false, checks: ["odd"], answers: { a: "1" } } });
});
