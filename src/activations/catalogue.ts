import { celu } from "./celu.ts";
import { clampedSwiglu } from "./clamped-swiglu.ts";
import { dyt } from "./dyt.ts";
import { elu } from "./elu.ts";
import { gaussian } from "./gaussian.ts";
import { geglu } from "./geglu.ts";
import { gelu } from "./gelu.ts";
import { geluTanh } from "./gelu-tanh.ts";
import { glu } from "./glu.ts";
import { hardSigmoid } from "./hard-sigmoid.ts";
import { hardSwish } from "./hard-swish.ts";
import { hardTanh } from "./hard-tanh.ts";
import { hardmax } from "./hardmax.ts";
import { hardshrink } from "./hardshrink.ts";
import { identity } from "./identity.ts";
import { leakyRelu } from "./leaky-relu.ts";
import { lecunTanh } from "./lecun-tanh.ts";
import { logSigmoid } from "./log-sigmoid.ts";
import { logSoftmax } from "./log-softmax.ts";
import { logSumExp } from "./log-sum-exp.ts";
import { maxout } from "./maxout.ts";
import { mish } from "./mish.ts";
import { ossSwiglu } from "./oss-swiglu.ts";
import { prelu } from "./prelu.ts";
import { quickGelu } from "./quick-gelu.ts";
import { reglu } from "./reglu.ts";
import { relu } from "./relu.ts";
import { relu2 } from "./relu2.ts";
import { relu6 } from "./relu6.ts";
import { selu } from "./selu.ts";
import { sigmoid } from "./sigmoid.ts";
import { silu } from "./silu.ts";
import { sine } from "./sine.ts";
import { snake } from "./snake.ts";
import { softcap } from "./softcap.ts";
import { softmax } from "./softmax.ts";
import { softplus } from "./softplus.ts";
import { softshrink } from "./softshrink.ts";
import { softsign } from "./softsign.ts";
import { sparsemax } from "./sparsemax.ts";
import { squareplus } from "./squareplus.ts";
import { step } from "./step.ts";
import { swiglu } from "./swiglu.ts";
import { tanh } from "./tanh.ts";
import { tanhshrink } from "./tanhshrink.ts";
import { thresholdedRelu } from "./thresholded-relu.ts";

/** Every function: the scalar ones in the order in which the lessons meet them, then the rest of the atlas. */
const functions = [
  identity,
  step,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  prelu,
  elu,
  selu,
  softplus,
  gelu,
  geluTanh,
  silu,
  hardSwish,
  mish,
  relu2,
  softsign,
  sine,
  logSigmoid,
  hardSigmoid,
  lecunTanh,
  hardTanh,
  relu6,
  celu,
  squareplus,
  quickGelu,
  snake,
  dyt,
  softcap,
  tanhshrink,
  softshrink,
  hardshrink,
  thresholdedRelu,
  gaussian,
  softmax,
  logSoftmax,
  logSumExp,
  sparsemax,
  hardmax,
  maxout,
  glu,
  reglu,
  geglu,
  swiglu,
  clampedSwiglu,
  ossSwiglu,
] as const;

type CataloguedActivation = (typeof functions)[number];

/** The id of a function in the catalogue. */
export type ActivationId = CataloguedActivation["id"];

/** Each function's own type by its id. */
type Catalogue = { readonly [F in CataloguedActivation as F["id"]]: F };

/** The functions that turn one number into one number, by id. */
export type ScalarId = Extract<CataloguedActivation, { kind: "scalar" }>["id"];

/** The functions from a vector to a vector, by id. */
export type VectorId = Extract<CataloguedActivation, { kind: "vector" }>["id"];

/** The functions from a vector to a number, by id. */
export type ReductionId = Extract<CataloguedActivation, { kind: "reduction" }>["id"];

/** The functions of a gate and a value, by id. */
export type GatedId = Extract<CataloguedActivation, { kind: "gated" }>["id"];

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
