import { formatFixed } from "../../plotting/format.ts";
import { defineFigure } from "../figure.ts";
import { snap } from "../controls.ts";
import { benchPanel, HALF, planeArea, type BenchState } from "./bench-layout.ts";
import { drawPlane } from "./bench-plane.ts";
import { drawBench } from "./bench-sum.ts";
import { bendControl, bendOf, bendWords } from "./bends.ts";
import { norm, signedDistance, sumAt } from "./boundary.ts";

const slider = (label: string, description: string, reach: number, value: number) =>
  ({
    kind: "range",
    label,
    description,
    min: -reach,
    max: reach,
    step: 0.1,
    value,
    format: (at: number) => formatFixed(at, 1),
  }) as const;

// Each weight beside the input that it weighs.
const controls = {
  f: bendControl,
  w1: slider("w₁", "weight w₁", 2, 1),
  x1: slider("x₁", "input x₁", HALF, 3),
  w2: slider("w₂", "weight w₂", 2, -2),
  x2: slider("x₂", "input x₂", HALF, 1),
  b: slider("b", "bias b", 3, 0.5),
};

/** How strongly a point of the plane is shaded: the larger a, the darker. */
function shade(f: string): (z: number) => number {
  const bend = bendOf(f);
  switch (bend.id) {
    case "identity":
      return (z) => Math.min(1, Math.max(0, 0.5 + z / 12));
    case "relu":
      return (z) => bend(z) / 6;
    case "step":
    case "sigmoid":
      return (z) => bend(z);
  }
}

/** One neuron with two inputs: its sum as bars laid end to end, and what it answers at every point of the plane. */
export const neuronBench = defineFigure({
  id: "neuron-bench",
  title: "One neuron with two inputs",
  width: "wide",
  controls,
  panel: benchPanel,
  still: (kit, _state, size) => {
    const frame = benchPanel(size);
    return [
      kit.Plot.rect([planeArea], {
        x1: ({ x }) => x[0],
        x2: ({ x }) => x[1],
        y1: ({ y }) => y[0],
        y2: ({ y }) => y[1],
        fill: "none",
        stroke: "var(--rule)",
      }),
      ...kit.xAxis(frame),
      ...kit.yAxis(frame),
    ];
  },
  field: {
    area: () => planeArea,
    follows: ["w1", "w2", "b", "f"],
    value: (state) => {
      const strength = shade(state.f);
      return (x, y) => strength(sumAt(state, { x, y }));
    },
    colors: ({ f }) => {
      const color = `--fn-${bendOf(f).id}`;
      return { above: color, below: color };
    },
  },
  moving: (state, size) => [...drawPlane(state, size), ...drawBench(state, size)],
  summary: (state) => {
    const { z, a } = texts(state);
    const at = `At x = (${one(state.x1)}, ${one(state.x2)}) the weighted sum z is ${z}.`;
    const did = bendWords(state.f, a);
    const distance = signedDistance(state, pointOf(state));
    const side = distance > 0 ? "points to" : "points away from";
    const place =
      norm(state) === 0
        ? "Both weights are 0, so there is no boundary: z is the bias everywhere."
        : Math.abs(distance) < 5e-3
          ? "The point lies on the boundary."
          : `The point lies ${formatFixed(Math.abs(distance), 2)} from the boundary, on the side that w ${side}.`;
    return `${at} ${did} ${place}`;
  },
  table: (state) => ({
    columns: ["x₁", "x₂", "w₁x₁", "w₂x₂", "b", "z", "a"],
    rows: [pointOf(state), ...[3, 0, -3].flatMap((y) => [-3, 0, 3].map((x) => ({ x, y })))].map(
      ({ x, y }) => {
        const { z, a } = texts({ ...state, x1: x, x2: y });
        return [
          one(x),
          one(y),
          formatFixed(state.w1 * x, 2),
          formatFixed(state.w2 * y, 2),
          one(state.b),
          z,
          a,
        ];
      },
    ),
  }),
  values: (state) => {
    const z = sumAt(state, pointOf(state));
    const distance = signedDistance(state, pointOf(state));
    const { z: zText, a } = texts(state);
    const input = (value: number) => ({ value, text: one(value) });
    return {
      w1: input(state.w1),
      x1: input(state.x1),
      w2: input(state.w2),
      x2: input(state.x2),
      b: input(state.b),
      z: { value: z, text: zText },
      a: { value: bendOf(state.f)(z), text: a },
      distance: { value: distance, text: formatFixed(distance, 2) },
    };
  },
  drag: {
    plane: true,
    handles: (state) => [pointOf(state)],
    to: ({ x, y }) => ({ x1: snap(controls.x1, x), x2: snap(controls.x2, y) }),
  },
});

const one = (value: number): string => formatFixed(value, 1);

const pointOf = ({ x1, x2 }: BenchState): { readonly x: number; readonly y: number } => ({
  x: x1,
  y: x2,
});

function texts(state: BenchState): { readonly z: string; readonly a: string } {
  const z = sumAt(state, pointOf(state));
  return { z: formatFixed(z, 2), a: formatFixed(bendOf(state.f)(z), 3) };
}
