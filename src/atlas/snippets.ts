import type { Activation } from "../activations/index.ts";
import { numpyToTypescript } from "./numpy-to-typescript.ts";

/** A function as a few lines to copy. */
export interface Snippet {
  readonly id: "typescript" | "numpy" | "pytorch";
  readonly label: string;
  readonly code: string;
  /** What must be known to use it. */
  readonly note?: string;
}

/** A function in each language that it is known in, parameters with their defaults. */
export function snippetsOf(fn: Activation): Snippet[] {
  const typescript = typescriptOf(fn);
  const { torch } = fn;
  return [
    ...(typescript === undefined
      ? []
      : [
          {
            id: "typescript",
            label: "TypeScript",
            code: typescript,
            ...(/\berfc\(/.test(typescript)
              ? {
                  note: "JavaScript has no erfc: the cells of this site have one, good to the last digit.",
                }
              : {}),
          } as const,
        ]),
    { id: "numpy", label: "NumPy", code: numpyOf(fn) },
    ...(torch === null || torch === "x"
      ? []
      : [{ id: "pytorch", label: "PyTorch", code: torchOf(fn, torch) } as const]),
  ];
}

/** The TypeScript definition: from the catalogue where it states one, else read off the NumPy spelling. */
export function typescriptOf(fn: Activation, name: string = fn.exportName): string | undefined {
  const { typescript } = fn;
  const expression = typescript === null ? numpyToTypescript(fn.numpy) : undefined;
  const result = fn.kind === "vector" ? "number[]" : "number";
  const list = inputs(fn).map((each) =>
    fn.kind === "scalar" || fn.kind === "gated" ? `${each}: number` : `${each}: number[]`,
  );
  const head = `const ${name} = (${[...list, ...defaults(fn)].join(", ")}): ${result} =>`;
  if (typescript !== null) return `${head} {\n${typescript.replace(/^/gm, "  ")}\n};`;
  return expression && `${head}\n${wrapped(expression)};`;
}

/** Python lines: the imports that the expression needs, and a function around it. */
function numpyOf(fn: Activation): string {
  const imports = [
    ...(/\bmath\./.test(fn.numpy) ? ["import math"] : []),
    ...(/\bnp\./.test(fn.numpy) ? ["import numpy as np"] : []),
  ];
  return python(fn, imports, fn.numpy);
}

/** Where one call of PyTorch with its own defaults is all there is to it, the call alone. */
function torchOf(fn: Activation, torch: string): string {
  const plain = Object.keys(fn.parameters).length === 0 && /^[\w.]+\([^()]*\)$/.test(torch);
  const imports = plain ? ["import torch", ""] : ["import torch"];
  return plain ? [...imports, `y = ${torch}`].join("\n") : python(fn, imports, torch);
}

function python(fn: Activation, imports: readonly string[], body: string): string {
  const name = fn.id.replaceAll("-", "_");
  const head = `def ${name}(${[...inputs(fn), ...defaults(fn, "=")].join(", ")}):`;
  const lines = [head, `    return ${body}`];
  return [...imports, ...(imports.length > 0 ? ["", ""] : []), ...lines].join("\n");
}

/** The names of a function's inputs, as its spellings use them. */
function inputs({ kind }: Activation): readonly string[] {
  switch (kind) {
    case "scalar":
      return ["x"];
    case "vector":
    case "reduction":
      return ["z"];
    case "gated":
      return ["a", "b"];
  }
}

const defaults = (fn: Activation, equals = " = "): string[] =>
  Object.entries<number>(fn.defaults).map(([name, value]) => `${name}${equals}${value}`);

/** Long bodies are broken where a reader would: after a condition's parts. */
function wrapped(body: string): string {
  const [, condition, yes, no] = /^([^?]+) \? ([^?:]+) : ([^?:]+)$/.exec(body) ?? [];
  if (condition && body.length > 56) return `  ${condition}\n    ? ${yes}\n    : ${no}`;
  return `  ${body}`;
}
