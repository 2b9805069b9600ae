import type { PlotOptions } from "@observablehq/plot";

/** One axis of a panel, in the units of its data. */
export interface PanelAxis {
  readonly domain: readonly [low: number, high: number];
  /** Where ticks stand; 5 to 7 of them. */
  readonly ticks: readonly number[];
  /** A tick's label; by default as `formatTick` writes it. */
  readonly format?: (tick: number) => string;
}

/**
 * The frame of a drawing: its size in pixels and its two linear axes. It fixes Plot's scales and gives the same
 * ones to whatever is drawn without Plot.
 */
export interface Panel {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly x: PanelAxis;
  readonly y: PanelAxis;
}

/** Data to pixels and back, along one axis. */
export interface PanelScale {
  readonly toPixel: (value: number) => number;
  readonly toData: (pixel: number) => number;
}

/** The panel's two scales: exactly those that Plot makes from `panelOptions`. */
export function panelScales({ width, height, margin, x, y }: Panel): {
  readonly x: PanelScale;
  readonly y: PanelScale;
} {
  return {
    x: linearScale(x.domain, [margin.left, width - margin.right]),
    y: linearScale(y.domain, [height - margin.bottom, margin.top]),
  };
}

/** Plot options with the panel's size, margins and scales, and no axes of Plot's own. */
export function panelOptions({ width, height, margin, x, y }: Panel): PlotOptions {
  return {
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: { type: "linear", domain: [...x.domain], axis: null },
    y: { type: "linear", domain: [...y.domain], axis: null },
  };
}

function linearScale(
  [d0, d1]: readonly [number, number],
  [r0, r1]: readonly [number, number],
): PanelScale {
  const factor = (r1 - r0) / (d1 - d0);
  return {
    toPixel: (value) => r0 + (value - d0) * factor,
    toData: (pixel) => d0 + (pixel - r0) / factor,
  };
}
