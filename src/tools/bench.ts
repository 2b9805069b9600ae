/**
 * Times the kernels of the core functions and their derivatives against a plain `Math` loop, @stdlib, mathjs and
 * TensorFlow.js (cpu, 32 bits), all in one run, and prints nanoseconds per element and ratios to our kernel. Run:
 * `node src/tools/bench.ts`. It asserts nothing: times are a matter of the machine.
 */
import { cpus } from "node:os";
import { loadPeers } from "./bench-peers.ts";
import { rows } from "./bench-rows.ts";
import { slopeRows } from "./bench-slopes.ts";
import { softmaxRow } from "./bench-softmax.ts";
import type { Loop, Row } from "./bench-softmax.ts";

const elements = 100_000;
const rounds = 15;

/** Even over [−6, 6] but in no order, so that branches cannot be foreseen. */
const inputs = (length: number) =>
  Float64Array.from({ length }, (_, i) => ((i * 0.618034) % 1) * 12 - 6);

/** The shortest of several rounds for each loop, in turn, in nanoseconds per element. */
function best(loops: readonly (Loop | undefined)[], xs: Float64Array): (number | undefined)[] {
  const out = new Float64Array(xs.length);
  const shortest = loops.map((loop) => (loop ? Infinity : undefined));
  for (let round = 0; round < rounds; round++) {
    loops.forEach((loop, i) => {
      if (loop === undefined) return;
      const start = performance.now();
      loop(xs, out);
      shortest[i] = Math.min(shortest[i] ?? Infinity, performance.now() - start);
    });
  }
  return shortest.map((ms) => (ms === undefined ? undefined : (ms * 1e6) / xs.length));
}

function line(row: Row, xs: Float64Array): string {
  const { name, ours, calls, plain, stdlib, mathjs, tf } = row;
  const [own = NaN, ...others] = best([ours, plain, stdlib, mathjs, tf, calls], xs);
  const ratios = others.map((ns) => (ns === undefined ? "–" : `${(ns / own).toFixed(2)}`));
  return `| ${[name, own.toFixed(1), ...ratios].join(" | ")} |`;
}

const peers = await loadPeers();
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}; ${peers.versions}.`,
);
console.log(
  "Our kernel in ns per element; the others as multiples of it (above 1: slower than ours).\n",
);
console.log("| function | ours, ns | plain Math | @stdlib | mathjs | tfjs cpu | single calls |");
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
const xs = inputs(elements);
for (const row of [...rows(peers), ...slopeRows]) console.log(line(row, xs));
console.log(line(softmaxRow(peers), inputs(1_000_000)));
