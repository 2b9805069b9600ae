import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";

/**
 * Plots of many kinds, drawn to compare the small document with a browser's own: what a notebook cell may well
 * ask of Plot, and the corners of it that touch the document most.
 */

interface Row {
  readonly x: number;
  readonly y: number;
  readonly kind: string;
  readonly day: Date;
}

/** Forty points on a wave, in three kinds; the same in every run. */
const rows: readonly Row[] = Array.from({ length: 40 }, (_, i) => ({
  x: i / 4 - 5,
  y: Math.sin(i / 4) + ((i * 7919) % 13) / 13,
  kind: "abc".charAt(i % 3),
  day: new Date(Date.UTC(2020, 0, 1 + 9 * i)),
}));

const xy = { x: "x", y: "y" } as const;
const bars = [
  { name: "ReLU", share: 5 },
  { name: "GELU", share: -3 },
  { name: "a < b & “c”", share: 4 },
];
const grid = [0, 1, 2, 3].flatMap((i) => [0, 1, 2].map((j) => ({ i, j, v: i * j - 2 })));
const marks = (...list: Plot.Markish[]): PlotOptions => ({ marks: list });

export const samplePlots: Readonly<Record<string, () => PlotOptions>> = {
  line: () => marks(Plot.line(rows, xy)),
  "line by colour": () => ({
    color: { legend: true },
    ...marks(Plot.line(rows, { ...xy, stroke: "kind" })),
  }),
  "line with markers": () =>
    marks(Plot.line(rows, { ...xy, marker: "circle", markerEnd: "arrow" })),
  "line with gaps": () => marks(Plot.lineY([1, 2, NaN, 4, 3], { curve: "natural" })),
  "line, coloured along": () => marks(Plot.line(rows, { ...xy, stroke: "x", z: null })),
  dots: () => marks(Plot.dot(rows, { ...xy, r: "y", fill: "kind", title: "kind" })),
  "dots with symbols and legend": () => ({
    symbol: { legend: true },
    ...marks(Plot.dot(rows, { ...xy, symbol: "kind", stroke: "kind" })),
  }),
  "dots with links": () =>
    marks(Plot.dot(rows, { ...xy, href: (d: Row) => `#${d.kind}?a=1&b=2`, target: "_blank" })),
  "dots hexbinned": () => marks(Plot.hexgrid(), Plot.dot(rows, Plot.hexbin({ r: "count" }, xy))),
  dodge: () => marks(Plot.dotX(rows, Plot.dodgeY({ x: "x", r: 4 }))),
  area: () => marks(Plot.areaY(rows, { ...xy, fillOpacity: 0.3, clip: true })),
  "stacked area": () =>
    marks(Plot.areaY(rows, Plot.binX<Plot.AreaYOptions>({ y: "count" }, { x: "x", fill: "kind" }))),
  difference: () => marks(Plot.differenceY(rows, { x: "x", y1: 0.5, y2: "y" })),
  bars: () => marks(Plot.barY(bars, { x: "name", y: "share", sort: { x: "-y" } }), Plot.ruleY([0])),
  "bars lying": () => marks(Plot.barX(bars, { y: "name", x: "share", rx: 3, insetTop: 1 })),
  histogram: () =>
    marks(Plot.rectY(rows, Plot.binX<Plot.RectYOptions>({ y: "count" }, { x: "y", fill: "kind" }))),
  "rects as density": () => marks(Plot.rect(rows, Plot.bin({ fillOpacity: "count" }, xy))),
  waffle: () =>
    marks(Plot.waffleY([12, 33, 7], { x: (_: number, i: number) => i, fill: "steelblue" })),
  cells: () => ({
    color: { type: "linear", scheme: "blues" },
    ...marks(Plot.cell(grid, { x: "i", y: "j", fill: "v", inset: 1 })),
  }),
  "box plot": () => marks(Plot.boxY(rows, { x: "kind", y: "y" })),
  rules: () =>
    marks(Plot.ruleX([1, 2, 3], { strokeDasharray: "2 3", stroke: "red" }), Plot.ruleY([0.5])),
  ticks: () => marks(Plot.tickX(rows, { x: "y", y: "kind" })),
  text: () =>
    marks(Plot.text(rows, { ...xy, text: "kind", rotate: 30, fontWeight: 600, stroke: "white" })),
  "text in lines": () =>
    marks(
      Plot.text(["One line\nand another", "A long sentence that has to be wrapped somewhere"], {
        y: (_: string, i: number) => i,
        lineWidth: 8,
        textOverflow: "ellipsis-end",
      }),
    ),
  frame: () =>
    marks(
      Plot.frame({ anchor: "bottom", stroke: "currentColor" }),
      Plot.gridX([1, 2]),
      Plot.gridY([3]),
    ),
  arrows: () =>
    marks(Plot.arrow([[0, 0, 2, 1]], { x1: "0", y1: "1", x2: "2", y2: "3", bend: true })),
  links: () =>
    marks(
      Plot.link([[0, 0, 2, 1]], {
        x1: "0",
        y1: "1",
        x2: "2",
        y2: "3",
        curve: "bump-x",
        markerEnd: "dot",
      }),
    ),
  vectors: () =>
    marks(Plot.vector(rows, { ...xy, length: "y", rotate: "x", shape: "spike", anchor: "start" })),
  "delaunay and voronoi": () =>
    marks(
      Plot.delaunayMesh(rows, xy),
      Plot.voronoi(rows, { ...xy, stroke: "kind" }),
      Plot.hull(rows, xy),
    ),
  "density contours": () => marks(Plot.density(rows, { ...xy, stroke: "density" })),
  contours: () =>
    marks(
      Plot.contour({
        x1: -2,
        x2: 2,
        y1: -2,
        y2: 2,
        fill: (x: number, y: number) => Math.tanh(x * y),
        thresholds: 6,
        pixelSize: 8,
      }),
    ),
  "linear regression": () => marks(Plot.linearRegressionY(rows, xy)),
  "moving average": () => marks(Plot.lineY(rows, Plot.windowY(5, xy))),
  facets: () => ({
    fx: { label: "Kind →" },
    ...marks(Plot.frame(), Plot.dot(rows, { ...xy, fx: "kind" })),
  }),
  "facets both ways": () => ({
    grid: true,
    ...marks(Plot.dot(rows, { ...xy, fx: "kind", fy: (d: Row) => d.x > 0, tip: false })),
  }),
  "time axis": () => ({ x: { type: "utc" }, ...marks(Plot.line(rows, { x: "day", y: "y" })) }),
  "logarithmic axis": () => ({
    y: { type: "log", grid: true },
    ...marks(Plot.line(rows, { x: "x", y: (d: Row) => Math.exp(d.x) })),
  }),
  "symlog and sqrt axes": () => ({
    x: { type: "symlog" },
    y: { type: "sqrt", nice: true },
    ...marks(Plot.dot(rows, { x: "x", y: (d: Row) => Math.abs(d.y) })),
  }),
  "threshold colours": () => ({
    color: { type: "threshold", domain: [0, 1], legend: "swatches" as const },
    ...marks(Plot.dot(rows, { ...xy, fill: "y" })),
  }),
  "diverging colours": () => ({
    color: { type: "diverging", scheme: "RdBu" },
    ...marks(Plot.dot(rows, { ...xy, fill: "x" })),
  }),
  "opacity and blending": () =>
    marks(Plot.dot(rows, { ...xy, fill: "red", opacity: 0.4, mixBlendMode: "multiply" })),
  "titles and caption": () => ({
    title: "A title",
    subtitle: "and < a subtitle",
    caption: "and a caption",
    ...marks(Plot.line(rows, xy)),
  }),
  "style and labels": () => ({
    style: "background: none; font: 12px/1.5 serif",
    ariaLabel: 'A "plot"',
    ariaDescription: "of <rows>",
    x: { label: "Größe & Maß", labelArrow: "none" },
    ...marks(Plot.line(rows, xy)),
  }),
  "style as a bag": () => ({
    style: { fontSize: "14px", overflow: "visible" },
    ...marks(Plot.line(rows, xy)),
  }),
  "axes by hand": () => ({
    axis: null,
    ...marks(
      Plot.axisX([0, 2, 4], { anchor: "top", tickSize: 0, tickRotate: -40 }),
      Plot.axisY({ label: null }),
      Plot.line(rows, xy),
    ),
  }),
  polygon: () => ({
    projection: { type: "mercator" },
    ...marks(
      Plot.geo({
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [0, 20],
            [30, 20],
            [30, 0],
            [0, 0],
          ],
        ],
      }),
      Plot.graticule(),
      Plot.sphere(),
    ),
  }),
  tree: () => marks(Plot.tree(["a/b", "a/c/d", "a/c/e"], { path: Plot.identity, delimiter: "/" })),
  image: () =>
    marks(
      Plot.image(rows.slice(0, 3), {
        ...xy,
        src: () => "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        width: 9,
      }),
    ),
  "auto mark": () => marks(Plot.auto(rows, xy)),
  crosshair: () => marks(Plot.dot(rows, xy), Plot.crosshair(rows, xy)),
  empty: () => ({}),
  "facets with a legend": () => ({
    color: { legend: true, scheme: "dark2" },
    fy: { label: null, padding: 0.2 },
    ...marks(
      Plot.frame({ stroke: "#ccc" }),
      Plot.lineY(rows, { ...xy, fy: "kind", stroke: "kind", clip: true }),
    ),
  }),
  "quantized colours with a ramp": () => ({
    color: { type: "quantize", scheme: "viridis", n: 5, legend: "ramp" as const, label: "Height" },
    ...marks(Plot.dot(rows, { ...xy, fill: "y" })),
  }),
  "text along the frame": () =>
    marks(
      Plot.text(["top left"], { frameAnchor: "top-left", dx: 4, dy: 4, lineAnchor: "top" }),
      Plot.text(["1\u00a0<\u00a02 & “3”"], { frameAnchor: "bottom", fontStyle: "italic" }),
      Plot.textX([1, 2, 3], { monospace: true, fontVariant: "tabular-nums" }),
    ),
  "bollinger and box": () => marks(Plot.bollingerY(rows, { ...xy, n: 5, k: 1 })),
  "rules from and to": () =>
    marks(Plot.ruleX(rows, { x: "x", y1: 0, y2: "y", markerEnd: "arrow" }), Plot.ruleY([0])),
  "facets with clips": () => ({
    y: { domain: [0, 1] },
    ...marks(Plot.areaY(rows, { ...xy, fx: "kind", clip: "frame" })),
  }),
};

