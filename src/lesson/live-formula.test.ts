import { expect, test } from "vitest";
import { renderTex } from "../authoring/render-tex.ts";
import { fillLive, restingValues } from "./live-formula.ts";

test("a live number stands in the formula, in its MathML and in its TeX, as the figure rests", () => {
  const { html } = renderTex("\\live{x} + \\live{x}^2", true);
  const filled = fillLive(html, { x: { text: "−1.50" } });
  expect(filled.match(/data-live="x">−1\.50</g)).toHaveLength(6);
  expect(filled).not.toMatch(/918273645/);
});

test("a value that the figure does not have is named, with those that it has", () => {
  const { html } = renderTex("\\live{y}", false);
  expect(() => fillLive(html, { x: { text: "1" } })).toThrow('no value "y". It has x.');
});

test("resting values come from the figure itself", async () => {
  const values = await restingValues("curve-and-slope");
  expect(Object.keys(values)).toContain("slope");
});
