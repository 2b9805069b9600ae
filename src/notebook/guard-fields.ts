/** The fields of a message, of which nothing is known yet. */
export type Fields = { readonly [field: string]: unknown };

/** The fields of an object; `undefined` for anything else. */
export function toFields(data: unknown): Fields | undefined {
  return typeof data === "object" && data !== null && !Array.isArray(data)
    ? (data as Fields)
    : undefined;
}

export const isCount = (data: unknown): data is number =>
  Number.isSafeInteger(data) && (data as number) >= 0;
export const isPlace = (data: unknown): data is number => isCount(data) && data >= 1 && data < 1e6;
export const isShortText = (data: unknown): data is string =>
  typeof data === "string" && data.length <= 300;
