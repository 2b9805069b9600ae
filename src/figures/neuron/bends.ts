import { identity, relu, sigmoid, step } from "../../activations/index.ts";

/** What a neuron may do with its sum; `none` hands it on as it is. */
const bends = { none: identity, step, sigmoid, relu } as const;
export type BendId = keyof typeof bends;

/** The control that chooses one. */
export const bendControl = {
  kind: "choice",
  label: "Bend f",
  options: [
    { value: "none", label: "none" },
    { value: "step", label: "step" },
    { value: "sigmoid", label: "sigmoid" },
    { value: "relu", label: "ReLU" },
  ],
  value: "sigmoid",
} as const;

const isBendId = (id: string): id is BendId => Object.hasOwn(bends, id);

/** The function that a control's value stands for. */
export const bendOf = (id: string) => bends[isBendId(id) ? id : "none"];

/** A sentence that says what the bend did with the sum. */
export function bendWords(id: string, answer: string): string {
  switch (bendOf(id).id) {
    case "identity":
      return `With no bend the answer is the same, a = ${answer}.`;
    case "step":
      return `The step turns it into a = ${answer}.`;
    case "sigmoid":
      return `The sigmoid turns it into a = ${answer}.`;
    case "relu":
      return `ReLU turns it into a = ${answer}.`;
  }
}
