import type { PixelRun, SmallCanvas } from "./small-canvas.ts";

/** More shapes than this would be more than a page can show. */
const maxShapes = 4_000;

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an image element that shows a canvas into a group of shapes that look the same: nothing drawn may refer to
 * an image. A row of pixels becomes a gradient, a raster a rectangle for each run of one colour.
 *
 * @throws {RangeError} where a raster is too fine.
 */
export function drawPixels(image: Element, canvas: SmallCanvas): Element[] {
  const { pixels } = canvas;
  const box = {
    x: Number(image.getAttribute("x") ?? 0),
    y: Number(image.getAttribute("y") ?? 0),
    width: Number(image.getAttribute("width")),
    height: Number(image.getAttribute("height")),
  };
  if (canvas.height === 1 && pixels.length > 1) return drawRamp(image, pixels, canvas.width, box);
  if (pixels.length > maxShapes)
    throw new RangeError(
      `This raster has ${pixels.length.toLocaleString("en")} pixels to draw, and ${maxShapes.toLocaleString("en")} ` +
        "can be shown. Give it a larger pixelSize (8, for example), or draw it with Plot.contour.",
    );
  const [sx, sy] = [box.width / canvas.width, box.height / canvas.height];
  return pixels.map(({ x, y, width, colour, opacity }) =>
    create(image, "rect", {
      x: box.x + x * sx,
      y: box.y + y * sy,
      width: width * sx,
      height: sy,
      fill: colour,
      ...(opacity < 1 && { "fill-opacity": Math.round(opacity * 1000) / 1000 }),
      // Edges between neighbours would show through, were they smoothed.
      "shape-rendering": "crispEdges",
    }),
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

let ramps = 0;

function drawRamp(image: Element, pixels: readonly PixelRun[], n: number, box: Box): Element[] {
  const id = `plot-ramp-${++ramps}`;
  const gradient = create(image, "linearGradient", { id });
  for (const { x, colour } of simplify(pixels)) {
    const offset = Math.round(((x + 0.5) / n) * 1e4) / 1e4;
    gradient.appendChild(create(image, "stop", { offset, "stop-color": colour }));
  }
  const defs = create(image, "defs", {});
  defs.appendChild(gradient);
  return [defs, create(image, "rect", { ...box, fill: `url(#${id})` })];
}

function create(
  near: Element,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  const element = near.ownerDocument.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  return element;
}

/** The stops that a gradient needs so that every pixel between them is right to one step of a channel. */
function simplify(pixels: readonly PixelRun[]): readonly PixelRun[] {
  const colours = pixels.map(({ colour }) => readColour(colour));
  const keep = new Set([0, pixels.length - 1]);
  const split = (from: number, to: number): void => {
    const [a, b] = [colours[from], colours[to]];
    for (let i = from + 1; i < to; i++) {
      const [c, t] = [colours[i], (i - from) / (to - from)];
      const isNear =
        a && b && c && a.every((each, k) => Math.abs(each + t * (b[k]! - each) - c[k]!) <= 1);
      if (isNear) continue;
      const middle = (from + to) >> 1;
      keep.add(middle);
      split(from, middle);
      split(middle, to);
      return;
    }
  };
  split(0, pixels.length - 1);
  return pixels.filter((_, i) => keep.has(i));
}

/** Red, green, blue and opacity, each up to 255, from the forms in which colour scales give them. */
function readColour(text: string): readonly number[] | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex) return [...hex.slice(1).map((digits) => parseInt(digits, 16)), 255];
  const rgb = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)[\s,]*([\d.]*)\s*\)$/.exec(text);
  return rgb && [...rgb.slice(1, 4).map(Number), 255 * Number(rgb[4] || 1)];
}
