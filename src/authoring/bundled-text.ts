import { rolldown } from "rolldown";
import type { Plugin } from "vite";

const suffix = "?bundled";

/**
 * A Vite plugin that turns `import text from "./module.ts?bundled"` into the text of that module and all
 * it imports, as one self-contained script. The sandbox needs text: its opaque origin may fetch nothing.
 *
 * Vite's own `?worker` forms give addresses, and each fails in either the dev server or the build.
 */
export function bundledText(): Plugin {
  const texts = new Map<string, Promise<Bundle>>();
  return {
    name: "bundled-text",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(suffix)) return undefined;
      const entry = id.slice(0, -suffix.length);
      // One build asks for the same text from several environments.
      let bundling = texts.get(entry);
      if (bundling === undefined) texts.set(entry, (bundling = bundle(entry)));
      try {
        const { text, files } = await bundling;
        for (const file of files) this.addWatchFile(file);
        return { code: `export default ${JSON.stringify(text)};`, map: null, moduleType: "js" };
      } catch (error) {
        texts.delete(entry);
        throw error;
      }
    },
    watchChange() {
      texts.clear();
    },
    hotUpdate() {
      texts.clear();
    },
  };
}

interface Bundle {
  readonly text: string;
  /** Paths of all files that went in. */
  readonly files: readonly string[];
}

/** Bundles one entry file into a minified script that runs when evaluated. */
export async function bundle(entry: string): Promise<Bundle> {
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
