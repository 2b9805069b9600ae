import mdx from "@astrojs/mdx";
import { satteri } from "@astrojs/markdown-satteri";
import { defineConfig } from "astro/config";
import { mdastPlugins } from "./src/authoring/plugins.ts";
import { bundledText } from "./src/authoring/bundled-text.ts";
import { declarations } from "./src/authoring/declarations.ts";
import { exportNames } from "./src/authoring/export-names.ts";
import { leaveOutJsx } from "./src/authoring/leave-out-jsx.ts";
import { lessonSyntax } from "./src/authoring/lesson-syntax.ts";
import { katexFaces } from "./src/authoring/katex-faces.ts";
import { pinPlotOffset } from "./src/plotting/pin-plot-offset.ts";

const base = `/${(process.env.BASE_PATH ?? "").replace(/^\/|\/$/g, "")}/`.replace("//", "/");

export default defineConfig({
  base,
  output: "static",
  trailingSlash: "always",
  // A style sheet of its own would hold the first paint up for another round trip, half a second on a slow phone.
  build: { inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { math: true }, mdastPlugins: mdastPlugins({ base }) }),
  },
  integrations: [mdx()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
      ],
      // KaTeX positions its glyphs with style attributes; no style element gets in by this.
      styleDirective: {
        resources: [
          { resource: "'self'", kind: "element" },
          { resource: "'unsafe-inline'", kind: "attribute" },
        ],
      },
    },
  },
  vite: {
    // Inlined assets would be data: URLs, which font-src blocks, and inline scripts, which need hashes.
    build: { assetsInlineLimit: 0 },
    plugins: [
      lessonSyntax(),
      bundledText(),
      declarations(),
      exportNames(),
      katexFaces(),
      leaveOutJsx(),
      pinPlotOffset(),
    ],
    // The type service's worker is a bundle of its own.
    worker: { format: "es", plugins: () => [declarations()] },
    ssr: { noExternal: ["@observablehq/plot"] },
  },
});
