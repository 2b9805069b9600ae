// Each value exported here can be imported in notebook cells: import { network, train } from "network".
export { network, networkFrom, copyNetwork } from "./network.ts";
export { collapse, toLayers } from "./collapse.ts";
export { gainOf, ownFunction } from "./unit-function.ts";
export { accuracy, forward, gradientsOn, meanLoss, predict, predictInto } from "./measure.ts";
export { fit, train } from "./train.ts";
export { adam, sgd } from "./optimizers.ts";
export { countUnits, findUnitStates } from "./unit-states.ts";
export { gradientByDepth, rms, signalByDepth } from "./signal.ts";
export { circle, disc, gaussians, moons, spiral, xorCorners, xorQuadrants } from "./datasets.ts";
export { mulberry32, normal, shuffle, uniform } from "./random.ts";

export type { Affine } from "./collapse.ts";
export type { Data, LossOptions } from "./data.ts";
export type { Dataset, DatasetOptions } from "./datasets.ts";
export type { LossId } from "./losses.ts";
export type { AccuracyOptions, Forward, Gradients } from "./measure.ts";
export type { Layer, LayerSpec, Network, NetworkOptions } from "./network.ts";
export type { AdamOptions, Optimizer, SgdOptions } from "./optimizers.ts";
export type { Overflow } from "./overflow.ts";
export type { Random } from "./random.ts";
export type { LayerGradient, LayerSignal } from "./signal.ts";
export type { Fit, TrainingStep, TrainOptions } from "./train.ts";
export type { OwnFunctionSpec, UnitFunction, UnitFunctionChoice } from "./unit-function.ts";
export type { UnitCounts, UnitState, UnitStateOptions, UnitWord } from "./unit-states.ts";
