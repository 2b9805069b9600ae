import { readFile, readdir } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { rolldown } from "rolldown";

// At double density Plot draws without its half-pixel offset, as it does in Node.
test.use({ deviceScaleFactor: 2 });

/** Runs in the page: draws each plot on both documents, and writes each drawing in one common form. */
const entry = `
import { plot, tip } from "@observablehq/plot";
import { pixelPlots, samplePlots } from "./src/plotting/sample-plots.ts";
import { createSvgDocument } from "./src/plotting/svg-document.ts";
import { toStableMarkup } from "./src/plotting/render.ts";
import { defaultState } from "./src/figures/controls.ts";
import { loadFigure } from "./src/figures/registry.ts";
import { redrawStill } from "./src/figures/render-figure.ts";

globalThis.pixelNames = Object.keys(pixelPlots);
globalThis.comparePixels = async (name) => {
  const read = async (markup) => {
    const svg = markup.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll("xlink:href", "href").replaceAll("&nbsp;", "&#160;");
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 200 });
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, 320, 200).data;
  };
  const draw = (on) => toStableMarkup(pixelPlots[name](on), "p");
  const [real, small] = [await read(draw(document)), await read(draw(createSvgDocument()))];
  let coloured = 0;
  let different = 0;
  for (let i = 0; i < real.length; i += 4) {
    if (real[i + 3] > 0) coloured++;
    if ([0, 1, 2, 3].some((k) => Math.abs(real[i + k] - small[i + k]) > 6)) different++;
  }
  return { coloured, different };
};
globalThis.drawTip = (small) => {
  const on = small ? createSvgDocument() : document;
  const waiting = [];
  const before = globalThis.requestAnimationFrame;
  if (small) globalThis.requestAnimationFrame = (callback) => waiting.push(callback);
  const drawing = plot({ width: 300, height: 200, document: on, marks: [tip([[1, 2]], { x: "0", y: "1" })] });
  globalThis.requestAnimationFrame = before;
  if (!small) document.body.append(drawing);
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
    for (const callback of waiting) callback();
    const holder = document.createElement("div");
    holder.innerHTML = drawing.outerHTML;
    const path = holder.querySelector("path[filter]").getAttribute("d");
    const group = holder.querySelector("path[filter]").parentNode;
    done({ path, hidden: group.parentNode.getAttribute("visibility"), text: group.textContent });
  })));
};
globalThis.plotNames = Object.keys(samplePlots);
globalThis.drawOn = (name, small) =>
  normal(toStableMarkup(plot({ ...samplePlots[name](), document: small ? createSvgDocument() : document }), "p"));

/** The figure as the live element redraws it on the page's own document, and the same file as the build drew it. */
globalThis.drawFigure = async (id, size, built) => {
  document.body.innerHTML = built;
  const svg = document.querySelector("svg");
  const before = normal(svg.outerHTML);
  const figure = await loadFigure(id);
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
    // Shaded in shapes at build and as an image once live.
    if (node.getAttribute("data-part") === "field") return;
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
  readonly pixelNames: readonly string[];
  readonly comparePixels: (
    name: string,
  ) => Promise<{ readonly coloured: number; readonly different: number }>;
  readonly drawTip: (
    small: boolean,
  ) => Promise<{ readonly path: string; readonly hidden: string | null; readonly text: string }>;
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
  // A figure of a lesson's own function is made there, and in no list of figures.
  const files = (await readdir(folder)).filter((file) => /^(?!own-curve).*\.svg$/.test(file));
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

test("what needs a canvas in a browser is drawn in shapes that look the same", async ({ page }) => {
  await openDrawer(page);
  const names = await page.evaluate(() => (globalThis as unknown as Drawer).pixelNames);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const { coloured, different } = await page.evaluate(
      (n) => (globalThis as unknown as Drawer).comparePixels(n),
      name,
    );
    expect.soft(coloured, name).toBeGreaterThan(1_000);
    // The edges of an image and of a shape are smoothed otherwise.
    expect.soft(different / coloured, name).toBeLessThan(0.02);
  }
});

test("a tip has its frame, as large as its text within a few letters", async ({ page }) => {
  await openDrawer(page);
  const draw = (small: boolean) =>
    page.evaluate((s) => (globalThis as unknown as Drawer).drawTip(s), small);
  const [real, small] = [await draw(false), await draw(true)];
  expect(small.text).toBe(real.text);
  expect([small.hidden, real.hidden]).toEqual([null, null]);
  const numbers = ({ path }: { readonly path: string }) =>
    [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Math.abs(Number(number)));
  expect(small.path.replaceAll(/[-\d.,]+/g, "")).toBe(real.path.replaceAll(/[-\d.,]+/g, ""));
  for (const [i, length] of numbers(real).entries())
    expect(Math.abs(length - numbers(small)[i]!)).toBeLessThan(16);
});
