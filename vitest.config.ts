import { defineConfig } from "vitest/config";
import { bundledText } from "./src/authoring/bundled-text.ts";
import { exportNames } from "./src/authoring/export-names.ts";
import { pinPlotOffset } from "./src/plotting/pin-plot-offset.ts";

export default defineConfig({
  plugins: [bundledText(), exportNames(), pinPlotOffset()],
  test: {
    include: ["src/**/*.test.ts"],
    typecheck: { enabled: false },
    testTimeout: 60_000,
    server: { deps: { inline: ["@observablehq/plot"] } },
  },
});
