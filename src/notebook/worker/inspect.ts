import { limits } from "../limits.ts";
import type { CellValue } from "../value.ts";
import { describeFunction, describeSpecial, isError, nameOf, readError } from "./describe.ts";

/** What an inspection asks of its surroundings. */
export interface Knowledge {
  /** A function as the reader wrote it; `undefined` where it is none of a reader's. */
  readonly sourceOf?: (text: string) => string | undefined;
  /** Where an error was made. */
  readonly placeOf?: (
    error: Error,
  ) => { readonly line: number; readonly cell?: string } | undefined;
}

/**
 * A value as a tree of plain data. Nothing of the value's own is called: getters are named, not read, and
 * what a proxy refuses to show is said in words.
 *
 * @param room How many nodes the tree may have.
 */
export function inspect(
  value: unknown,
  knowledge: Knowledge = {},
  room: number = limits.nodes,
): CellValue {
  return new Inspection(knowledge, room).toValue(value, 0);
}

class Inspection {
  private nodes = 0;
  private readonly above: unknown[] = [];
  private readonly knowledge: Knowledge;
  private readonly room: number;

  constructor(knowledge: Knowledge, room: number) {
    this.knowledge = knowledge;
    this.room = room;
  }

  toValue(value: unknown, depth: number): CellValue {
    if (++this.nodes >= this.room) return cut("…");
    switch (typeof value) {
      case "number":
        return { type: "literal", of: "number", text: Object.is(value, -0) ? "-0" : String(value) };
      case "bigint":
        return toBigint(value);
      case "boolean":
      case "undefined":
        return { type: "literal", of: typeof value as "boolean", text: String(value) };
      case "symbol":
        return { type: "literal", of: "symbol", text: String(value).slice(0, 300) };
      case "string":
        return toText(value);
      case "function":
        return this.guarded(() => this.toFunction(value));
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

  private toFunction(value: object): CellValue {
    const { text, whole } = describeFunction(value);
    const source = this.knowledge.sourceOf?.(whole);
    return { type: "function", text, ...(source !== undefined && { source }) };
  }

  private toObject(value: object, depth: number): CellValue {
    if (this.above.includes(value)) return cut("circular");
    if (isError(value)) return this.toError(value, depth);
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

  private toError(error: Error, depth: number): CellValue {
    const { name, message } = readError(error);
    const place = this.knowledge.placeOf?.(error);
    const cause = Reflect.getOwnPropertyDescriptor(error, "cause");
    this.above.push(error);
    const told: CellValue = {
      type: "error",
      name,
      message,
      ...place,
      ...(cause && "value" in cause && { cause: this.toValue(cause.value, depth + 1) }),
    };
    this.above.pop();
    return told;
  }

  private toCollection(value: object, name: string, depth: number): CellValue | undefined {
    if (Array.isArray(value)) {
      return this.toList("array", name === "Array" ? "" : name, value.length, (i) =>
        this.readOwn(value, i, depth),
      );
    }
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
      const items = value as unknown as ArrayLike<unknown>;
      return this.toList("array", name, Number(typedLength.call(value)), (i) =>
        this.toValue(items[i], depth),
      );
    }
    if (value instanceof Set) {
      const items = [...first(Set.prototype.values.call(value), limits.items)];
      const item = (i: number) => this.toValue(items[i], depth);
      return this.toList("set", name, Number(setSize.call(value)), item);
    }
    if (value instanceof Map) {
      const length = Number(mapSize.call(value));
      const entries: [CellValue, CellValue][] = [];
      for (const [key, each] of first(Map.prototype.entries.call(value), limits.items)) {
        if (this.full) break;
        entries.push([this.toValue(key, depth), this.toValue(each, depth)]);
      }
      return { type: "map", name, length, entries };
    }
    return undefined;
  }

  private toList(
    type: "array" | "set",
    name: string,
    length: number,
    item: (index: number) => CellValue,
  ): CellValue {
    const items: CellValue[] = [];
    for (let i = 0; i < length && i < limits.items && !this.full; i++) items.push(item(i));
    return { type, name, length, items };
  }

  private toRecord(value: object, name: string, depth: number): CellValue {
    const keys = Reflect.ownKeys(value).filter(
      (key) => Reflect.getOwnPropertyDescriptor(value, key)?.enumerable === true,
    );
    const entries: [string, CellValue][] = [];
    for (const key of keys.slice(0, limits.items)) {
      if (this.full) break;
      const name = typeof key === "symbol" ? `[${String(key)}]` : String(key);
      entries.push([name.slice(0, 300), this.readOwn(value, key, depth)]);
    }
    const more = keys.length - entries.length;
    return { type: "object", name, entries, ...(more > 0 && { more }) };
  }

  private readOwn(value: object, key: PropertyKey, depth: number): CellValue {
    const property = Reflect.getOwnPropertyDescriptor(value, key);
    if (property === undefined) return cut("empty");
    return "value" in property ? this.toValue(property.value, depth) : cut("getter");
  }

  private get full(): boolean {
    return this.nodes >= this.room;
  }
}

const typedLength = getter(Reflect.getPrototypeOf(Uint8Array.prototype)!, "length");
const setSize = getter(Set.prototype, "size");
const mapSize = getter(Map.prototype, "size");

function getter(owner: object, name: string): () => unknown {
  return Reflect.getOwnPropertyDescriptor(owner, name)!.get!;
}

const cut = (text: string): CellValue => ({ type: "cut", text });

function toText(text: string): CellValue {
  if (text.length <= limits.text) return { type: "string", text };
  return { type: "string", text: text.slice(0, limits.text), length: text.length };
}

/** Digits beyond a few thousand are not read by anyone, and take long to make. */
function toBigint(value: bigint): CellValue {
  const size = value < 0n ? -value : value;
  if (size >> 10_000n !== 0n) return cut("a bigint of more than 3,000 digits");
  const text = `${value.toString()}n`;
  return text.length <= 300
    ? { type: "literal", of: "bigint", text }
    : cut(`${text.slice(0, 280)}… (${text.length - 1} digits)`);
}

function* first<T>(items: Iterable<T>, count: number): Generator<T> {
  let n = 0;
  for (const item of items) {
    if (n++ >= count) return;
    yield item;
  }
}
