import { expect, test } from "vitest";
import { toElements } from "../../plotting/shapes.ts";
import { movedTo } from "./moved-to.ts";

test("a shape in pixels lands on those pixels, whatever the panel's data", () => {
  const panel = {
    ...{ width: 200, height: 100 },
    margin: { top: 10, right: 0, bottom: 5, left: 20 },
    x: { domain: [-3, 4], ticks: [] },
    y: { domain: [2, 9], ticks: [] },
  } as const;
  const [dot, line] = toElements(
    movedTo(panel, [
      { shape: "dot", look: "point", at: { x: 30, y: 40, dx: 5 } },
      { shape: "line", look: "axis", from: { x: 0, y: 100 }, to: { x: 200, y: 0 } },
    ]),
    panel,
  );
  expect(dot?.attributes).toMatchObject({ cx: "35", cy: "40" });
  expect(line?.attributes).toMatchObject({ x1: "0", y1: "100", x2: "200", y2: "0" });
});
