import { isCount, toFields } from "./guard-fields.ts";
import type { InputControl, InputState } from "./input-control.ts";
import { limits } from "./limits.ts";

/** Reads an input's control from the sandbox, made anew field by field; `undefined` where it is none. */
export function readControl(data: unknown): InputControl | undefined {
  const fields = toFields(data);
  if (fields === undefined) return undefined;
  const { type, min, max, step, state, digits, options } = fields;
  const common = { label: text(fields.label), disabled: fields.disabled === true };
  const placeholder = text(fields.placeholder);
  switch (type) {
    case "range":
      return isNumber(min) && isNumber(max) && isNumber(step) && isNumber(state) && isCount(digits)
        ? { ...common, type, min, max, step, state, digits: Math.min(digits, 12) }
        : undefined;
    case "number": {
      const ends = {
        ...(isNumber(min) && { min }),
        ...(isNumber(max) && { max }),
        ...(isNumber(step) && { step }),
      };
      return { ...common, type, ...ends, state: isNumber(state) ? state : null, placeholder };
    }
    case "text":
      return { ...common, type, state: text(state), placeholder };
    case "toggle":
      return { ...common, type, state: state === true };
    case "select":
    case "button": {
      if (!Array.isArray(options)) return undefined;
      const texts = options.slice(0, limits.items).map(text);
      if (type === "button") return { ...common, type, options: texts };
      const chosen = Array.isArray(state) ? state.slice(0, limits.items).filter(isCount) : [];
      return {
        ...common,
        type,
        options: texts,
        multiple: fields.multiple === true,
        state: chosen,
      };
    }
    default:
      return undefined;
  }
}

/** What a reader had set an input to, told back. */
export function readState(data: unknown): InputState | undefined {
  if (data === null || typeof data === "boolean" || isNumber(data)) return data;
  if (typeof data === "string") return text(data);
  return Array.isArray(data) ? data.slice(0, limits.items).filter(isCount) : undefined;
}

const isNumber = Number.isFinite as (data: unknown) => data is number;
const text = (data: unknown): string =>
  typeof data === "string" ? data.slice(0, limits.inputText) : "";
