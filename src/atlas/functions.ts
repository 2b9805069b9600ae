import { activations, type Activation } from "../activations/index.ts";

/** Every function of the catalogue, in its order. */
export const functions: readonly Activation[] = Object.values(activations);

/** The parts of the atlas, by the kinds of functions. */
export const parts: readonly {
  readonly kind: Activation["kind"];
  readonly title: string;
  readonly aside: string;
}[] = [
  { kind: "scalar", title: "One number in, one number out", aside: "x from −4 to 4" },
  {
    kind: "vector",
    title: "A list in, a list out",
    aside: "the first output, as the first input goes from −4 to 4 and two others stay at 0",
  },
  {
    kind: "reduction",
    title: "A list in, one number out",
    aside: "as the first input goes from −4 to 4 and another stays at 0",
  },
  { kind: "gated", title: "A gate and a value", aside: "the gate from −4 to 4, the value 1" },
];

/** Where a function's sheet is, below the base. */
export const sheetPath = (id: string): string => `functions/${id}/`;
