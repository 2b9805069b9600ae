import { panelScales, type Panel } from "./panel.ts";
import { simplify, tracePath, tracePoints, type Pixel } from "./simplify.ts";

/** A place in the panel's data, with an optional shift in pixels (down is positive). */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly dx?: number;
  readonly dy?: number;
}

/**
 * The shapes that move: few, plain, given in data units and drawn without Plot, so that a frame costs next to
 * nothing. `look` is a class that `figure-drawing.css` styles; `fn` gives a shape a function's colour.
 */
export type Shape =
  | {
      readonly shape: "line";
      readonly from: Place;
      readonly to: Place;
      readonly look:
        "tangent" | "measure" | "guide" | "bracket" | "stem" | "axis" | "grid" | "thin" | "faint";
      readonly fn?: string;
    }
  | {
      readonly shape: "dot";
      readonly at: Place;
      /** `halo`: unseen, as large as a finger; put it under a tracer that moves up and down. */
      readonly look: "point" | "open" | "tracer" | "faint" | "halo";
      readonly fn?: string;
      /** Radius in pixels; by default as the look has it. */
      readonly r?: number;
    }
  | {
      readonly shape: "text";
      readonly at: Place;
      /** Digits as subscripts (p₁) are set small and low. */
      readonly text: string;
      /** A raised run after the text, and what comes after it: the prime of σ′(x), the z of eᶻ. */
      readonly sup?: string;
      readonly after?: string;
      /** `math` sets letters in italics, `name` upright, as a formula sets tanh. */
      readonly look: "value" | "note" | "math" | "name";
      readonly anchor?: "start" | "middle" | "end";
      readonly fn?: string;
    }
  | {
      readonly shape: "curve";
      readonly points: readonly Place[];
      /** Further lines of the same look: a grid as one element. */
      readonly more?: readonly (readonly Place[])[];
      /** `band`: broad and pale, to lie under the lines that it is the sum of. */
      readonly look: "curve" | "thin" | "hair" | "faint" | "dashed" | "dotted" | "band";
      readonly fn?: string;
      /** The pattern that tells it from its neighbours (`functionLook`); solid unless told. */
      readonly dash?: string | undefined;
    }
  | {
      readonly shape: "arrow";
      readonly from: Place;
      readonly to: Place;
      readonly look: "arrow" | "faint";
      readonly fn?: string;
    }
  | {
      readonly shape: "area";
      readonly points: readonly Place[];
      /**
       * `zone`: a shade that lets the axes under it be seen. `tile`: one of many side by side, with a joint of paper.
       * `ring`: a wide line of paper, under an outline that must show on ink.
       */
      readonly look: "fill" | "faint" | "outline" | "zone" | "tile" | "ring";
      readonly fn?: string;
      /** How opaque a fill is, from 0 to 1; 1 unless told. */
      readonly opacity?: number;
    };

/** An SVG element in plain data: what both the build and the browser draw from. */
export interface ElementSpec {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly sup?: string;
  readonly after?: string;
}

const RADII = { point: 4, open: 4, tracer: 6.5, faint: 2.5, halo: 22 } as const;
/** An arrow's head: its length and half its breadth, in pixels. */
const HEAD = { length: 9, half: 4 };

/*
 * What moves is outlined by polylines and polygons where it can be: a path's `d` counts as style, so that each change
 * of it makes the browser match the element with all style rules anew; `points` are geometry alone.
 */

/** Turns shapes into SVG elements on the panel's scales. Coordinates are rounded to what can be seen. */
export const toElements = (shapes: readonly Shape[], panel: Panel, tolerance = 0): ElementSpec[] =>
  shapes.map(elementsOn(panel, tolerance));

/**
 * How a shape becomes an SVG element on a panel's scales.
 *
 * @param tolerance How far an outline may stray, in pixels, for fewer points; 0 keeps them all.
 */
