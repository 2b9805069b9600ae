import type { Markish } from "@observablehq/plot";
import type { MarkKit } from "../../plotting/marks.ts";
import type { Panel } from "../../plotting/panel.ts";
import { functionLabel } from "../../plotting/render.ts";
import { functionLook, sizes } from "../../plotting/theme.ts";
import { classLook } from "./bars.ts";

/** Points of each curve: smooth curves of this width need no more. */
const POINTS = 121;

/** One curve for each class, in its colour and dash, of shares that follow the panel's x. */
export function shareCurves(
  Plot: MarkKit["Plot"],
  sharesAt: (x: number) => readonly number[],
  { x: { domain } }: Panel,
): Markish[] {
  const xs = Array.from(
    { length: POINTS },
    (_, i) => domain[0] + ((domain[1] - domain[0]) * i) / (POINTS - 1),
  );
  const shares = xs.map(sharesAt);
  return (shares[0] ?? []).map((_, k) => {
    const { color, dash } = functionLook(classLook(k));
    return Plot.line(xs, {
      x: Plot.identity,
      y: shares.map((p) => p[k] ?? NaN),
      stroke: color,
      strokeWidth: sizes.curve,
      ...(dash ? { strokeDasharray: dash } : {}),
      ariaDescription: functionLabel(classLook(k)),
    });
  });
}
