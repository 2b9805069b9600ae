import { readFile, readdir } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { rolldown } from "rolldown";

// At double density Plot draws without its half-pixel offset, as it does in Node.
test.use({ deviceScaleFactor: 2 });

/** Runs in the page: draws each plot on both documents, and writes each drawing in one common form. */
const entry = `
import { plot } from "@observablehq/plot";
import { samplePlots } from "./src/plotting/sample-plots.ts";
import { createSvgDocument } from "./src/plotting/svg-document.ts";
import { toStableMarkup } from "./src/plotting/render.ts";
import { defaultState } from "./src/figures/controls.ts";
import { figures } from "./src/figures/registry.ts";
import { redrawStill } from "./src/figures/render-figure.ts";

globalThis.plotNames = Object.keys(samplePlots);
globalThis.drawOn = (name, small) =>
  normal(toStableMarkup(plot({ ...samplePlots[name](), document: small ? createSvgDocument() : document }), "p"));

/** The figure as the live element redraws it on the page's own document, and the same file as the build drew it. */
globalThis.drawFigure = async (id, size, built) => {
  document.body.innerHTML = built;
  const svg = document.querySelector("svg");
  const before = normal(svg.outerHTML);
  const figure = await figures[id]();
  redrawStill(svg, figure, defaultState(figure.controls), size);
  return [before, normal(svg.outerHTML)];
};

function normal(markup) {
  const holder = document.createElement("div");
  holder.innerHTML = markup;
  const lines = [];
  const walk = (node, depth) => {
    const indent = "  ".repeat(depth);
    if (node.nodeType === 3) {
      if (node.data.trim() !== "") lines.push(indent + JSON.stringify(node.data));
      return;
    }
    const attributes = [...node.attributes].map((a) =>
      a.localName + "=" + (a.name === "style" ? node.style.cssText : a.value)).sort();
    lines.push(indent + node.namespaceURI.slice(-3) + ":" + node.localName + " " + attributes.join(" "));
    for (const child of node.childNodes) walk(child, depth + 1);
  };
  walk(holder.firstElementChild, 0);
  return lines.join("\\n");
}
`;

let script: Promise<string> | undefined;

/** Bundles the entry once per worker. */
function bundle(): Promise<string> {
  return (script ??= (async () => {
    const build = await rolldown({
      input: "entry",
      plugins: [
        {
          name: "entry",
          resolveId: (id) => (id === "entry" ? `${process.cwd()}/entry.js` : null),
          load: (id) => (id === `${process.cwd()}/entry.js` ? entry : null),
        },
      ],
    });
    const { output } = await build.generate({ format: "iife", codeSplitting: false });
    await build.close();
    return output[0].code;
  })());
}

interface Drawer {
  readonly plotNames: readonly string[];
  readonly drawOn: (name: string, small: boolean) => string;
  readonly drawFigure: (
    id: string,
    size: string,
    built: string,
  ) => Promise<readonly [string, string]>;
}

async function openDrawer(page: Page): Promise<void> {
  await page.setContent("<!doctype html><body></body>");
  await page.addScriptTag({ content: await bundle() });
}

test("the small document draws every sample plot as the browser's own document does", async ({
  page,
}) => {
  await openDrawer(page);
  const names = await page.evaluate(() => (globalThis as unknown as Drawer).plotNames);
  expect(names.length).toBeGreaterThanOrEqual(35);
  for (const name of names) {
    const draw = (small: boolean): Promise<string> =>
      page.evaluate(([n, s]) => (globalThis as unknown as Drawer).drawOn(n, s), [
        name,
        small,
      ] as const);
    expect.soft(await draw(true), name).toBe(await draw(false));
  }
});

test("every figure that the build drew is drawn the same by the browser", async ({ page }) => {
  await openDrawer(page);
  const folder = "src/figures/__snapshots__";
  const files = (await readdir(folder)).filter((file) => file.endsWith(".svg"));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const [, id = "", size = ""] = /^(.+)-(narrow|wide)\.svg$/.exec(file) ?? [];
    const built = (await readFile(`${folder}/${file}`, "utf8")).replaceAll(">\n<", "><");
    const [before, after] = await page.evaluate(
      ([i, s, b]) => (globalThis as unknown as Drawer).drawFigure(i, s, b),
      [id, size, built] as const,
    );
    expect.soft(after, file).toBe(before);
  }
});
