import { positions, type RangeControl } from "../figures/controls.ts";
import { figureSizes, type Figure } from "../figures/figure.ts";
import { panelScales } from "../plotting/panel.ts";

/** Where a slider on the x axis begins and how long it is, in percent of each drawing, as custom properties. */
export function axisPlace(figure: Figure, range: RangeControl): string {
  const { min, max } = positions(range);
  return figureSizes
    .map((size) => {
      const panel = figure.panel(size);
      const { x } = panelScales(panel);
      const percent = (pixels: number) => `${((100 * pixels) / panel.width).toFixed(3)}%`;
      const [from, to] = [x.toPixel(min), x.toPixel(max)];
      return `--from-${size}: ${percent(from)}; --length-${size}: ${percent(to - from)}`;
    })
    .join("; ");
}
