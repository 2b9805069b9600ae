import { relu } from "../../activations/index.ts";
import type { Point } from "../../plotting/sample.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { mostRegions, type Region } from "./linear-regions.ts";

const FN = relu.id;

interface Map {
  readonly regions: readonly Region[];
  readonly levels: readonly (readonly Point[])[];
  /** The region in which the point lies. */
  readonly home: Region;
  readonly point: Point;
}

const place = ([x, y]: Point): Place => ({ x, y });

/** The regions, the darker the more units are on in them; level lines; the point, and beside the map its units. */
export function drawRegions({ regions, levels, home, point }: Map, size: FigureSize): Shape[] {
  const at = place(point);
  return [
    ...regions.map(({ polygon, pattern }): Shape => ({
      shape: "area",
      look: "tile",
      fn: FN,
      opacity: tint(pattern),
      points: polygon.map(place),
    })),
    ...levels.map((line): Shape => ({ shape: "curve", look: "hair", points: line.map(place) })),
    { shape: "area", look: "outline", points: home.polygon.map(place) },
    ...lamps(home, size),
    {
      shape: "text",
      look: "value",
      text: heading(regions.length, home),
      anchor: "start",
      at: { x: -1, y: 1, dy: -14 },
    },
    { shape: "dot", look: "halo", at },
    { shape: "dot", look: "tracer", at, r: size === "wide" ? 6.5 : 8 },
  ];
}

/** One layer's kinks are straight lines, so that there is a most to compare with. */
function heading(count: number, { pattern: [first = [], ...others] }: Region): string {
  return others.length === 0
    ? `${count} of at most ${mostRegions(first.length)} regions`
    : `${count} regions`;
}

/** Neighbours differ by one unit, so their tints differ too. */
function tint(pattern: Region["pattern"]): number {
  const units = pattern.flat();
  return 0.04 + (0.56 * units.filter(Boolean).length) / units.length;
}

/** One dot for each unit, filled where it is on: right of the map, or under it on a phone. */
function lamps({ pattern }: Region, size: FigureSize): Shape[] {
  const note = { shape: "text", look: "note", anchor: "start" } as const;
  const wide = size === "wide";
  const along = (layer: number, unit: number): Place =>
    wide
      ? { x: 1, y: 1, dx: 34 + 72 * layer, dy: 34 + 27 * unit }
      : { x: -1, y: -1, dx: 68 + 26 * unit, dy: 54 + 30 * layer };
  return pattern.flatMap((units, layer): Shape[] => [
    {
      ...note,
      text: `layer ${layer + 1}`,
      at: wide
        ? { x: 1, y: 1, dx: 26 + 72 * layer, dy: 12 }
        : { x: -1, y: -1, dx: 0, dy: 59 + 30 * layer },
    },
    ...units.map((on, unit): Shape => ({
      shape: "dot",
      look: on ? "point" : "open",
      at: along(layer, unit),
      fn: FN,
      r: on ? 7 : 6,
    })),
    ...(wide
      ? units.map((on, unit): Shape => ({
          ...note,
          text: on ? "on" : "off",
          at: { ...along(layer, unit), dx: 48 + 72 * layer, dy: 39 + 27 * unit },
        }))
      : []),
  ]);
}
