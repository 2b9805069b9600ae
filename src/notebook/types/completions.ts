import ts from "typescript";
import type { CompletionOption, Completions, Description } from "./answers.ts";
import { helperPrefix } from "./cell-module.ts";
import { toDocs, toSignature } from "./signatures.ts";

interface CompletedCell {
  readonly code: string;
  /** Offset in the code. */
  readonly at: number;
  /** Where the code begins in its module. */
  readonly start: number;
  /** Names that exist where cells run, but that no cell has a use for. */
  readonly unspoken: ReadonlySet<string>;
}

/** What the service proposes at a place, without what only the line before the code knows. */
export function toCompletions(
  info: ts.CompletionInfo | undefined,
  { code, at, start, unspoken }: CompletedCell,
): Completions | undefined {
  if (info === undefined) return undefined;
  const word = /[\p{ID_Continue}$]*$/u.exec(code.slice(0, at))?.[0] ?? "";
  const from = at - word.length;
  const options = info.entries.flatMap((entry): CompletionOption[] => {
    const { name, kind, insertText, replacementSpan } = entry;
    if (name.startsWith(helperPrefix) || isOutOfPlace(entry)) return [];
    if (!info.isMemberCompletion && unspoken.has(name)) return [];
    return [
      {
        name,
        ...(insertText !== undefined &&
          insertText !== name && {
            insert: { text: insertText, from: (replacementSpan?.start ?? start + from) - start },
          }),
        rank: kind === ts.ScriptElementKind.keyword ? -1 : entry.sortText < "13" ? 1 : 0,
      },
    ];
  });
  return options.length === 0 ? undefined : { from, options };
}

/** What the service says of one of its proposals. */
export function toCompletionDescription(
  details: ts.CompletionEntryDetails | undefined,
  at: number,
): Description | undefined {
  if (details === undefined) return undefined;
  const signature = toSignature(details.displayParts);
  return { from: at, to: at, signature, docs: toDocs(details.documentation, details.tags) };
}

function isOutOfPlace({ name, kind, kindModifiers = "" }: ts.CompletionEntry): boolean {
  if (kind === ts.ScriptElementKind.keyword) return !keywords.has(name);
  return kindModifiers.includes("deprecated");
}

/** The keywords that a cell has a use for. */
const keywords = new Set(
  `as async await break case catch class const continue default delete do else enum export extends false finally for
  from function if implements import in instanceof interface let new null of return satisfies static super switch this
  throw true try type typeof undefined var void while yield`.split(/\s+/),
);
