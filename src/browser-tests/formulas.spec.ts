import { expect, test, type Page } from "@playwright/test";
import katex from "katex";
import { lessons } from "./addresses.ts";

// KaTeX's own markup is put beside the page's, which its policy would refuse.
test.use({ bypassCSP: true });

/** Every formula that can be set anew from its TeX: it has one, and neither live numbers nor colours stand there. */
const formulasOf = (page: Page) =>
  page.locator(".katex:has(annotation):not(:has([data-live], [data-fn]))").evaluateAll((formulas) =>
    formulas.map((formula) => ({
      html: formula.outerHTML,
      tex: formula.querySelector("annotation")?.textContent ?? "",
      displayMode: formula.parentElement?.classList.contains("katex-display") ?? false,
    })),
  );

/** Where each run of glyphs stands in a box that holds nothing else. */
const glyphsOf = (page: Page, html: string) =>
  page.evaluate(async (markup) => {
    const box = document.createElement("div");
    document.querySelector("main")?.prepend(box);
    box.innerHTML = markup;
    await document.fonts.ready;
    const origin = box.getBoundingClientRect();
    const walker = document.createTreeWalker(
      box.querySelector(".katex-html") ?? box,
      NodeFilter.SHOW_TEXT,
    );
    const glyphs = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.replaceAll("\u200b", "");
      if (!text) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const { left, top } = range.getBoundingClientRect();
      glyphs.push({ text, left: left - origin.left, top: top - origin.top });
    }
    box.remove();
    return glyphs;
  }, html);

for (const lesson of lessons)
  test(`${lesson}: formulas have every glyph where KaTeX puts it`, async ({ page }) => {
    await page.goto(lesson);
    const formulas = await formulasOf(page);
    expect(formulas.length).toBeGreaterThan(5);
    for (const { html, tex, displayMode } of formulas) {
      const built = await glyphsOf(page, html);
      const own = await glyphsOf(
        page,
        katex.renderToString(displayMode ? `\\displaystyle ${tex}` : tex, { strict: "ignore" }),
      );
      expect(
        built.map(({ text }) => text),
        tex,
      ).toEqual(own.map(({ text }) => text));
      own.forEach((glyph, i) => {
        for (const side of ["left", "top"] as const)
          expect(built[i]?.[side], `${tex}: ${glyph.text}`).toBeCloseTo(glyph[side], 0.5);
      });
    }
  });
