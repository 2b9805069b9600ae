// Each value exported here is also a name that notebook cells see.
export { identity } from "./identity.ts";
export { step } from "./step.ts";
export { sigmoid } from "./sigmoid.ts";
export { tanh } from "./tanh.ts";
export { relu } from "./relu.ts";
export { leakyRelu } from "./leaky-relu.ts";
export { softmax } from "./softmax.ts";
export { activations } from "./catalogue.ts";
export { logit } from "./logit.ts";
export { bceWithLogits, squaredError } from "./losses.ts";

export type * from "./activation.ts";
export type { ActivationId, ParamsOf, ScalarId } from "./catalogue.ts";
export type { Loss } from "./losses.ts";
export type { Parameter, Params } from "./params.ts";
