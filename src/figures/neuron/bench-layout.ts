import type { Panel } from "../../plotting/panel.ts";
import type { FigureSize } from "../figure.ts";
import type { BarRows } from "./sum-bars.ts";

/** What the bench can be set to. */
export interface BenchState {
  readonly f: string;
  readonly w1: number;
  readonly x1: number;
  readonly w2: number;
  readonly x2: number;
  readonly b: number;
}

/** The plane reaches from −4 to 4 along both inputs. */
export const HALF = 4;
export const planeArea = { x: [-HALF, HALF], y: [-HALF, HALF] } as const;

/** The plane is the panel; the bars stand in its margin, at the left of a page and under it on a phone. */
export function benchPanel(size: FigureSize): Panel {
  const axis = { domain: [-HALF, HALF], ticks: [-4, -2, 0, 2, 4] } as const;
  return size === "wide"
    ? {
        width: 856,
        height: 440,
        margin: { top: 32, right: 36, bottom: 48, left: 460 },
        x: axis,
        y: axis,
      }
    : {
        width: 340,
        height: 516,
        margin: { top: 30, right: 42, bottom: 230, left: 42 },
        x: axis,
        y: axis,
      };
}

/** The bars' scale on a drawing, for sums up to `reach` on either side. */
export function benchRows(reach: number, size: FigureSize): BarRows & { readonly bottom: number } {
  // In pixels from the plane's upper left corner.
  const { left, width, first, name, pitch } =
    size === "wide"
      ? { left: -416, width: 372, first: 28, name: -460, pitch: 62 }
      : { left: 0, width: 300, first: 322, name: -42, pitch: 32 };
  // Room for the number at a bar's end.
  const inner = width - 2 * 52;
  const corner = { x: -HALF, y: HALF };
  return {
    place: (value, down) => ({
      ...corner,
      dx: left + width / 2 + (value * inner) / (2 * reach),
      dy: first + down,
    }),
    nameAt: (down) => ({ ...corner, dx: name, dy: first + down }),
    pitch,
    bottom: 4 * pitch + 16,
  };
}
