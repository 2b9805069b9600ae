/** The size in which drawings are set, in pixels; see `cell-output.css` and `figure-drawing.css`. */
const size = 13;
/** What letters take up and down from the line, and from one line to the next, in parts of their size. */
const ascent = 0.93;
const descent = 0.25;

/** The box that text will take, near enough to put a frame around it: nothing here knows the page's fonts. */
export function measureText(lines: readonly string[], lineHeight: number): DOMRect {
  const width = Math.max(0, ...lines.map(widthOf));
  const height = (Math.max(lines.length, 1) - 1) * lineHeight * size + (ascent + descent) * size;
  const y = -ascent * size;
  return { x: 0, y, width, height, top: y, left: 0, right: width, bottom: y + height, toJSON };
}

const toJSON = () => ({});

let context: { measureText(text: string): { readonly width: number } } | null | undefined;

function widthOf(text: string): number {
  if (context === undefined && typeof OffscreenCanvas !== "undefined") {
    const made = new OffscreenCanvas(1, 1).getContext("2d");
    if (made) made.font = `${size}px system-ui, sans-serif`;
    context = made;
  }
  return context?.measureText(text).width ?? 0.53 * size * text.length;
}
