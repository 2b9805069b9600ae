import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { bundledText } from "./src/authoring/bundled-text.ts";
import { declarations } from "./src/authoring/declarations.ts";
import { exportNames } from "./src/authoring/export-names.ts";
import { pinPlotOffset } from "./src/plotting/pin-plot-offset.ts";

/** Bundles depend on more files than the one that they are named after, by which Vitest would know them again. */
const freshBundles: Plugin = {
  name: "fresh-bundles",
  configureVitest: ({ defineCacheKeyGenerator }) =>
    defineCacheKeyGenerator(({ id }) =>
      /\?(bundled|declarations|names)$/.test(id) ? false : undefined,
    ),
};

export default defineConfig({
  plugins: [bundledText(), declarations(), exportNames(), pinPlotOffset(), freshBundles],
  test: {
    include: ["src/**/*.test.ts"],
    typecheck: { enabled: false },
    testTimeout: 60_000,
    // Vitest would leave one core to others, which on two cores is half the machine.
    maxWorkers: "100%",
    // It keys a module by the module's own text: a `?bundled` text would outlive changes in what it imports.
    fsModuleCache: false,
    server: { deps: { inline: ["@observablehq/plot"] } },
  },
});
