import { resolve } from "node:path";
import { expect, test } from "vitest";
import activationNames from "../activations/index.ts?names";
import networkNames from "../network/index.ts?names";
import { readDocs } from "./read-docs.ts";

const read = (room: string) => readDocs(resolve(`src/${room}/index.ts`));

test.each([
  ["activations", activationNames],
  ["network", networkNames],
])("of all that %s exports it finds name and meaning", (room, names) => {
  const docs = read(room);
  expect(docs.map(({ name }) => name).sort()).toEqual([...names].sort());
  for (const { meaning } of docs) expect(meaning.length).toBeGreaterThan(15);
});

test("a function's signature is its own, on one line", () => {
  const network = read("network").find(({ name }) => name === "network");
  expect(network).toMatchObject({
    signature: "network(sizes: readonly number[], options: NetworkOptions = {}): Network",
    meaning: expect.stringMatching(/^Makes a network with random weights: `network/) as string,
  });
});

test("a constant with an interface of its own is called as that says", () => {
  const loss = read("activations").find(({ name }) => name === "squaredError");
  expect(loss?.signature).toMatch(/^squaredError\(.+\): number$/);
  expect(loss?.meaning).toBe("**Squared error**, halved: ½(p − t)². Derivative by p: p − t.");
});

test("another name of a function has the function's docstring", () => {
  const docs = read("activations");
  const [silu, swish] = ["silu", "swish"].map((name) => docs.find((each) => each.name === name));
  expect(swish?.meaning).toBe(silu?.meaning);
});
