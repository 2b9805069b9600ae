import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MdastNode } from "satteri";
import { type Rewriter, complain } from "./tree.ts";

type Image = Extract<MdastNode, { type: "image" }>;

const remedy = "Put the file into public/ and write ![What it shows](/tower.png).";

/** Puts the site's base before the address of a picture, which lies in public/: `![What it shows](/tower.png)`. */
export function imageRewriter(base: string): Rewriter<Image> {
  return (node, lesson) => {
    const { url, alt } = node;
    if (!alt) {
      complain(
        lesson,
        node,
        `The picture ${url} says nothing to a reader who cannot see it.`,
        "Write what it shows: ![A tower of blocks](/tower.png).",
      );
    }
    if (!/^\/(?!\/)/.test(url)) {
      complain(lesson, node, `The picture ${url} does not lie in public/.`, remedy);
      // Astro would import it, and stop without its line where it is missing.
      return { to: { type: "text", value: alt ?? "" } };
    }
    if (!existsSync(join("public", decodeURI(url)))) {
      complain(lesson, node, `There is no picture ${url}.`, remedy);
    }
    return { to: { ...node, url: base.replace(/\/$/, "") + url } };
  };
}
