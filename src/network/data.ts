import { checkFinite, isList, kindOf, toDense, toNumberIn } from "./check.ts";
import { lossIds } from "./losses.ts";
import type { LossId } from "./losses.ts";
import type { Network } from "./network.ts";

/** Examples: inputs, one row each, and what is right for each. */
export interface Data {
  readonly xs: readonly (readonly number[])[];
  /** One number a row: the target, or with cross-entropy the class from 0. Or a list a row, one number an output. */
  readonly ys: readonly number[] | readonly (readonly number[])[];
}

export interface LossOptions {
  /** "bce-with-logits" for one output and "cross-entropy" for more, unless told. */
  readonly loss?: LossId;
}

/** Data as loops want it. */
export interface DenseData {
  readonly rows: number;
  /** `rows` × the network's inputs. */
  readonly inputs: Float64Array;
  /** `rows` × `width`. */
  readonly targets: Float64Array;
  readonly width: number;
  readonly loss: LossId;
}

/**
 * Checks data against a network and a loss.
 *
 * @throws {RangeError} for shapes that don't fit, numbers that are not finite and targets that the loss does not take;
 * TypeError for what is no number and for an unknown loss.
 */
export function toDenseData(
  functionName: string,
  net: Network,
  { xs, ys }: Data,
  { loss = toLoss(net) }: LossOptions = {},
): DenseData {
  if (!lossIds.includes(loss)) {
    throw new TypeError(
      `${functionName}: there is no loss "${String(loss)}"; there are ${lossIds.join(", ")}.`,
    );
  }
  const outputs = net.sizes.at(-1)!;
  const width = loss === "cross-entropy" ? 1 : outputs;
  const inputs = toDense(functionName, "xs", xs, net.sizes[0]!);
  checkFinite(functionName, "xs", inputs, net.sizes[0]!);
  if (!isList(ys)) throw new TypeError(`${functionName}: ys must be a list, got ${kindOf(ys)}.`);
  const rowsOfTargets = Array.from(ys as ArrayLike<unknown>, (y) => (isList(y) ? y : [y]));
  const targets = toDense(functionName, "ys", rowsOfTargets, width);
  if (xs.length !== ys.length) {
    throw new RangeError(
      `${functionName}: xs and ys must be equally many, got ${xs.length} and ${ys.length}.`,
    );
  }
  if (xs.length === 0) throw new RangeError(`${functionName}: there must be one row or more.`);
  targets.forEach((target, i) =>
    checkTarget(functionName, `ys[${Math.floor(i / width)}]`, target, loss, outputs),
  );
  return { rows: xs.length, inputs, targets, width, loss };
}

function checkTarget(
  functionName: string,
  place: string,
  target: number,
  loss: LossId,
  outputs: number,
): void {
  switch (loss) {
    case "bce-with-logits":
      toNumberIn(functionName, place, target, [0, 1]);
      return;
    case "squared-error":
      toNumberIn(functionName, place, target, [-Infinity, Infinity]);
      return;
    case "cross-entropy":
      if (!Number.isInteger(target) || target < 0 || target >= outputs) {
        throw new RangeError(
          `${functionName}: ${place} must be a class from 0 to ${outputs - 1}, got ${target}.`,
        );
      }
  }
}

const toLoss = (net: Network): LossId =>
  net.sizes.at(-1) === 1 ? "bce-with-logits" : "cross-entropy";
