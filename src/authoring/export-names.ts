import { rolldown } from "rolldown";
import type { Plugin } from "vite";

const suffix = "?names";

/**
 * A Vite plugin that turns `import names from "./module.ts?names"` into the names that the module exports.
 * A page that has to know what a module can do need not fetch the module for it.
 */
export function exportNames(): Plugin {
  return {
    name: "export-names",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(suffix)) return undefined;
      const build = await rolldown({ input: id.slice(0, -suffix.length), logLevel: "warn" });
      try {
        const { output } = await build.generate({ codeSplitting: false });
        for (const file of await build.watchFiles) this.addWatchFile(file);
        const names = JSON.stringify(output[0].exports);
        return { code: `export default ${names};`, map: null, moduleType: "js" };
      } finally {
        await build.close();
      }
    },
  };
}
