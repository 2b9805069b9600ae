import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MdastNode } from "satteri";
import { type Rewriter, complain } from "./tree.ts";

type Image = Extract<MdastNode, { type: "image" }>;

/**
 * Puts the site's base before the address of a picture in public/ (`/tower.png`). A picture beside the lesson
 * (`./tower.png`) is Astro's, which fails where it is missing.
 */
export function imageRewriter(base: string): Rewriter<Image> {
  return (node, lesson) => {
    const { url, alt } = node;
    if (!alt) {
      const remedy = "Write what it shows: ![A tower of blocks](/tower.png).";
      complain(
        lesson,
        node,
        `The picture ${url} says nothing to a reader who cannot see it.`,
        remedy,
      );
    }
    if (/^(?:[a-z]+:)?\/\//.test(url)) {
      const remedy = "Put the file into public/ and write ![…](/tower.png).";
      complain(
        lesson,
        node,
        `The picture ${url} lies on another host, which the page does not ask.`,
        remedy,
      );
    } else if (url.startsWith("/")) {
      if (!existsSync(join("public", decodeURI(url)))) {
        const remedy = `Put the file at public${url}, or mend the address.`;
        complain(lesson, node, `There is no picture ${url}.`, remedy);
      }
      return { to: { ...node, url: base.replace(/\/$/, "") + url } };
    }
    return undefined;
  };
}
