import { limits } from "../limits.ts";
import type { CellItem, CellValue, TableRow } from "../value.ts";
import { isError } from "./describe.ts";
import { inspect } from "./inspect.ts";

/** Columns beyond these are left out: nobody reads them side by side. */
const maxColumns = 20;

/** A list of records that reads best as a table: two or more plain objects of plain values. */
export function maybeTable(value: unknown): CellItem | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const shown = Array.from({ length: Math.min(value.length, limits.items) }, (_, i) =>
    ownValue(value, i),
  );
  if (!shown.every(isFlatRecord)) return undefined;
  const table = toTable(value);
  return table.columns.length > 0 ? table : undefined;
}

/**
 * Any collection as a table, a row for each of its members: records by their keys, lists by their indices, other
 * values in a column of their own.
 *
 * @param only Columns to show, in this order; all unless told.
 */
export function toTable(data: object, only?: readonly string[]): CellItem & { kind: "table" } {
  const { labels, members, length } = readMembers(data);
  const found = new Set<string>();
  let plain = false;
  for (const member of members) {
    if (isComposite(member)) for (const key of keysOf(member)) found.add(key);
    else plain = true;
  }
  const all = [...(only ?? found), ...(plain && !only ? [ownColumn] : [])];
  const columns = all.slice(0, maxColumns);
  const maxRows = Math.min(limits.items, Math.floor(limits.nodes / Math.max(columns.length, 1)));
  const rows = members.slice(0, maxRows).map((member, i): TableRow => {
    const cells = columns.map((column): CellValue | null => {
      if (!isComposite(member)) return column === ownColumn ? inspect(member, {}, 20) : null;
      const property = Reflect.getOwnPropertyDescriptor(member, column);
      if (property === undefined) return null;
      return "value" in property
        ? inspect(property.value, {}, 20)
        : { type: "cut", text: "getter" };
    });
    return [labels[i]!.slice(0, 100), cells];
  });
  const heads = columns.map((column) => column.slice(0, 100));
  return { kind: "table", columns: heads, rows, length, width: all.length };
}

const ownColumn = "Value";

/** The first members of a collection, with what they are called in it. */
function readMembers(data: object): {
  readonly labels: readonly string[];
  readonly members: readonly unknown[];
  readonly length: number;
} {
  if (data instanceof Map || data instanceof Set) {
    const entries = [...data.entries()].slice(0, limits.items);
    const isMap = data instanceof Map;
    return {
      labels: entries.map(([key], i) => (isMap ? String(key).slice(0, 100) : `${i}`)),
      members: entries.map(([, member]) => member as unknown),
      length: data.size,
    };
  }
  const isList = Array.isArray(data) || ArrayBuffer.isView(data);
  const length = isList ? (data as unknown as ArrayLike<unknown>).length : keysOf(data).length;
  const labels = isList
    ? Array.from({ length: Math.min(length, limits.items) }, (_, i) => `${i}`)
    : keysOf(data).slice(0, limits.items);
  return { labels, members: labels.map((label) => ownValue(data, label)), length };
}

function isFlatRecord(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Reflect.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const keys = keysOf(value);
  return keys.length > 0 && keys.length <= maxColumns && keys.every((key) => isFlat(value, key));
}

function isFlat(value: object, key: string): boolean {
  const property = Reflect.getOwnPropertyDescriptor(value, key);
  if (property === undefined || !("value" in property)) return false;
  const member = property.value as unknown;
  if (typeof member === "string") return member.length <= 100;
  return (
    (typeof member !== "object" && typeof member !== "function") ||
    member instanceof Date ||
    member === null
  );
}

const isComposite = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date) && !isError(value);

const keysOf = (value: object): string[] =>
  Reflect.ownKeys(value)
    .filter((key) => typeof key === "string")
    .filter((key) => Reflect.getOwnPropertyDescriptor(value, key)?.enumerable === true) as string[];

const ownValue = (value: object, key: PropertyKey): unknown =>
  Reflect.getOwnPropertyDescriptor(value, key)?.value as unknown;
