import { rolldown } from "rolldown";
import type { Plugin } from "vite";
import { madeText, type MadeText } from "./made-text.ts";

/**
 * A Vite plugin that turns `import text from "./module.ts?bundled"` into the text of that module and all
 * it imports, as one self-contained script. The sandbox needs text: its opaque origin may fetch nothing.
 *
 * Vite's own `?worker` forms give addresses, and each fails in either the dev server or the build.
 */
export const bundledText = (): Plugin => madeText("bundled-text", "?bundled", bundle);

/** Bundles one entry file into a minified script that runs when evaluated. */
export async function bundle(entry: string): Promise<MadeText> {
  const build = await rolldown({
    input: entry,
    logLevel: "warn",
    transform: { target: "es2022" },
  });
  try {
    const { output } = await build.generate({
      format: "iife",
      // As modules are: in sloppy code the functions of cells could reach those that call them.
      strict: true,
      minify: true,
      codeSplitting: false,
    });
    const files = (await build.watchFiles).filter((file) => !file.startsWith("\0"));
    return { text: output[0].code, files };
  } finally {
    await build.close();
  }
}
