/** A cell as a link carries it. */
export interface LinkedCell {
  readonly id: string;
  readonly code: string;
}

/** What a link turned out to carry; where that is no code, why, in words for the reader. */
export type CodeLink =
  | { readonly kind: "cells"; readonly cells: readonly LinkedCell[] }
  | { readonly kind: "broken"; readonly message: string };

const start = "#code=";

/** How much a link may carry: bytes as it is packed, bytes of the JSON in it, levels of that JSON. */
export const linkLimits = { packed: 64 * 1024, unpacked: 256 * 1024, depth: 4 } as const;

/** Whether an address's fragment carries code. */
export const carriesCode = (hash: string): boolean => hash.startsWith(start);

/** Whether this browser can pack and unpack code: those before 2023 cannot. */
export const canPack = (): boolean => {
  try {
    new CompressionStream("deflate-raw");
    return true;
  } catch {
    return false;
  }
};

const tooMuch = "It carries more than a link of this site may.";
const damaged = "It is damaged, perhaps cut short on its way.";

/**
 * Cells as an address's fragment.
 *
 * @throws Error, with words for the reader, where a link cannot carry so much.
 */
export async function toCodeHash(cells: readonly LinkedCell[]): Promise<string> {
  const json = JSON.stringify({ v: 1, cells: cells.map(({ id, code }) => ({ id, code })) });
  const bytes = new TextEncoder().encode(json);
  const packed = await pump(bytes, new CompressionStream("deflate-raw"), linkLimits.packed);
  if (!packed || bytes.length > linkLimits.unpacked)
    throw new Error("This is too much code for a link. Download it instead.");
  return start + toBase64Url(packed);
}

/**
 * Reads the cells that an address's fragment carries. Nothing in it is trusted: it is unpacked only as far as the
 * limits go, and only the fields that are expected are read.
 *
 * @param isKnown Whether the page has a cell of this id, or would make one.
 */
export async function readCodeHash(
  hash: string,
  isKnown: (id: string) => boolean,
): Promise<CodeLink> {
  if (!carriesCode(hash)) return broken(damaged);
  if (!canPack()) return broken("This browser is too old to unpack it.");
  const text = hash.slice(start.length);
  // Four characters of the text are three bytes.
  if (text.length > Math.ceil((linkLimits.packed * 4) / 3)) return broken(tooMuch);
  const packed = fromBase64Url(text);
  if (!packed) return broken(damaged);
  let json: string;
  try {
    const stream = new DecompressionStream("deflate-raw");
    const bytes = await pump(packed, stream, linkLimits.unpacked);
    if (!bytes) return broken(tooMuch);
    json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return broken(damaged);
  }
  return readCells(json, isKnown);
}

function readCells(json: string, isKnown: (id: string) => boolean): CodeLink {
  if (depthOf(json) > linkLimits.depth) return broken(damaged);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return broken(damaged);
  }
  const version = own(value, "v");
  if (version !== 1)
    return broken(
      Number.isSafeInteger(version)
        ? "It is of another version of this site."
        : "It carries no code of this site.",
    );
  const list = own(value, "cells");
  if (!Array.isArray(list) || list.length === 0) return broken("It carries no code.");
  const cells: LinkedCell[] = [];
  for (const each of list) {
    const id = own(each, "id");
    const code = own(each, "code");
    if (typeof id !== "string" || typeof code !== "string")
      return broken("It carries no code of this site.");
    if (!isKnown(id))
      return broken("It is for a cell that this page does not have, or has no longer.");
    if (cells.some((cell) => cell.id === id)) return broken("It names one cell twice.");
    cells.push({ id, code: code.replaceAll(/\r\n?/g, "\n") });
  }
  return { kind: "cells", cells };
}

const broken = (message: string): CodeLink => ({ kind: "broken", message });

function own(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** How many levels of brackets a JSON text opens: counted before it is parsed, which may go as deep as it likes. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let i = 0; i < json.length; i++) {
    const character = json[i];
    if (inText && character === "\\") i++;
    else if (character === '"') inText = !inText;
    else if (!inText && (character === "[" || character === "{"))
      deepest = Math.max(deepest, ++depth);
    else if (!inText && (character === "]" || character === "}")) depth--;
  }
  return deepest;
}

/**
 * Sends bytes through a stream and gathers what comes out.
 *
 * @returns Undefined as soon as more than `most` bytes have come: what follows is not even made.
 * @throws Error where the stream cannot read the bytes.
 */
async function pump(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of a base64url text, with or without padding; undefined where it is none. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bare = text.replace(/=+$/, "");
  if (bare === "" || !/^[\w-]+$/.test(bare)) return undefined;
  try {
    const binary = atob(bare.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
