import { identity, relu } from "../../activations/index.ts";
import { networkFrom, predict, type LayerSpec } from "../../network/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure } from "../figure.ts";
import { boxAxes } from "./box.ts";
import { drawMachine, INPUTS, machineBoxes, machinePanel } from "./collapse-drawing.ts";
import { asOneLayer, countNumbers, ENTRIES, threeLayers, toMap } from "./layers.ts";

const coordinate = (label: string, value: number) =>
  ({
    kind: "range",
    label,
    min: -2,
    max: 2,
    step: 0.1,
    value,
    format: (at: number) => formatFixed(at, 1),
  }) as const;

const entry = (label: string, description: string, value: number) =>
  ({
    kind: "range",
    label,
    description,
    min: -3,
    max: 3,
    step: 0.5,
    value,
    format: (at: number) => formatFixed(at, 1),
  }) as const;

const controls = {
  x1: coordinate("x₁", 1),
  x2: coordinate("x₂", -2),
  w1: entry("p", "p, the entry of the first matrix", ENTRIES.w1),
  w2: entry("q", "q, the entry of the second matrix", ENTRIES.w2),
  w3: entry("r", "r, the entry of the third matrix", ENTRIES.w3),
  bent: { kind: "toggle", label: "ReLU between the layers", value: false },
} as const;

type State = StateOf<typeof controls>;

/** What level of the output is shaded most strongly. */
const STRONG = 25;

/**
 * Three layers and the plane that goes through them. Without a bend between, one layer does the same; with one, the
 * plane is creased and no single layer can do it.
 */
export const collapseMachine = defineFigure({
  id: "collapse-machine",
  title: "The plane before and after two layers, and the one layer that does the work of three",
  width: "text",
  controls,
  secondColumn: "w1",
  panel: machinePanel,
  still: (kit, _state, size) =>
    boxAxes(kit, machineBoxes(size).before, { x: [-2, 0, 2], y: [0, 2] }),
  moving: (state, size) => drawMachine({ ...state, ...results(state) }, size),
  summary: (state) => {
    const { stacked, single, map } = results(state);
    const both = `f(${controls.x1.format(state.x1)}, ${controls.x2.format(state.x2)})`;
    const numbers = [...(map.W[0] ?? []), map.b[0] ?? 0].map(text).join(", ");
    return state.bent
      ? `With ReLU between the layers the plane comes out creased. ${both} is ${text(stacked)} layer by layer; the one layer that does the work without ReLU, ${numbers}, would give ${text(single)}.`
      : `Without a bend, straight parallel lines come out straight and parallel. ${both} is ${text(stacked)} layer by layer, and ${text(single)} by one layer with the numbers ${numbers}.`;
  },
  table: (state) => {
    const rows = [
      [state.x1, state.x2],
      ...[-2, 0, 2].flatMap((x1) => [-2, 0, 2].map((x2) => [x1, x2])),
    ];
    return {
      columns: ["x₁", "x₂", "layer by layer", "by one layer"],
      rows: rows.map(([x1 = 0, x2 = 0]) => {
        const { stacked, single } = results({ ...state, x1, x2 });
        return [formatFixed(x1, 1), formatFixed(x2, 1), text(stacked), text(single)];
      }),
    };
  },
  values: (state) => {
    const { stacked, single, map, layers } = results(state);
    const [a = 0, b = 0] = map.W[0] ?? [];
    const c = map.b[0] ?? 0;
    const ranges = (["x1", "x2", "w1", "w2", "w3"] as const).map(
      (name) => [name, { value: state[name], text: controls[name].format(state[name]) }] as const,
    );
    return {
      ...Object.fromEntries(ranges),
      a: { value: a, text: text(a) },
      second: { value: b, text: text(b) },
      b: { value: b, text: signed(b) },
      c: { value: c, text: signed(c) },
      stacked: { value: stacked, text: text(stacked) },
      single: { value: single, text: text(single) },
      numbers: { value: countNumbers(layers), text: formatFixed(countNumbers(layers), 0) },
    };
  },
  field: {
    area: () => ({ x: INPUTS, y: INPUTS }),
    follows: ["w1", "w2", "w3", "bent"],
    value: (state) => {
      const f = toMap(threeLayers(state, state.bent));
      return (x, y) => (f(x, y)[0] ?? 0) / STRONG;
    },
    colors: ({ bent }) => {
      const color = `--fn-${bent ? relu.id : identity.id}`;
      return { above: color, below: color };
    },
  },
  drag: {
    plane: true,
    handles: ({ x1, x2 }) => [{ x: x1, y: x2 }],
    to: ({ x, y }) => ({ x1: snap(controls.x1, x), x2: snap(controls.x2, y) }),
  },
});

const text = (value: number): string => formatFixed(value, 2);
/** As the next term of a sum: `+ 11.00` or `− 0.50`. */
const signed = (value: number): string => `${value < 0 ? "−" : "+"} ${text(Math.abs(value))}`;

/** The point's output both ways: through the layers, and through the one layer that they collapse into. */
function results(state: State) {
  const layers: LayerSpec[] = threeLayers(state, state.bent);
  const point = [state.x1, state.x2];
  const map = asOneLayer(state);
  return {
    layers,
    map,
    stacked: predict(networkFrom(layers), point)[0] ?? NaN,
    single: predict(networkFrom([map]), point)[0] ?? NaN,
  };
}
