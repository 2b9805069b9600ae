import type { Activation } from "../activations/index.ts";
import { renderTex } from "../authoring/render-tex.ts";

/** A formula of a sheet, as HTML. */
export interface SheetFormula {
  readonly name: string;
  readonly html: string;
}

/** What a function is, its derivative, and both with the numbers that its figure shows. */
export function formulasOf(fn: Activation): SheetFormula[] {
  const f = `\\fn{${fn.id}}{f}`;
  const { tex, derivativeTex } = fn;
  switch (fn.kind) {
    case "scalar":
      return [
        formula("definition", `${f}(x) = ${tex}`),
        formula("derivative", `\\fn{${fn.id}}{f^\\prime}(x) = ${derivativeTex}`),
        formula("live-value", `${f}(\\live{x}) = \\live{value}`),
        formula("live-slope", `\\fn{${fn.id}}{f^\\prime}(\\live{x}) = \\live{slope}`),
      ];
    case "vector":
      return [
        formula("definition", `${f}_i(z) = ${tex}`),
        formula("derivative", `\\frac{\\partial ${f}_i}{\\partial z_j} = ${derivativeTex}`),
        formula(
          "live-value",
          `${f}(\\live{z1}, \\live{z2}, \\live{z3}) = (\\live{y1},\\; \\live{y2},\\; \\live{y3})`,
        ),
      ];
    case "reduction":
      return [
        formula("definition", `${f}(z) = ${tex}`),
        formula("derivative", `\\frac{\\partial ${f}}{\\partial z_i} = ${derivativeTex}`),
        formula("live-value", `${f}(\\live{z1}, \\live{z2}, \\live{z3}) = \\live{value}`),
      ];
    case "gated":
      return [
        formula("definition", `${f}(a, b) = ${tex}`),
        formula(
          "derivative",
          `\\left(\\frac{\\partial ${f}}{\\partial a},\\; \\frac{\\partial ${f}}{\\partial b}\\right) = ${derivativeTex}`,
        ),
        formula("live-value", `${f}(\\live{a}, \\live{b}) = \\live{value}`),
      ];
  }
}

function formula(name: string, tex: string): SheetFormula {
  const { html, problem } = renderTex(tex, true);
  if (problem !== undefined) throw new Error(`KaTeX cannot set ${tex}: ${problem}`);
  return { name, html };
}
