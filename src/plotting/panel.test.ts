import { plot } from "@observablehq/plot";
import { expect, test } from "vitest";
import { panelOptions, panelScales, type Panel } from "./panel.ts";
import { createSvgDocument } from "./svg-document.ts";

const panel: Panel = {
  width: 340,
  height: 250,
  margin: { top: 20, right: 10, bottom: 24, left: 30 },
  x: { domain: [-6, 6], ticks: [-6, 0, 6] },
  y: { domain: [-0.1, 1.1], ticks: [0, 1] },
};

test("the panel's scales are the very ones that Plot makes from its options", () => {
  const drawing = plot({ ...panelOptions(panel), document: createSvgDocument() });
  const scales = panelScales(panel);
  for (const value of [-6, -1.5, 0, 0.3, 1, 6])
    for (const axis of ["x", "y"] as const)
      expect(scales[axis].toPixel(value)).toBeCloseTo(drawing.scale(axis)?.apply(value), 10);
});

test("a pixel leads back to the datum that it came from", () => {
  const { x, y } = panelScales(panel);
  expect(x.toData(x.toPixel(1.5))).toBeCloseTo(1.5, 12);
  expect(y.toData(y.toPixel(0.8))).toBeCloseTo(0.8, 12);
});
