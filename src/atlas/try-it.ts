import type { Activation } from "../activations/index.ts";
import { typescriptOf } from "./snippets.ts";

/** A cell that begins as the function's own definition, under another name, beside what the module gives. */
export function tryItOf(fn: Activation): string {
  const definition =
    typescriptOf(fn, "mine") ?? `const mine: typeof ${fn.exportName} = ${fn.exportName};`;
  const { exportName } = fn;
  switch (fn.kind) {
    case "scalar":
      return `${definition}

const xs = Array.from({ length: 161 }, (_, i) => i / 20 - 4);
const line = (f: (x: number) => number) => ({
  x: xs,
  y: xs.map((x) => f(x)),
});

// Dashed: the module's. Change mine, and see the two part.
Plot.plot({
  height: 280,
  marks: [
    Plot.ruleY([0], { strokeOpacity: 0.3 }),
    Plot.lineY(xs, line((x) => mine(x))),
    Plot.lineY(xs, {
      ...line((x) => ${exportName}(x)),
      strokeDasharray: "4 4",
    }),
  ],
})`;
    case "vector":
    case "reduction":
      return `${definition}

const z = [1, 2, -0.5];
display(mine(z));
// What the module gives:
${exportName}(z)`;
    case "gated":
      return `${definition}

const [gate, value] = [1.5, 2];
display(mine(gate, value));
// What the module gives:
${exportName}(gate, value)`;
  }
}
