import { limits } from "../limits.ts";
import type { CellValue } from "../value.ts";

/**
 * A value as a tree of plain data. Nothing of the value's own is called: getters are named, not read, and
 * what a proxy refuses to show is said in words.
 */
export function inspect(value: unknown): CellValue {
  return new Inspection().toValue(value, 0);
}

class Inspection {
  private nodes = 0;
  private readonly above: unknown[] = [];

  toValue(value: unknown, depth: number): CellValue {
    if (++this.nodes >= limits.nodes) return cut("…");
    switch (typeof value) {
      case "number":
        return { type: "literal", of: "number", text: Object.is(value, -0) ? "-0" : String(value) };
      case "bigint": {
        const text = value.toString();
        return text.length < 300
          ? { type: "literal", of: "bigint", text: `${text}n` }
          : cut("a very large bigint");
      }
      case "boolean":
      case "undefined":
        return { type: "literal", of: typeof value as "boolean", text: String(value) };
      case "symbol":
        return { type: "literal", of: "symbol", text: String(value).slice(0, 300) };
      case "string":
        return toText(value);
      case "function":
        return this.guarded(() => ({ type: "function", text: describeFunction(value) }));
      case "object":
        if (value === null) return { type: "literal", of: "null", text: "null" };
        return this.guarded(() => this.toObject(value, depth));
    }
  }

  private guarded(read: () => CellValue): CellValue {
    const height = this.above.length;
    try {
      return read();
    } catch {
      this.above.length = height;
      return cut("unreadable");
    }
  }

  private toObject(value: object, depth: number): CellValue {
    if (this.above.includes(value)) return cut("circular");
    if (isError(value)) return toError(value);
    const special = describeSpecial(value);
    if (special !== undefined) return special;
    const name = nameOf(value);
    if (depth >= limits.depth) return cut(Array.isArray(value) ? "[…]" : "{…}");
    this.above.push(value);
    const result =
      this.toCollection(value, name, depth + 1) ??
      this.toRecord(value, name === "Object" ? "" : name, depth + 1);
    this.above.pop();
    return result;
  }

  private toCollection(value: object, name: string, depth: number): CellValue | undefined {
    if (Array.isArray(value)) {
      return this.toList(name === "Array" ? "" : name, value.length, (i) =>
        this.readOwn(value, i, depth),
      );
    }
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
      const items = value as unknown as ArrayLike<unknown>;
      return this.toList(name, Number(typedLength.call(value)), (i) =>
        this.toValue(items[i], depth),
      );
    }
    if (isInstance(value, Set)) {
      const items = [...first(Set.prototype.values.call(value), limits.items)];
      return this.toList(name, Number(setSize.call(value)), (i) => this.toValue(items[i], depth));
    }
    if (isInstance(value, Map)) {
      const size = Number(mapSize.call(value));
      const entries: [string, CellValue][] = [];
      for (const [key, each] of first(Map.prototype.entries.call(value), limits.items)) {
        if (this.full) break;
        entries.push([describeKey(key), this.toValue(each, depth)]);
      }
      return toRecordOf(name, entries, size);
    }
    return undefined;
  }

  private toList(name: string, length: number, item: (index: number) => CellValue): CellValue {
    const items: CellValue[] = [];
    for (let i = 0; i < length && i < limits.items && !this.full; i++) items.push(item(i));
    return { type: "array", name, length, items };
  }

  private toRecord(value: object, name: string, depth: number): CellValue {
    const keys = Reflect.ownKeys(value).filter(
      (key) => Reflect.getOwnPropertyDescriptor(value, key)?.enumerable === true,
    );
    const entries: [string, CellValue][] = [];
    for (const key of keys.slice(0, limits.items)) {
      if (this.full) break;
      entries.push([String(key).slice(0, 300), this.readOwn(value, key, depth)]);
    }
    return toRecordOf(name, entries, keys.length);
  }

  private readOwn(value: object, key: PropertyKey, depth: number): CellValue {
    const property = Reflect.getOwnPropertyDescriptor(value, key);
    if (property === undefined) return cut("empty");
    return "value" in property ? this.toValue(property.value, depth) : cut("getter");
  }

  private get full(): boolean {
    return this.nodes >= limits.nodes;
  }
}

const typedLength = getter(Reflect.getPrototypeOf(Uint8Array.prototype)!, "length");
const setSize = getter(Set.prototype, "size");
const mapSize = getter(Map.prototype, "size");

function getter(owner: object, name: string): () => unknown {
  return Reflect.getOwnPropertyDescriptor(owner, name)!.get!;
}

const cut = (text: string): CellValue => ({ type: "cut", text });

function toRecordOf(name: string, entries: [string, CellValue][], size: number): CellValue {
  const more = size - entries.length;
  return { type: "object", name, entries, ...(more > 0 && { more }) };
}

function toText(text: string): CellValue {
  if (text.length <= limits.text) return { type: "string", text };
  return { type: "string", text: text.slice(0, limits.text), length: text.length };
}

function isInstance<T>(value: object, type: new () => T): value is object & T {
  return value instanceof type;
}

function* first<T>(items: Iterable<T>, count: number): Generator<T> {
  let n = 0;
  for (const item of items) {
    if (n++ >= count) return;
    yield item;
  }
}

function describeKey(key: unknown): string {
  if (typeof key === "object" && key !== null) return `{${nameOf(key)}}`;
  return typeof key === "function" ? "function" : String(key).slice(0, 300);
}

/** The class of an object: own data of its prototype, never a getter. */
function nameOf(value: object): string {
  const prototype = Reflect.getPrototypeOf(value);
  if (prototype === null) return "";
  const constructor = Reflect.getOwnPropertyDescriptor(prototype, "constructor")?.value as unknown;
  return typeof constructor === "function" ? nameOfFunction(constructor) : "";
}

function nameOfFunction(value: object): string {
  const name = Reflect.getOwnPropertyDescriptor(value, "name")?.value as unknown;
  return typeof name === "string" ? name.slice(0, 100) : "";
}

function describeFunction(value: object): string {
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  return `${isClass ? "class" : "function"} ${nameOfFunction(value)}`.trim();
}

/** Values that have a form of their own and no fields worth showing. */
function describeSpecial(value: object): CellValue | undefined {
  if (value instanceof Date) {
    const time = Date.prototype.getTime.call(value);
    const text = Number.isNaN(time) ? "NaN" : JSON.stringify(new Date(time).toISOString());
    return { type: "function", text: `new Date(${text})` };
  }
  if (value instanceof RegExp)
    return { type: "function", text: RegExp.prototype.toString.call(value).slice(0, 300) };
  return undefined;
}

/** Whether a value is an error, of whatever realm, without asking the value. */
export function isError(value: unknown): value is Error {
  return value instanceof Error;
}

function toError(error: Error): CellValue {
  const { name, message } = readError(error);
  return { type: "error", name, message };
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
