// Each value exported here is also a name that notebook cells see.
export { identity } from "./identity.ts";
export { step } from "./step.ts";
export { sigmoid } from "./sigmoid.ts";
export { tanh } from "./tanh.ts";
export { relu } from "./relu.ts";
export { leakyRelu } from "./leaky-relu.ts";
export { prelu } from "./prelu.ts";
export { elu } from "./elu.ts";
export { selu } from "./selu.ts";
export { softplus } from "./softplus.ts";
export { gelu } from "./gelu.ts";
export { geluTanh } from "./gelu-tanh.ts";
export { silu, silu as swish } from "./silu.ts";
export { hardSwish } from "./hard-swish.ts";
export { mish } from "./mish.ts";
export { relu2 } from "./relu2.ts";
export { softsign } from "./softsign.ts";
export { sine } from "./sine.ts";
export { logSigmoid } from "./log-sigmoid.ts";
export { hardSigmoid } from "./hard-sigmoid.ts";
export { lecunTanh } from "./lecun-tanh.ts";
export { hardTanh } from "./hard-tanh.ts";
export { relu6 } from "./relu6.ts";
export { celu } from "./celu.ts";
export { squareplus } from "./squareplus.ts";
export { quickGelu } from "./quick-gelu.ts";
export { snake } from "./snake.ts";
export { dyt } from "./dyt.ts";
export { softcap } from "./softcap.ts";
export { tanhshrink } from "./tanhshrink.ts";
export { softshrink } from "./softshrink.ts";
export { hardshrink } from "./hardshrink.ts";
export { thresholdedRelu } from "./thresholded-relu.ts";
export { gaussian } from "./gaussian.ts";
export { softmax } from "./softmax.ts";
export { logSoftmax } from "./log-softmax.ts";
export { logSumExp } from "./log-sum-exp.ts";
export { sparsemax } from "./sparsemax.ts";
export { hardmax } from "./hardmax.ts";
export { maxout } from "./maxout.ts";
export { glu } from "./glu.ts";
export { reglu } from "./reglu.ts";
export { geglu } from "./geglu.ts";
export { swiglu } from "./swiglu.ts";
export { clampedSwiglu } from "./clamped-swiglu.ts";
export { ossSwiglu } from "./oss-swiglu.ts";
export { activations } from "./catalogue.ts";
export { erf, erfc } from "./erf.ts";
export { logit } from "./logit.ts";
export { bceWithLogits, crossEntropy, squaredError } from "./losses.ts";

export type * from "./activation.ts";
export type {
  ActivationId,
  GatedId,
  ParamsOf,
  ReductionId,
  ScalarId,
  VectorId,
} from "./catalogue.ts";
export type { ClassLoss, Loss } from "./losses.ts";
export type { Parameter, Params } from "./params.ts";
