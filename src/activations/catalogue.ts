import { identity } from "./identity.ts";
import { leakyRelu } from "./leaky-relu.ts";
import { relu } from "./relu.ts";
import { sigmoid } from "./sigmoid.ts";
import { softmax } from "./softmax.ts";
import { step } from "./step.ts";
import { tanh } from "./tanh.ts";

/** Every function, in the order in which the lessons meet them. */
const functions = [identity, step, sigmoid, tanh, relu, leakyRelu, softmax] as const;

type CataloguedActivation = (typeof functions)[number];

/** The id of a function in the catalogue. */
export type ActivationId = CataloguedActivation["id"];

/** Each function's own type by its id. */
type Catalogue = { readonly [F in CataloguedActivation as F["id"]]: F };

/** The functions that turn one number into one number, by id. */
export type ScalarId = Extract<CataloguedActivation, { kind: "scalar" }>["id"];

/** The parameter values that the function `Id` takes: `{alpha: number}` for "leaky-relu". */
export type ParamsOf<Id extends ActivationId> = Catalogue[Id]["defaults"];

/** The catalogue by id, ordered: `activations["leaky-relu"](-1)`. */
export const activations = byId(functions);

/** Whether `text` names a function of the catalogue. */
export function isActivationId(text: string): text is ActivationId {
  return Object.hasOwn(activations, text);
}

// Without side effects, so that a page which uses one function does not carry the whole catalogue.
/* @__NO_SIDE_EFFECTS__ */
function byId(all: readonly CataloguedActivation[]): Catalogue {
  return Object.freeze(Object.fromEntries(all.map((f) => [f.id, f]))) as Catalogue;
}
