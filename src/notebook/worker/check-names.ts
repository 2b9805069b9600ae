import * as activations from "../../activations/index.ts";
import { languageNames } from "../language-names.ts";

/** What a check fails with: its message alone is shown. */
export class CheckFailure extends Error {}

/** How far a number may be off: a plain number is absolute. */
export type Tolerance = number | { readonly relative?: number; readonly absolute?: number };

/** Fails with the message unless the condition holds. */
export function assert(condition: unknown, message = "It does not hold."): void {
  if (!condition) throw new CheckFailure(String(message));
}

/**
 * Fails unless a number is as near to the expected one as the tolerance says; NaN is near NaN alone, and
 * an infinity near itself alone.
 *
 * @param what What the number is, in the writer's terms: `sigmoid(2)`.
 */
export function close(
  actual: unknown,
  expected: number,
  tolerance: Tolerance = 1e-9,
  what = "The result",
): void {
  if (typeof actual !== "number") {
    throw new CheckFailure(
      `${what}: wanted the number ${toText(expected)}, got ${describe(actual)}.`,
    );
  }
  if (Object.is(actual, expected) || actual === expected) return;
  const { relative = 0, absolute = 0 } =
    typeof tolerance === "number" ? { absolute: tolerance } : tolerance;
  const allowed = Math.max(absolute, relative * Math.abs(expected));
  const near = Number.isFinite(expected) && Math.abs(actual - expected) <= allowed;
  if (!near) throw new CheckFailure(`${what}: wanted ${toText(expected)}, got ${toText(actual)}.`);
}

const toText = (value: number) => (Object.is(value, -0) ? "-0" : String(value));

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "string") return JSON.stringify(value.slice(0, 100));
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return describeList(value);
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function describeList(list: readonly unknown[]): string {
  const shown = list.slice(0, 6);
  if (!shown.every((each) => typeof each === "number")) return "an array";
  return `the array [${shown.map(toText).join(", ")}${list.length > 6 ? ", …" : ""}]`;
}

// No code of a cell may change what a check computes with.
for (const builtin of [Math, Number, JSON, Reflect]) Object.freeze(builtin);

const language: Record<string, unknown> = {};
for (const name of languageNames) {
  // Neither of these can be a parameter in strict code; neither can be replaced either.
  if (name !== "eval" && name !== "undefined")
    language[name] = (globalThis as Record<string, unknown>)[name];
}

/** Names at hand in checks: the site's own, whatever a cell may define or replace. */
export const checkNames: Readonly<Record<string, unknown>> = Object.freeze({
  ...language,
  ...activations,
  assert,
  close,
  reference: activations,
});
