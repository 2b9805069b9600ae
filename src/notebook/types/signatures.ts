import ts from "typescript";
import type { CallHelp, Description } from "./answers.ts";
import { helperPrefix } from "./cell-module.ts";

/**
 * What the service says of the name at a place.
 *
 * @param start Where the cell's code begins in its module.
 * @param ownDocs What is said of the name itself, where it stands in a call.
 */
export function toDescription(
  info: ts.QuickInfo | undefined,
  start: number,
  ownDocs: string,
): Description | undefined {
  if (info === undefined || info.textSpan.start < start) return undefined;
  const signature = toSignature(info.displayParts);
  if (signature === "") return undefined;
  const from = info.textSpan.start - start;
  return {
    from,
    to: from + info.textSpan.length,
    signature,
    docs: join([ownDocs, toDocs(info.documentation, info.tags)]),
  };
}

/** That a name comes from another module is how cells are put together, not what the name is. */
export function toSignature(parts: readonly ts.SymbolDisplayPart[] | undefined): string {
  return ts
    .displayPartsToString([...(parts ?? [])])
    .replace(/^\(alias\) /, "")
    .replace(/\n?import (?:\* as )?[\w$]+(?: from .*)?$/, "")
    .replaceAll(/import\("[^"]*"\)\./g, "")
    .replaceAll(helperPrefix, "")
    .trim();
}

export function toDocs(
  documentation: readonly ts.SymbolDisplayPart[] | undefined,
  tags: readonly ts.JSDocTagInfo[] | undefined = [],
): string {
  const text = ts.displayPartsToString([...(documentation ?? [])]);
  const told = tags
    .filter(
      ({ name, text: said }) => /^(?:param|returns?|throws)$/.test(name) && said !== undefined,
    )
    .map(({ name, text: said }) => {
      const words = ts.displayPartsToString(said);
      if (name !== "param") return `${name === "throws" ? "Throws" : "Gives"} ${words}`;
      const [, param, meaning] = /^(\S+)\s*([^]*)$/.exec(words) ?? [];
      return `\`${param ?? ""}\`: ${meaning ?? ""}`;
    });
  return join([text, ...told]);
}

/** What the service says of the call that is being written. */
export function toCallHelp(
  help: ts.SignatureHelpItems | undefined,
  start: number,
): CallHelp | undefined {
  const item = help?.items[help.selectedItemIndex] ?? help?.items[0];
  if (help === undefined || item === undefined || help.applicableSpan.start < start)
    return undefined;
  const text = (parts: readonly ts.SymbolDisplayPart[]) => ts.displayPartsToString([...parts]);
  const parameter = item.parameters[help.argumentIndex];
  const from = help.applicableSpan.start - start;
  return {
    from,
    to: from + help.applicableSpan.length,
    before: text(item.prefixDisplayParts),
    parameters: item.parameters.map(({ displayParts }) => text(displayParts)),
    after: text(item.suffixDisplayParts),
    current: help.argumentIndex,
    docs: join([toDocs(parameter?.documentation), toDocs(item.documentation)]),
  };
}

/** Paragraphs, each once. */
const join = (parts: readonly string[]): string =>
  [...new Set(parts.flatMap((part) => part.split("\n\n")).filter((part) => part !== ""))].join(
    "\n\n",
  );
