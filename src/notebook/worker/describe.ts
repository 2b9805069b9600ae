import { limits } from "../limits.ts";
import type { CellValue } from "../value.ts";
import { isA } from "./is-a.ts";

/** The class of an object: own data of its prototype, never a getter. */
export function nameOf(value: object): string {
  const prototype = Reflect.getPrototypeOf(value);
  if (prototype === null) return "";
  const constructor = Reflect.getOwnPropertyDescriptor(prototype, "constructor")?.value as unknown;
  return typeof constructor === "function" ? nameOfFunction(constructor) : "";
}

function nameOfFunction(value: object): string {
  const name = Reflect.getOwnPropertyDescriptor(value, "name")?.value as unknown;
  return typeof name === "string" ? name.slice(0, 100) : "";
}

/** A function's kind and name, and its text as JavaScript. */
export function describeFunction(value: object): { readonly text: string; readonly whole: string } {
  const whole = Function.prototype.toString.call(value);
  const isClass = /^class\b/.test(whole);
  return { text: `${isClass ? "class" : "function"} ${nameOfFunction(value)}`.trim(), whole };
}

/** Values that have a form of their own and no fields worth showing. */
export function describeSpecial(value: object): CellValue | undefined {
  if (value instanceof Date) {
    const time = Date.prototype.getTime.call(value);
    const text = Number.isNaN(time) ? "NaN" : JSON.stringify(new Date(time).toISOString());
    return { type: "function", text: `new Date(${text})` };
  }
  if (value instanceof RegExp)
    return { type: "function", text: RegExp.prototype.toString.call(value).slice(0, 300) };
  if (value instanceof ArrayBuffer)
    return { type: "function", text: `new ArrayBuffer(${Number(byteLength.call(value))})` };
  if (value instanceof URL)
    return { type: "function", text: `new URL(${JSON.stringify(href.call(value))})`.slice(0, 300) };
  return undefined;
}

const byteLength = Reflect.getOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength")!.get!;
const href = Reflect.getOwnPropertyDescriptor(URL.prototype, "href")!.get!;

/** Whether a value is an error, of whatever realm, without asking the value. */
export function isError(value: unknown): value is Error {
  return isA(value, Error);
}

/** An error's name and message, which may be anything, even getters that throw. */
export function readError(error: Error): { readonly name: string; readonly message: string } {
  const read = (key: "name" | "message"): string => {
    try {
      const text: unknown = error[key];
      return typeof text === "string" ? text : "";
    } catch {
      return "";
    }
  };
  return {
    name: read("name").slice(0, 100) || "Error",
    message: read("message").slice(0, limits.message),
  };
}
