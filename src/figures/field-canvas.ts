import { panelScales, type Panel } from "../plotting/panel.ts";
import { fieldColors, fieldOpacity } from "./field.ts";
import type { AnyState } from "./controls.ts";
import type { Field, FigureSize } from "./figure.ts";

/** Points in a row of the field: at rest so many that bands have smooth edges, in motion few enough for a phone. */
const COLUMNS = { rest: 96, motion: 48 };
type Pace = keyof typeof COLUMNS;

/** A figure's shaded plane while it is live: a small picture, stretched under the drawing. */
export class FieldCanvas {
  readonly #field: Field<AnyState>;
  readonly #canvas: HTMLCanvasElement;
  /** Middles of the columns and rows of points. */
  readonly #points: Readonly<Record<Pace, Record<"x" | "y", readonly number[]>>>;
  /** Asking for a colour makes the browser lay out the page: not in each frame. */
  readonly #colors = new Map<string, Uint8ClampedArray>();
  #drawn: { readonly state: AnyState; readonly pace: Pace } | undefined;

  constructor(svg: SVGSVGElement, field: Field<AnyState>, panel: Panel, size: FigureSize) {
    this.#field = field;
    const area = field.area(size);
    const { x, y } = panelScales(panel);
    const [left, right] = area.x.map(x.toPixel) as [number, number];
    const [bottom, top] = area.y.map(y.toPixel) as [number, number];
    this.#canvas = svg.ownerDocument.createElement("canvas");
    const points = (columns: number) => ({
      x: middles(area.x, columns),
      y: middles(area.y, Math.round((columns * (bottom - top)) / (right - left))).reverse(),
    });
    this.#points = { rest: points(COLUMNS.rest), motion: points(COLUMNS.motion) };
    const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
    Object.assign(this.#canvas.style, {
      left: percent(left, panel.width),
      top: percent(top, panel.height),
      width: percent(right - left, panel.width),
      height: percent(bottom - top, panel.height),
    });
  }

  /**
   * Draws the field of a state, coarsely while it moves: `sharpen` follows. The first drawing puts the canvas under the
   * SVG, whose contours it then replaces.
   */
  draw(state: AnyState, svg: SVGSVGElement): void {
    if (this.#drawn && this.#isSame(state, this.#drawn.state)) return;
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    if (!this.#canvas.isConnected) svg.before(this.#canvas);
    const colors = fieldColors(this.#field, state);
    const above = this.#color(colors.above);
    const below = this.#color(colors.below);
    const at = this.#field.value(state);
    const pace = this.#drawn ? "motion" : "rest";
    const points = this.#points[pace];
    const [width, height] = [points.x.length, points.y.length];
    // Setting a size, even to what it is, makes the browser begin with a new picture.
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    const image = context.createImageData(width, height);
    let i = 0;
    for (const y of points.y)
      for (const x of points.x) {
        const value = at(x, y);
        const color = value < 0 ? below : above;
        image.data.set(color, i);
        image.data[i + 3] = 255 * fieldOpacity(Math.abs(value));
        i += 4;
      }
    context.putImageData(image, 0, 0);
    this.#drawn = { state, pace };
  }

  /** Draws finely what was drawn coarsely. */
  sharpen(svg: SVGSVGElement): void {
    if (this.#drawn?.pace === "motion") this.#again(svg);
  }

  /** Draws the same state in the colours that the theme has now. */
  recolor(svg: SVGSVGElement): void {
    this.#colors.clear();
    this.#again(svg);
  }

  #again(svg: SVGSVGElement): void {
    if (!this.#drawn) return;
    const { state } = this.#drawn;
    this.#drawn = undefined;
    this.draw(state, svg);
  }

  #isSame(state: AnyState, before: AnyState): boolean {
    const names = this.#field.follows ?? Object.keys(state);
    return names.every((name) => Object.is(state[name], before[name]));
  }

  /** A custom property's colour as bytes, whatever notation it is written in: a canvas's own reading of it. */
  #color(property: string): Uint8ClampedArray {
    const known = this.#colors.get(property);
    if (known) return known;
    this.#canvas.style.color = `var(${property})`;
    const probe = new OffscreenCanvas(1, 1).getContext("2d");
    if (!probe) return new Uint8ClampedArray(4);
    probe.fillStyle = getComputedStyle(this.#canvas).color;
    probe.fillRect(0, 0, 1, 1);
    const { data } = probe.getImageData(0, 0, 1, 1);
    this.#colors.set(property, data);
    return data;
  }
}

/** The middles of so many equal cells of a range. */
const middles = ([low, high]: readonly [number, number], cells: number): number[] =>
  Array.from({ length: cells }, (_, i) => low + ((i + 0.5) * (high - low)) / cells);
