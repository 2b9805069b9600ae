import { cellPlot, isDrawing, toPlotItem } from "../cell-plot.ts";
import { provide } from "./provide.ts";

/** Plot for a file of cells that runs in Node: a drawing that is shown is saved as a picture. */
Object.assign(provide, {
  Plot: cellPlot,
  draw: (value: unknown) => {
    if (!isDrawing(value)) return undefined;
    const { svg, description } = toPlotItem(value);
    // A file of its own says which language it is in, and brings its paper.
    const alone = svg.replace(
      "<svg ",
      '<svg xmlns="http://www.w3.org/2000/svg" style="background:#fff" ',
    );
    return { svg: alone, description };
  },
});
