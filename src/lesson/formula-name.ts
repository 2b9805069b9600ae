/**
 * A name for a control whose whole content is a formula, or nothing where it has words of its own: accessible names
 * are computed from text, and not every reader takes MathML for it.
 */
export function formulaName(html: string): string | undefined {
  const formulas: string[] = [];
  let words = html;
  for (let at = words.indexOf(opening); at >= 0; at = words.indexOf(opening)) {
    const end = endOfSpan(words, at);
    formulas.push(words.slice(at, end));
    words = words.slice(0, at) + words.slice(end);
  }
  if (formulas.length === 0 || plainText(words) !== "") return undefined;
  return formulas.map(spoken).join(" ");
}

const opening = '<span class="katex">';

/** Where the span that opens at an index ends. */
function endOfSpan(html: string, start: number): number {
  let depth = 0;
  for (const tag of html.slice(start).matchAll(/<(\/?)span\b[^>]*>/g)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return start + tag.index + tag[0].length;
  }
  return html.length;
}

/** A formula in one line: its signs in order where that says all, as it does where no TeX stands by, else its TeX. */
function spoken(formula: string): string {
  const [, signs = "", tex = ""] =
    /<math[^>]*>([\s\S]*?)(?:<annotation[^>]*>([\s\S]*?)<\/annotation>|<\/math>)/.exec(formula) ??
    [];
  const needsTwoDimensions = /<(?:mfrac|msup|msub|msubsup|msqrt|mroot|mtable|munder|mover)\b/;
  return plainText(needsTwoDimensions.test(signs) ? tex : signs);
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#x27|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&nbsp;": " ",
};
