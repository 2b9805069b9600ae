import type { FilePart } from "../cells-file.ts";

/** Fetches a part of the library that stands in a file of cells. */
export async function loadFilePart(part: FilePart): Promise<string> {
  switch (part) {
    case "basics":
      return (await import("../worker/file/basics.ts?bundled")).default;
    case "networks":
      return (await import("../worker/file/networks.ts?bundled")).default;
    case "drawing":
      return (await import("../worker/file/drawing.ts?bundled")).default;
  }
}
