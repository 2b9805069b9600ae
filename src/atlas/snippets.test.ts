import { stripTypeScriptTypes } from "node:module";
import { expect, test } from "vitest";
import { activations, erfc, type Activation } from "../activations/index.ts";
import { numpyToTypescript } from "./numpy-to-typescript.ts";
import { snippetsOf, typescriptOf } from "./snippets.ts";

const all: readonly Activation[] = Object.values(activations);
const xs = [-30, -5, -3, -1.2, -0.5, -0.1, 0, 0.1, 0.5, 1, 1.7, 3, 4, 30];
const lists = [
  [1, 2, -0.5],
  [3, 3, 0],
  [1000, 999, 998],
  [0.2, 0.1, 0.15],
];

/** What a TypeScript snippet defines. */
function defined(code: string): (...args: unknown[]) => unknown {
  const plain = stripTypeScriptTypes(code);
  const name = /^const (\w+)/.exec(code)?.[1] ?? "";
  return new Function("erfc", `${plain}; return ${name};`)(erfc) as never;
}

const close = (value: number): unknown =>
  expect.closeTo(value, Math.max(0, 12 - Math.ceil(Math.log10(Math.abs(value) + 1))));

test.each(all.map((fn) => [fn.id, fn] as const))(
  "%s in TypeScript gives what the module gives",
  (_, fn) => {
    const code = typescriptOf(fn);
    expect(code, fn.numpy).toBeDefined();
    const own = defined(code!);
    switch (fn.kind) {
      case "scalar":
        for (const x of xs) expect(own(x), `${x}`).toEqual(close(fn(x)));
        break;
      case "vector":
        for (const z of lists) expect(own(z)).toEqual(fn(z).map(close));
        break;
      case "reduction":
        for (const z of lists) expect(own(z)).toEqual(close(fn(z)));
        break;
      case "gated":
        for (const a of xs)
          for (const b of xs) expect(own(a, b), `${a}, ${b}`).toEqual(close(fn(a, b)));
    }
  },
);

test("brackets stand where they are needed, and nowhere else", () => {
  expect(numpyToTypescript("(x + 1.0) * (x - (1.0 - x)) / 2.0")).toBe(
    "(x + 1) * (x - (1 - x)) / 2",
  );
  expect(numpyToTypescript("-(x * 2) ** 2")).toBe("-((x * 2) ** 2)");
  expect(numpyToTypescript("a * np.where(x > 0, x, b)")).toBe("a * (x > 0 ? x : b)");
});

test("what works along an axis is left to its own spelling", () => {
  expect(numpyToTypescript("np.max(z, axis=-1)")).toBeUndefined();
  expect(numpyToTypescript("np.eye(3)[0]")).toBeUndefined();
});

test("a snippet brings what it needs to run", () => {
  const code = Object.fromEntries(snippetsOf(activations.gelu).map((each) => [each.id, each]));
  expect(code["numpy"]?.code).toMatch(/^import math\nimport numpy as np\n\n\ndef gelu\(x\):\n/);
  expect(code["pytorch"]?.code).toBe("import torch\n\ny = torch.nn.functional.gelu(x)");
  expect(code["typescript"]?.note).toMatch(/erfc/);
  const leaky = snippetsOf(activations["leaky-relu"]).find(({ id }) => id === "pytorch");
  expect(leaky?.code).toMatch(/^import torch\n\n\ndef leaky_relu\(x, alpha=0.01\):\n/);
});
