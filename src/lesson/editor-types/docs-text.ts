/** A piece of a docstring's line. */
export interface DocsSpan {
  readonly style: "plain" | "strong" | "code";
  readonly text: string;
}

export type DocsBlock =
  | { readonly kind: "paragraph"; readonly spans: readonly DocsSpan[] }
  | { readonly kind: "code"; readonly text: string };

/** Reads the little Markdown that docstrings have: paragraphs, fences, `code`, **strong**; links become their words. */
export function readDocs(docs: string): DocsBlock[] {
  return docs.split(/(?:^|\n)```\w*\n([^]*?)\n?```(?:\n|$)/).flatMap((part, i): DocsBlock[] => {
    if (i % 2 === 1) return [{ kind: "code", text: part }];
    return part
      .split(/\n{2,}|\n(?=[-*] )/)
      .map((text) => text.trim())
      .filter((text) => text !== "" && !/^\[\d+\]: /.test(text))
      .map((text) => ({ kind: "paragraph", spans: readSpans(text.replaceAll(/\s*\n\s*/g, " ")) }));
  });
}

function readSpans(text: string): DocsSpan[] {
  const plain = text
    .replace(/^[-*] /, "• ")
    .replaceAll(/\{@link(?:code|plain)? ([^}\s]+)[^}]*\}/g, "$1")
    .replaceAll(/\[([^\]]+)\](?:\[[^\]]*\]|\([^)]*\))/g, "$1");
  return plain.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/).flatMap((part): DocsSpan[] => {
    if (part === "") return [];
    if (part.startsWith("`") && part.length > 1)
      return [{ style: "code", text: part.slice(1, -1) }];
    if (part.startsWith("**")) return [{ style: "strong", text: part.slice(2, -2) }];
    if (part.startsWith("*") && part.length > 2)
      return [{ style: "plain", text: part.slice(1, -1) }];
    return [{ style: "plain", text: part }];
  });
}
