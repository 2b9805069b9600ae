import { sigmoid, tanh } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import { panelScales, type Panel } from "../../plotting/panel.ts";
import type { Place, Shape } from "../../plotting/shapes.ts";
import type { FigureSize } from "../figure.ts";
import { heightNow, onTheWay, short, type State } from "./three-steps.ts";

/** The way of one point: in towards the axis, up, and down. The arm that grows now bears its number. */
export function way(state: State, panel: Panel, size: FigureSize): Shape[] {
  const { a, b, c } = onTheWay(state);
  const at = state.x;
  const start = sigmoid(b * at);
  const now = state.step <= 1 ? "squeeze" : state.step <= 2 ? "stretch" : "shift";
  const places = {
    start: { x: b * at, y: start },
    squeezed: { x: at, y: start },
    stretched: { x: at, y: a * start },
    shifted: { x: at, y: a * start - c },
  };
  const dot = { shape: "dot", look: "point", r: 3 } as const;
  const arm = (from: Place, to: Place, growing: boolean): Shape => ({
    shape: "line",
    look: growing ? "measure" : "guide",
    from,
    to,
  });
  // Up and down lie on one line, so the way down runs beside it.
  const beside = { dx: size === "wide" ? -10 : -12 };
  return [
    arm(places.start, places.squeezed, now === "squeeze"),
    arm(places.squeezed, places.stretched, now === "stretch"),
    { ...dot, at: places.start, fn: sigmoid.id },
    ...(a > 1 ? [{ ...dot, at: places.squeezed }] : []),
    ...(c > 0
      ? [
          { ...dot, at: places.stretched },
          arm({ ...places.stretched, ...beside }, { ...places.shifted, ...beside }, true),
        ]
      : []),
    ...growth(state, places, now, panel),
    {
      shape: "dot",
      look: "tracer",
      at: places.shifted,
      r: size === "wide" ? 6.5 : 8,
      ...(state.step === 0 ? { fn: sigmoid.id } : state.step === 3 ? { fn: tanh.id } : {}),
    },
    // A curve that climbs leaves room at the upper left and the lower right: the arm takes one, the value the other.
    {
      shape: "text",
      look: "value",
      text: formatFixed(heightNow(state), 3),
      ...(now === "shift" || (now === "squeeze" && at < 0)
        ? { anchor: "start", at: { ...places.shifted, dx: 12, dy: 19 } }
        : { anchor: "end", at: { ...places.shifted, dx: -12, dy: -8 } }),
    },
  ];
}

/** What the growing arm does to the point, where the arm is long enough to be labelled. */
function growth(
  state: State,
  places: Readonly<Record<"start" | "squeezed" | "stretched" | "shifted", Place>>,
  now: "squeeze" | "stretch" | "shift",
  panel: Panel,
): Shape[] {
  const { a, b, c } = onTheWay(state);
  const { start, squeezed, stretched, shifted } = places;
  const { x: across, y: up } = panelScales(panel);
  const value = { shape: "text", look: "value" } as const;
  const middle = (from: Place, to: Place): Place => ({
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
  });
  const length = (scale: typeof up, from: number, to: number): number =>
    Math.abs(scale.toPixel(to) - scale.toPixel(from));
  switch (now) {
    case "squeeze":
      if (length(across, start.x, squeezed.x) < 24) return [];
      return [
        {
          ...value,
          text: `÷ ${short(b)}`,
          at: { ...middle(start, squeezed), dy: state.x < 0 ? -8 : 19 },
        },
      ];
    case "stretch":
      if (length(up, squeezed.y, stretched.y) < 20) return [];
      return [
        {
          ...value,
          text: `× ${short(a)}`,
          anchor: "start",
          at: { ...middle(squeezed, stretched), dx: 9, dy: 5 },
        },
      ];
    case "shift":
      if (length(up, stretched.y, shifted.y) < 20) return [];
      return [
        {
          ...value,
          text: `− ${short(c)}`,
          anchor: "end",
          at: { ...middle(stretched, shifted), dx: -18, dy: 5 },
        },
      ];
  }
}
