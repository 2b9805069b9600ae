import { expect, test } from "vitest";
import { renderTex } from "../authoring/render-tex.ts";
import { formulaName } from "./formula-name.ts";

const set = (tex: string) => renderTex(tex, false).html;

test.each([
  ["words", "at 0", undefined],
  ["words around a formula", `at ${set("x")}, say`, undefined],
  ["an interval", set("(0, 1)"), "(0,1)"],
  ["a coloured symbol", set("\\fn{sigmoid}{\\sigma}"), "σ"],
  ["a comparison", ` ${set("x < 1")} `, "x<1"],
  ["a fraction, in TeX", set("\\frac{1}{2}"), "\\frac{1}{2}"],
  ["two formulas", `${set("x")} ${set("y")}`, "x y"],
])("%s", (_, html, name) => {
  expect(formulaName(html)).toBe(name);
});
