/** The words an author may use in MDX, beside Markdown itself; fences, lists and formulas turn into some of them. */
export { default as Cell } from "./Cell.astro";
export { default as Choice } from "./Choice.astro";
export { default as Cite } from "./Cite.astro";
export { default as Exercise } from "./Exercise.astro";
export { default as Fact } from "./Fact.astro";
export { default as Figure } from "./Figure.astro";
export { default as Formula } from "./Formula.astro";
export { default as Hint } from "./Hint.astro";
export { default as Note } from "./Note.astro";
export { default as OwnFunction } from "./OwnFunction.astro";
export { default as Predict } from "./Predict.astro";
export { default as Quiz } from "./Quiz.astro";
export { default as Said } from "./Said.astro";
export { default as Term } from "./Term.astro";
export { default as Twin } from "./Twin.astro";
