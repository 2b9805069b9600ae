import { deflateRawSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import fc from "fast-check";
import { linkLimits, readCodeHash, toCodeHash } from "./code-link.ts";

const anyId = () => true;
const pack = (bytes: string | Uint8Array) =>
  `#code=${deflateRawSync(Buffer.from(bytes as string)).toString("base64url")}`;
const packJson = (value: unknown) => pack(JSON.stringify(value));
const cells = [
  { id: "a", code: "const z = 1;\nz // π ≈ 3.14, “quoted”, 🙂" },
  { id: "b", code: "" },
];

describe("a link", () => {
  test("brings cells to the letter, and any text", async () => {
    expect(await readCodeHash(await toCodeHash(cells), anyId)).toEqual({ kind: "cells", cells });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
        const code = text.replaceAll(/\r\n?/g, "\n");
        const link = await readCodeHash(await toCodeHash([{ id: "a", code }]), anyId);
        expect(link).toEqual({ kind: "cells", cells: [{ id: "a", code }] });
      }),
    );
  });

  test("is deflate-raw of JSON, as base64url", async () => {
    expect(await readCodeHash(packJson({ v: 1, cells }), anyId)).toEqual({ kind: "cells", cells });
    expect(await toCodeHash(cells)).toMatch(/^#code=[\w-]+$/);
  });

  test("may have its padding, and line ends of another system", async () => {
    const json = { v: 1, cells: [{ id: "a", code: "1\r\n2\r3" }] };
    const hash = packJson(json);
    const padded = hash + "=".repeat((4 - (hash.slice(6).length % 4)) % 4);
    expect(await readCodeHash(padded, anyId)).toEqual({
      kind: "cells",
      cells: [{ id: "a", code: "1\n2\n3" }],
    });
  });

  test("is not made of more than it may carry", async () => {
    const random = Array.from({ length: 90_000 }, (_, i) => ((i * 48271) % 65521).toString(36));
    await expect(toCodeHash([{ id: "a", code: random.join("") }])).rejects.toThrow("too much");
    await expect(toCodeHash([{ id: "a", code: "x".repeat(linkLimits.unpacked) }])).rejects.toThrow(
      "too much",
    );
  });
});

const one = { id: "a", code: "1" };
const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const hostile: [what: string, hash: string, message: RegExp][] = [
  ["nothing", "#code=", /damaged/],
  ["no base64", "#code=%3Cscript%3E", /damaged/],
  ["a length no base64 has", "#code=AAAAA", /damaged/],
  [
    "plain JSON",
    `#code=${btoa(JSON.stringify({ v: 1, cells: [one] })).replace(/=+$/, "")}`,
    /damaged/,
  ],
  ["noise", "#code=_____wAAAP__", /damaged/],
  ["a link cut short", packJson({ v: 1, cells: [one] }).slice(0, -8), /damaged/],
  ["text behind its end", `${packJson({ v: 1, cells: [one] })}AAAA`, /damaged/],
  ["bytes that are no text", pack(new Uint8Array([0xff, 0xfe, 0x00])), /damaged/],
  ["no JSON", pack("const z = 1"), /damaged/],
  ["a bomb", pack(`{"v":1,"cells":[{"id":"a","code":"${"x".repeat(50_000_000)}"}]}`), /more than/],
  ["a long address", `#code=${"A".repeat(90_000)}`, /more than/],
  ["a deep nest", pack(`{"v":1,"cells":${nested(100_000)}}`), /damaged/],
  ["quotes without end", pack(`{"v":1,"cells":["${'\\\\"'.repeat(60_000)}`), /damaged/],
  ["five levels", packJson({ v: 1, cells: [{ id: "a", code: [[[]]] }] }), /damaged/],
  ["another version", packJson({ v: 2, cells: [one] }), /version/],
  ["no version", packJson({ cells: [one] }), /no code of this site/],
  ["null", pack("null"), /no code of this site/],
  ["a list", packJson([one]), /no code of this site/],
  ["no cells", packJson({ v: 1 }), /no code/],
  ["an empty list", packJson({ v: 1, cells: [] }), /no code/],
  ["a cell that is null", packJson({ v: 1, cells: [null] }), /no code of this site/],
  ["code that is a number", packJson({ v: 1, cells: [{ id: "a", code: 1 }] }), /no code of this/],
  [
    "code from a prototype",
    pack('{"v":1,"cells":[{"id":"a","__proto__":{"code":"1"}}]}'),
    /no code/,
  ],
  ["an id of another page", packJson({ v: 1, cells: [{ id: "zzz", code: "1" }] }), /not have/],
  ["a prototype as id", pack('{"v":1,"cells":[{"id":"__proto__","code":"1"}]}'), /not have/],
  ["one cell twice", packJson({ v: 1, cells: [one, one] }), /twice/],
];
test.each(hostile)("a link that carries %s is refused with a word", async (_, hash, message) => {
  const link = await readCodeHash(hash, (id) => id === "a");
  expect(link).toEqual({ kind: "broken", message: expect.stringMatching(message) as string });
});

describe("a browser without compression", () => {
  afterEach(() => vi.unstubAllGlobals());
  test("is told that it is too old", async () => {
    const hash = await toCodeHash(cells);
    vi.stubGlobal("CompressionStream", undefined);
    expect(await readCodeHash(hash, anyId)).toEqual({
      kind: "broken",
      message: expect.stringContaining("too old") as string,
    });
  });
});