export function elementsOn(panel: Panel, tolerance = 0): (shape: Shape) => ElementSpec {
  const { x, y } = panelScales(panel);
  const px = ({ x: value, dx = 0 }: Place): string => round(x.toPixel(value) + dx);
  const py = ({ y: value, dy = 0 }: Place): string => round(y.toPixel(value) + dy);
  const outline = (points: readonly Place[]): readonly Pixel[] => {
    const pixels = points.map(({ x: at, y: to, dx = 0, dy = 0 }): Pixel => [
      x.toPixel(at) + dx,
      y.toPixel(to) + dy,
    ]);
    return tolerance > 0 ? simplify(pixels, tolerance) : pixels;
  };

  return (shape) => {
    const style: Record<string, string> = shape.fn
      ? { style: `--fn: var(--fn-${shape.fn}); --fn-text: var(--fn-${shape.fn}-text)` }
      : {};
    const common = { class: `${shape.shape}-${shape.look}`, ...style };
    switch (shape.shape) {
      case "line":
        return {
          tag: "line",
          attributes: {
            ...common,
            x1: px(shape.from),
            y1: py(shape.from),
            x2: px(shape.to),
            y2: py(shape.to),
          },
        };
      case "dot":
        return {
          tag: "circle",
          attributes: {
            ...common,
            cx: px(shape.at),
            cy: py(shape.at),
            r: String(shape.r ?? RADII[shape.look]),
            // What can be dragged is found by this name.
            ...(shape.look === "tracer" ? { "data-handle": "" } : {}),
          },
        };
      case "text":
        return {
          tag: "text",
          attributes: {
            ...common,
            x: px(shape.at),
            y: py(shape.at),
            "text-anchor": shape.anchor ?? "middle",
          },
          text: shape.text,
          ...(shape.sup === undefined ? {} : { sup: shape.sup, after: shape.after ?? "" }),
        };
      case "curve": {
        const dash: Record<string, string> =
          shape.dash === undefined ? {} : { "stroke-dasharray": shape.dash };
        if (shape.more === undefined || shape.more.length === 0)
          return {
            tag: "polyline",
            attributes: { ...common, points: tracePoints(outline(shape.points)), ...dash },
          };
        const d = [shape.points, ...shape.more].map((part) => tracePath(outline(part))).join("");
        return { tag: "path", attributes: { ...common, d, ...dash } };
      }
      case "arrow": {
        const ends = [px(shape.from), py(shape.from), px(shape.to), py(shape.to)].map(Number);
        const points = arrowPoints(...(ends as [number, number, number, number]));
        return { tag: "polygon", attributes: { ...common, points } };
      }
      case "area":
        return {
          tag: "polygon",
          attributes: {
            ...common,
            points: tracePoints(outline(shape.points)),
            ...(shape.opacity === undefined ? {} : { "fill-opacity": round(shape.opacity) }),
          },
        };
    }
  };
}

/** A line with a head at its end, there and back along the shaft; a very short arrow is all head, shrunk to its length. */
function arrowPoints(x1: number, y1: number, x2: number, y2: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const tail = `${round(x1)},${round(y1)}`;
  if (length === 0) return tail;
  const head = Math.min(HEAD.length, length);
  const half = (HEAD.half * head) / HEAD.length;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [bx, by] = [x2 - ux * head, y2 - uy * head];
  const base = `${round(bx)},${round(by)}`;
  const corner = (side: 1 | -1): string =>
    `${round(bx - side * uy * half)},${round(by + side * ux * half)}`;
  return [tail, base, corner(1), `${round(x2)},${round(y2)}`, corner(-1), base].join(" ");
}

/** The elements as markup, for the HTML as built. */
export function toMarkup(elements: readonly ElementSpec[]): string {
  return elements.map(toMarkupOf).join("");
}

function toMarkupOf(element: ElementSpec): string {
  const spec = asPath(element);
  const attributes = Object.entries(spec.attributes).map(
    ([name, value]) => ` ${name}="${escape(value)}"`,
  );
  const runs = toRuns(spec).map(({ text, className, dy }) =>
    className ? `<tspan class="${className}" dy="${dy}">${escape(text)}</tspan>` : escape(text),
  );
  return `<${spec.tag}${attributes.join("")}>${runs.join("")}</${spec.tag}>`;
}

/** An outline as a path, which takes half the bytes of its points. */
function asPath(spec: ElementSpec): ElementSpec {
  const { points, ...attributes } = spec.attributes;
  if (points === undefined) return spec;
  const pixels = points.split(" ").map((pair): Pixel => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return [x, y];
  });
  const d = `${tracePath(pixels)}${spec.tag === "polygon" ? "z" : ""}`;
  return { ...spec, tag: "path", attributes: { ...attributes, d } };
}

/** A piece of a text: as it stands, or in a tspan that rises, or in one that comes down again. */
export interface Run {
  readonly text: string;
  readonly className?: "sup" | "sub" | "after";
  readonly dy?: string;
}

/** The pieces of an element's text; heights are in em of each piece's own size (`.sup` is 0.7 em). */
export function toRuns({ text = "", sup, after }: ElementSpec): Run[] {
  return [
    ...lowered(text),
    ...(sup ? [{ text: sup, className: "sup", dy: "-0.5em" } as const] : []),
    ...(sup && after ? [{ text: after, className: "after", dy: "0.35em" } as const] : []),
  ];
}

/** Splits off subscript digits, which the faces of drawings do not have: they are set as plain ones, small and low. */
function lowered(text: string): Run[] {
  const runs = text.split(/([₀-₉]+)/).filter((run) => run !== "");
  return runs.map((run, i): Run => {
    if (/[₀-₉]/.test(run)) return { text: run.normalize("NFKC"), className: "sub", dy: "0.3em" };
    return i > 0 ? { text: run, className: "after", dy: "-0.21em" } : { text: run };
  });
}

const round = (pixel: number): string => String(Math.round(pixel * 100) / 100 || 0);

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
