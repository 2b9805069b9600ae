import { resolve } from "node:path";
import { expect, test } from "vitest";
import { atHand, moduleNames } from "../notebook/globals.ts";
import { readDocs } from "./read-docs.ts";
import type { UsableData } from "./schemas.ts";
import { usableGroups } from "./usable-names.ts";

const docs = {
  activations: readDocs(resolve("src/activations/index.ts")),
  network: readDocs(resolve("src/network/index.ts")),
};
const entry: UsableData = { text: "What it is.", example: "1" };
const all = [...atHand, ...moduleNames.network];

test("every name that a cell can use stands in one group", () => {
  const groups = usableGroups(docs, new Map(all.map((name) => [name, entry])));
  const names = groups.flatMap((group) => group.names.map(({ name }) => name));
  expect([...names].sort()).toEqual([...new Set(all)].sort());
});

test("a name that is explained together with another has no entry of its own", () => {
  const entries = new Map(all.map((name) => [name, entry]));
  entries.set("setTimeout", { ...entry, names: ["clearTimeout"] });
  const names = usableGroups(docs, entries).flatMap((group) =>
    group.names.map((each) => each.name),
  );
  expect(names).toContain("setTimeout");
  expect(names).not.toContain("clearTimeout");
});

test("a name at hand that nothing explains is a mistake", () => {
  const entries = new Map(all.map((name) => [name, entry]));
  entries.delete("display");
  expect(() => usableGroups(docs, entries)).toThrow(
    "display is at hand in cells and not explained",
  );
});

test("a function of the catalogue is called with its parameters' defaults", () => {
  const groups = usableGroups(docs, new Map(all.map((name) => [name, entry])));
  const find = (name: string) =>
    groups.flatMap((group) => group.names).find((each) => each.name === name);
  expect(find("leakyRelu")?.signature).toBe("leakyRelu(x, { alpha = 0.01 })");
  expect(find("swiglu")?.signature).toBe("swiglu(a, b)");
});
