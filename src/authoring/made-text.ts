import type { Plugin } from "vite";

/** A text that is made from files, and the files that it has to be made from anew when they change. */
export interface MadeText {
  readonly text: string;
  /** Paths of all files that went in. */
  readonly files: readonly string[];
}

/**
 * A Vite plugin for imports of a text that is made at build: `import text from "./file.ts?suffix"`.
 *
 * @param make Given the path without the suffix.
 */
export function madeText(
  name: string,
  suffix: string,
  make: (path: string) => Promise<MadeText>,
): Plugin {
  // One build asks for the same text from several environments, and a worker's bundle makes the plugin anew.
  const made = texts.get(name) ?? new Map<string, Promise<MadeText>>();
  texts.set(name, made);
  return {
    name,
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(suffix)) return undefined;
      const path = id.slice(0, -suffix.length);
      let making = made.get(path);
      if (making === undefined) made.set(path, (making = make(path)));
      try {
        const { text, files } = await making;
        for (const file of files) this.addWatchFile(file);
        return { code: `export default ${JSON.stringify(text)};`, map: null, moduleType: "js" };
      } catch (error) {
        // The next build tries again.
        made.delete(path);
        throw error;
      }
    },
    watchChange() {
      made.clear();
    },
    hotUpdate() {
      made.clear();
    },
  };
}

const texts = new Map<string, Map<string, Promise<MadeText>>>();
