/** A figure of a function known by its outputs, with what measures it: fetched as one. */
export { measure, measuredInputs } from "../../activations/measured.ts";
export { ownCurve } from "./own-curve.ts";
export { readOwnData, toOwnData, type OwnData } from "./own-data.ts";
