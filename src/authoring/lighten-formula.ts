/**
 * KaTeX's markup with fewer elements: it looks and reads the same, and a page of formulas is thousands of elements
 * lighter.
 */
export const lightenFormula = (html: string): string =>
  lightenMathml(lightenScripts(html.replaceAll(EMPTY, "").replace(STRUT, lowStrut)));

/** Before the sign of an aligned equation: the space that it makes is an element of its own. */
const EMPTY = '<span class="mord"></span>';

/** Keeps the line as high as what stands in it. */
const STRUT =
  /<span class="katex-strut" style="height:(?<height>[\d.]+)em;(?:vertical-align:(?<down>-[\d.]+)em;)?"><\/span>/g;

/** A strut lower than the line that KaTeX's letters make anyway does nothing. */
const lowStrut = (strut: string, height: string, down = "0"): string =>
  Number(height) + Number(down) <= 0.75 && Number(down) >= -0.25 ? "" : strut;

/**
 * MathML without rows of one and without styles of display: it is read, not seen. Signs in one line need no TeX beside
 * them: it would say the same.
 */
const lightenMathml = (html: string): string =>
  html
    // A parser of HTML knows what <math> is.
    .replaceAll(' xmlns="http://www.w3.org/1998/Math/MathML"', "")
    .replace(/<\/?mstyle[^>]*>/g, "")
    .replaceAll("<mtd><mrow><mrow></mrow>", "<mtd><mrow>")
    .replace(/<mrow>(<(m[ino])>[^<]*<\/\2>)<\/mrow>/g, "$1")
    .replace(
      /<semantics>((?:<\/?m(?:row|i|n|o)(?: [^>]*)?>[^<]*)*)<annotation[^>]*>[^<]*<\/annotation><\/semantics>/,
      "$1",
    );

/**
 * Sets lone subscripts and superscripts with few elements, for which KaTeX's HTML has a table of up to thirteen each.
 * What is not exactly in the form of one lone script stays as it is.
 */
function lightenScripts(html: string): string {
  let light = html;
  // From the last to the first, so that a script within a script is done before the one that holds it.
  for (let at = light.lastIndexOf(OPENING); at !== -1; at = before(light, at)) {
    const rest = light.slice(at);
    const head = HEAD.exec(rest);
    if (!head?.groups) continue;
    const script = rest.slice(head[0].length, endOfSpan(rest, head[0].length));
    const tail = TAIL.exec(rest.slice(head[0].length + script.length));
    if (!tail) continue;
    const { top = "", margins = "", strut = "" } = head.groups;
    // KaTeX hangs the script's base line from a strut's; here it hangs from the base line of what it belongs to.
    const shift = Math.round((Number(top) + Number(strut)) * 1e4) / 1e4;
    const style = `top:${shift}em;${margins.replace("margin-left:0em;", "")}`;
    const length = head[0].length + script.length + tail[0].length;
    light = `${light.slice(0, at)}<span class="msupsub lone-script" style="${style}">${inOne(script)}</span>${light.slice(at + length)}`;
  }
  return light;
}

/** A script that is a single letter or number needs no element besides the one that makes it small. */
const inOne = (script: string): string =>
  script.replace(
    /^(<span class="katex-sizing [^"]*)"><span class="([^"]*)">([^<]*)<\/span><\/span>$/,
    '$1 $2">$3</span>',
  );

const OPENING = '<span class="msupsub">';
const HEAD =
  /^<span class="msupsub"><span class="vlist-t(?: vlist-t2)?"><span class="vlist-r"><span class="vlist" style="height:[\d.]+em;"><span style="top:(?<top>-?[\d.]+)em;(?<margins>(?:margin-(?:left|right):-?[\d.]+em;)*)"><span class="pstrut" style="height:(?<strut>[\d.]+)em;"><\/span>/;
// Of the script, of its column, then of rows and table; a subscript has a second row that makes room below.
const TAIL =
  /^<\/span><\/span>(?:<span class="vlist-s">\u200b<\/span><\/span><span class="vlist-r"><span class="vlist" style="height:[\d.]+em;"><span><\/span><\/span>)?<\/span><\/span><\/span>/;

const before = (html: string, at: number): number =>
  at === 0 ? -1 : html.lastIndexOf(OPENING, at - 1);

/** Where the span that begins at `from` ends. */
function endOfSpan(html: string, from: number): number {
  const tags = /<(\/?)span[^>]*>/g;
  tags.lastIndex = from;
  for (let depth = 0, tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}
