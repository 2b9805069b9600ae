import { panelScales, type Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";

/** Shapes given in pixels of the drawing, as shapes of a panel that has data of its own. */
export function movedTo(panel: Panel, shapes: readonly Shape[]): Shape[] {
  const { x, y } = panelScales(panel);
  const [x0, y0] = [x.toPixel(0), y.toPixel(0)];
  const move = ({ x: px, y: py, dx = 0, dy = 0 }: Place): Place => ({
    ...{ x: 0, y: 0 },
    dx: px + dx - x0,
    dy: py + dy - y0,
  });
  return shapes.map((shape): Shape => {
    switch (shape.shape) {
      case "line":
      case "arrow":
        return { ...shape, from: move(shape.from), to: move(shape.to) };
      case "dot":
      case "text":
        return { ...shape, at: move(shape.at) };
      case "curve":
      case "area":
        return { ...shape, points: shape.points.map(move) };
    }
  });
}
