import { readdirSync } from "node:fs";

/** The address of every lesson in the build that is tested. */
export const lessons = readdirSync("dist/lessons", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `lessons/${name}/`);

/** The address of every function's sheet. */
export const sheets = readdirSync("dist/functions", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `functions/${name}/`);

/** Sheets are alike: one of each kind, and what differs among the scalar ones. */
export const someSheets = ["gelu", "step", "hard-tanh", "softmax", "maxout", "oss-swiglu"].map(
  (id) => `functions/${id}/`,
);

/** Pages that are no lessons. */
export const others = [
  "",
  "functions/",
  "scratchpad/",
  "reference/",
  "gallery/",
  "about/",
  "404.html",
];