/** Plots for which a browser needs a canvas; the small document draws shapes in its place. */
export const pixelPlots: Readonly<Record<string, (document: Document) => Element>> = {
  "ramp of a sequential scheme": (document) =>
    Plot.legend({
      color: { type: "linear", domain: [0, 1], scheme: "viridis" },
      document,
    } as never),
  "ramp of a cyclical scheme": (document) =>
    Plot.legend({
      color: { type: "cyclical", domain: [0, 1], scheme: "rainbow" },
      document,
    } as never),
  "ramp of a diverging scheme": (document) =>
    Plot.legend({
      color: { type: "diverging", domain: [-1, 2], pivot: 0, scheme: "RdBu", label: "Slope" },
      document,
    } as never),
  "ramp between two colours": (document) =>
    Plot.legend({
      color: { type: "linear", domain: [0, 9], range: ["red", "blue"], interpolate: "hsl" },
      document,
    } as never),
  "ramp of opacity": (document) =>
    Plot.legend({ opacity: { domain: [0, 10] }, color: "#00f", document } as never),
  raster: (document) =>
    Plot.plot({
      width: 320,
      height: 200,
      axis: null,
      margin: 0,
      color: { scheme: "turbo" },
      marks: [
        Plot.raster({
          ...{ x1: -2, x2: 2, y1: -2, y2: 2, pixelSize: 10, imageRendering: "pixelated" },
          fill: (x: number, y: number) => Math.tanh(x * y),
        }),
      ],
      document,
    }),
};
