import { readdirSync } from "node:fs";

/** The address of every lesson in the build that is tested. */
export const lessons = readdirSync("dist/lessons", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `lessons/${name}/`);

/** Pages that are no lessons. */
export const others = ["", "scratchpad/", "reference/", "gallery/", "about/", "404.html"];
