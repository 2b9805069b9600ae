import { expect, test } from "@playwright/test";
import katex from "katex";
import { lightenFormula } from "../authoring/lighten-formula.ts";

test.use({ bypassCSP: true });

const formulas = [
  "W_3W_2W_1",
  "\\sigma'(z) = a(1 - a)",
  "e^{-x^2} + e^{x_{10}}",
  "\\frac{e^{z_k}}{\\sum_{j} e^{z_j}}",
  "\\log p_1 + x_1^2 + \\hat y_2",
  "\\sqrt{v_t} + \\mathbf{b}_2",
  "\\begin{aligned} W_1 &= x \\\\ W_2 &= y \\end{aligned}",
  "f_\\alpha(x) \\le 10^{-16}",
];

test("a lightened formula has every glyph where KaTeX puts it", async ({ page }) => {
  await page.goto("lessons/sigmoid/");
  for (const tex of formulas) {
    const html = katex.renderToString(tex, { displayMode: true });
    const [whole, light] = await page.evaluate(
      async (variants) => {
        const places = [];
        const box = document.createElement("div");
        document.querySelector("main")?.prepend(box);
        for (const variant of variants) {
          box.innerHTML = variant;
          await document.fonts.ready;
          const walker = document.createTreeWalker(
            box.querySelector(".katex-html") ?? box,
            NodeFilter.SHOW_TEXT,
          );
          const origin = box.getBoundingClientRect();
          const glyphs = [];
          while (walker.nextNode()) {
            const text = walker.currentNode.textContent?.replaceAll("\u200b", "");
            if (!text) continue;
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            const { left, top, width } = range.getBoundingClientRect();
            glyphs.push({ text, left: left - origin.left, top: top - origin.top, width });
          }
          places.push({ glyphs, height: origin.height });
        }
        box.remove();
        return places;
      },
      [html, lightenFormula(html)],
    );
    expect(light?.glyphs.map(({ text }) => text)).toEqual(whole?.glyphs.map(({ text }) => text));
    expect(light?.height).toBeCloseTo(whole?.height ?? 0, 1);
    whole?.glyphs.forEach((glyph, i) => {
      for (const side of ["left", "top", "width"] as const)
        expect(light?.glyphs[i]?.[side], `${tex}: ${glyph.text}`).toBeCloseTo(glyph[side], 0.5);
    });
  }
});
