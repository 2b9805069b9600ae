import type { Activation } from "../activations/index.ts";

/** What a function is found by: its names, its kind, what is true of it, who described it and when. */
export function filterWords(fn: Activation): string {
  const words = [fn.name, fn.id, fn.exportName, fn.kind];
  for (const { who, year } of fn.citations) words.push(who, String(year));
  if (fn.kind === "scalar") {
    const { range, smoothness, monotone, odd, minimum } = fn;
    if (Number.isFinite(range.lo) && Number.isFinite(range.hi)) words.push("bounded");
    words.push({ "C-1": "jump", C0: "kink", C1: "smooth slope", Cinf: "smooth" }[smoothness]);
    if (monotone) words.push("monotone");
    if (odd) words.push("odd");
    if (minimum !== null && !monotone) words.push("dip");
  }
  return words.join(" ").toLowerCase();
}
