import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import * as module from "./activations/index.ts";
import type { Activation } from "./activations/index.ts";
import { readExample, readLessons } from "./lesson/fixtures/content.ts";
import { findNumpy } from "./tools/numpy.ts";

const xs = [-710, -40, -3.5, -1.2, -1e-3, 0, 1e-3, 0.6, 3.7, 40, 710];
const rows = [
  [1, 2, 3, 0.5],
  [1000, 1001, 1002, 999],
  [-745, -746, -747, -746.5],
];

const twins = [...readLessons(), ...readExample()].flatMap(({ slug, entry: { source } }) =>
  [...source.matchAll(/^```python twin (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, id = "", code = ""]) => ({ name: `${id} in the lesson ${slug}`, id, code }),
  ),
);

/** The module's functions by their Python names: `leaky_relu` is `leakyRelu`. */
const functions = new Map(
  Object.entries(module as Record<string, unknown>)
    .filter((entry): entry is [string, Activation] => Object.hasOwn(Object(entry[1]), "kind"))
    .map(([name, f]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), f]),
);

/** What the module says of the numbers that a Python function of that kind is given. */
function expected(f: Activation): readonly number[] {
  switch (f.kind) {
    case "scalar":
      return xs.map((x) => f(x));
    case "vector":
      return rows.flatMap((z) => f(z));
    case "reduction":
      return rows.map((z) => f(z));
    case "gated":
      return xs.flatMap((a) => xs.map((b) => f(a, b)));
  }
}

/**
 * Runs each twin by itself, as a reader would who has copied it. Drawing is not what is tested: where matplotlib is
 * missing a stand-in takes its place, which knows a few of its functions and refuses what they would refuse.
 */
const program = `
import inspect, json, sys, types
import numpy as np

def stand_in():
    plot = types.ModuleType("matplotlib.pyplot")
    def same_length(x, y, *rest, label=None, **look):
        assert len(np.asarray(x)) == len(np.asarray(y)), "x and y differ in length"
    plot.plot = plot.bar = same_length
    for name in ("xlabel", "ylabel", "title"):
        setattr(plot, name, lambda text: None)
    for name in ("grid", "legend", "show", "figure"):
        setattr(plot, name, lambda: None)
    package = types.ModuleType("matplotlib")
    package.pyplot = plot
    sys.modules.update({"matplotlib": package, "matplotlib.pyplot": plot})

try:
    import matplotlib
    matplotlib.use("Agg")
except ImportError:
    stand_in()

given = json.load(sys.stdin)
x, z = np.array(given["xs"], dtype=float), np.array(given["rows"], dtype=float)
inputs = {"scalar": (x,), "vector": (z,), "reduction": (z,), "gated": (x[:, None], x[None, :])}
np.seterr(all="ignore")

def needed(f):
    return [p for p in inspect.signature(f).parameters.values() if p.default is p.empty]

out = []
for code in given["twins"]:
    names = {"__name__": "__main__"}
    try:
        exec(compile(code, "twin", "exec"), names)
        values = {}
        for name, kind in given["functions"].items():
            f = names.get(name)
            # A gated function may be written with its matrices: then it is another one than the module's.
            if callable(f) and len(needed(f)) == len(inputs[kind]):
                numbers = np.ravel(f(*inputs[kind])).tolist()
                values[name] = [v if np.isfinite(v) else None for v in numbers]
        defined = [name for name, it in names.items() if callable(it)]
        out.append({"values": values, "defined": defined})
    except Exception as error:
        out.append({"error": f"{type(error).__name__}: {error}"})
json.dump(out, sys.stdout)
`;

const python = findNumpy();
if (!python) {
  console.log("The Python twins were not run: python3 with numpy is missing.");
}

test("there are twins to run", () => {
  expect(twins.length).toBeGreaterThan(0);
});

describe.skipIf(!python)("the Python twin", () => {
  const kinds = Object.fromEntries([...functions].map(([name, { kind }]) => [name, kind]));
  const input = { twins: twins.map(({ code }) => code), functions: kinds, xs, rows };
  const { stdout, stderr } = spawnSync(python ?? "python3", ["-c", program], {
    input: JSON.stringify(input),
    encoding: "utf8",
  });

  test.each(twins.map((twin, index) => ({ ...twin, index })))(
    "of $name runs by itself and gives the module's values",
    ({ id, index }) => {
      expect(stderr).toBe("");
      const results = JSON.parse(stdout) as {
        values?: Record<string, (number | null)[]>;
        defined?: string[];
        error?: string;
      }[];
      const { error, values = {}, defined = [] } = results[index]!;
      expect(error).toBeUndefined();
      const name = id.replaceAll("-", "_");
      // What the module does not have, a neuron say, need only be there.
      expect(functions.has(name) ? Object.keys(values) : defined).toContain(name);
      for (const [name, theirs] of Object.entries(values)) {
        const ours = expected(functions.get(name)!);
        expect(theirs, name).toHaveLength(ours.length);
        // Differences of rounding alone: the exponent's own rounding counts a few hundred fold in the tails.
        const off = ours.filter(
          (y, i) => !(Math.abs(y - (theirs[i] ?? NaN)) <= 1e-12 * Math.abs(y) + 1e-16),
        );
        expect(off, name).toEqual([]);
      }
    },
  );
});
