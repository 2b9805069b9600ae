/** As much of a Vite plugin as this one is. */
interface TransformPlugin {
  readonly name: string;
  readonly enforce: "pre";
  readonly config: () => { optimizeDeps: { include: string[]; exclude: string[] } };
  readonly transform: (code: string, id: string) => { code: string; map: null } | undefined;
}

/**
 * A Vite plugin that sets Plot's `offset` to 0. Plot fixes it when it loads: 0 in Node and on dense screens, half a
 * pixel elsewhere, so a figure drawn at build would jump by half a pixel when the browser draws it anew.
 * Plot must go through Vite on the server as well (`ssr.noExternal`); in development it is kept out of the
 * prebundling, which would pass this plugin by.
 *
 * @throws if Plot no longer declares `offset` where it did, so that an update cannot undo this silently.
 */
export function pinPlotOffset(): TransformPlugin {
  return {
    name: "pin-plot-offset",
    enforce: "pre",
    config: () => ({
      optimizeDeps: {
        exclude: ["@observablehq/plot"],
        // Plot's own dependencies still need it: one of them is CommonJS.
        include: ["d3", "isoformat", "interval-tree-1d"].map(
          (name) => `@observablehq/plot > ${name}`,
        ),
      },
    }),
    transform(code, id) {
      if (!/@observablehq\/plot\/src\/style\.js(\?|$)/.test(id)) return undefined;
      const pinned = code.replace(/^export const offset = .*$/m, "export const offset = 0;");
      if (pinned === code)
        throw new Error("Plot's style.js declares no offset any more: see pin-plot-offset.ts.");
      return { code: pinned, map: null };
    },
  };
}
