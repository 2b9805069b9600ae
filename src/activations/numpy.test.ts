import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { findNumpy } from "../tools/numpy.ts";
import { activations } from "./index.ts";
import type { Activation } from "./index.ts";

const everything: readonly Activation[] = Object.values(activations);
const xs = [-40, -8, -3.5, -1.2, -0.7, -0.3, -1e-3, 0, 1e-3, 0.2, 0.6, 1.4, 3.7, 8, 40];
const rows = [
  [1, 2, 3, 0.5],
  [1000, 1001, 1002, 999],
  [-745, -746, -747, -746.5],
  [0.1, 0.4, 0.2, -3],
];

/** What the module says, in the order in which the spelling lays it out. */
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

/** Runs every spelling in one interpreter: an import of NumPy costs more than all of them. */
const program = `
import json, math, sys
import numpy as np
given = json.load(sys.stdin)
x, z = np.array(given["xs"]), np.array(given["rows"])
a, b = x[:, None], x[None, :]
out = {}
with np.errstate(all="ignore"):
    for f in given["functions"]:
        names = {"np": np, "math": math}
        names.update({"z": z} if f["kind"] in ("vector", "reduction") else {"a": a, "b": b} if f["kind"] == "gated" else {"x": x})
        names.update(f["defaults"])
        out[f["id"]] = np.ravel(eval(f["numpy"], names)).tolist()
print(json.dumps(out))
`;

const python = findNumpy();
if (!python) {
  console.log(
    "NumPy spellings were not run: python3 with numpy is missing (Debian: python3-numpy).",
  );
}

describe.skipIf(!python)("the NumPy spelling", () => {
  const functions = everything.map(({ id, kind, numpy, defaults }) => ({
    id,
    kind,
    numpy,
    defaults,
  }));
  const input = JSON.stringify({ functions, xs, rows });
  const { stdout, stderr } = spawnSync(python ?? "python3", ["-c", program], {
    input,
    encoding: "utf8",
  });

  test("of every function runs", () => {
    expect(stderr).toBe("");
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(functions.map((f) => f.id));
  });

  test.each(everything)("of $name gives the module's values", (f) => {
    const theirs = (JSON.parse(stdout) as Record<string, number[]>)[f.id] ?? [];
    const ours = expected(f);
    expect(theirs).toHaveLength(ours.length);
    // Differences of rounding alone: the exponent's own rounding counts 40 fold in the tails.
    const off = ours.filter((y, i) => {
      const error = Math.abs(y - (theirs[i] ?? NaN));
      return !(error <= 1e-12 * Math.abs(y) + 1e-16);
    });
    expect(off).toEqual([]);
  });
});
