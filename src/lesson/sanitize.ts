import DOMPurify from "dompurify";

/** What a drawing may hold; everything else is dropped, its text kept. Neither script nor style nor a link to anything. */
const tags = [
  ...[
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
  ],
  ...["text", "tspan", "linearGradient", "stop", "marker", "clipPath"],
  ...[
    "figure",
    "figcaption",
    "div",
    "span",
    "p",
    "h2",
    "h3",
    "br",
    "b",
    "i",
    "em",
    "strong",
    "sub",
    "sup",
    "code",
  ],
  ...["table", "caption", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li"],
];

const attributes = [
  ...[
    "id",
    "class",
    "transform",
    "opacity",
    "color",
    "overflow",
    "display",
    "visibility",
    "direction",
  ],
  ...[
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "dx",
    "dy",
    "d",
    "points",
    "rotate",
  ],
  ...["width", "height", "viewBox", "preserveAspectRatio", "pathLength", "xmlns"],
  ...[
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
  ],
  ...[
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "paint-order",
    "vector-effect",
  ],
  ...[
    "font-family",
    "font-size",
    "font-style",
    "font-variant",
    "font-weight",
    "letter-spacing",
    "word-spacing",
  ],
  ...[
    "text-anchor",
    "text-decoration",
    "dominant-baseline",
    "alignment-baseline",
    "baseline-shift",
  ],
  ...["clip-path", "clip-rule", "clipPathUnits", "shape-rendering", "text-rendering"],
  ...["offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform", "spreadMethod"],
  ...[
    "marker-start",
    "marker-mid",
    "marker-end",
    "markerUnits",
    "markerWidth",
    "markerHeight",
    "refX",
    "refY",
  ],
  ...["orient", "colspan", "rowspan", "scope"],
];

const limits = { characters: 1_000_000, elements: 5_000, depth: 100 };

/** Why a drawing is refused before anything parses it; undefined where it may go on. */
export function drawingProblem(markup: string): string | undefined {
  if (markup.length > limits.characters) return "The drawing is too large to show.";
  let elements = 0;
  let depth = 0;
  // Splitting at "<" sees at least as many tags as a parser does, in one pass whatever the text.
  for (const piece of markup.split("<").slice(1)) {
    if (/^[a-z]/i.test(piece)) {
      elements++;
      const end = piece.indexOf(">");
      if (end < 1 || piece[end - 1] !== "/") depth++;
    } else if (piece.startsWith("/")) depth--;
    if (elements > limits.elements) return "The drawing has too many parts to show.";
    if (depth > limits.depth) return "The drawing is nested too deeply to show.";
  }
  return undefined;
}

/** Turns untrusted SVG text into nodes to insert once; `idPrefix` keeps its ids apart from the page's. */
export type Sanitize = (markup: string, idPrefix: string) => Node;

/** A sanitiser with an own DOMPurify, so that its hook touches nobody else's. */
export function createSanitizer(window: Window & typeof globalThis): Sanitize {
  const purify = DOMPurify(window);
  let prefix = "";
  purify.addHook("uponSanitizeAttribute", (_, attribute) => {
    const safe = safeValue(attribute.attrName, attribute.attrValue, prefix);
    if (safe === undefined) attribute.keepAttr = false;
    else attribute.attrValue = safe;
  });
  return (markup, idPrefix) => {
    const problem = drawingProblem(markup);
    if (problem !== undefined) return window.document.createTextNode(problem);
    prefix = idPrefix;
    return purify.sanitize(markup, {
      ALLOWED_TAGS: tags,
      ALLOWED_ATTR: attributes,
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    });
  };
}

/** An attribute's value made safe, or undefined to drop it. */
function safeValue(name: string, value: string, prefix: string): string | undefined {
  if (name === "id") return /^[\w-]+$/.test(value) ? prefix + value : undefined;
  if (name === "class") {
    // Plot's own classes only: the site's would dress a drawing up as part of the page.
    const own = value.split(/\s+/).filter((word) => /^plot(-[\w-]+)?$/.test(word));
    return own.length > 0 ? own.join(" ") : undefined;
  }
  const local = /^\s*url\(\s*(["']?)#([\w-]+)\1\s*\)\s*$/i.exec(value);
  if (local) return `url(#${prefix}${local[2]})`;
  // CSS escapes could spell url( in other letters.
  return /url|\\/i.test(value) ? undefined : value;
}
