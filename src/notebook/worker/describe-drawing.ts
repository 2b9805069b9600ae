/**
 * What a drawing of Plot's shows, in a sentence or two for those who can't see it: what its maker says of it, or
 * the names and ranges of its axes.
 */
export function describeDrawing(drawing: Element): string {
  const said = [
    drawing.getAttribute("aria-label"),
    drawing.getAttribute("aria-description"),
    ...["h2", "h3", "figcaption"].map((tag) => drawing.querySelector(tag)?.textContent),
  ].filter((each) => each);
  const axes = [describeAxis(drawing, "y"), describeAxis(drawing, "x")];
  const [y, x] = axes.map((axis) => axis.label);
  const ranges = axes.map((axis) => axis.range).filter((range) => range !== "");
  const what = y && x ? `Plot of ${y} against ${x}` : y || x ? `Plot of ${y || x}` : "Plot";
  const whole = ranges.length > 0 ? `${what}: ${ranges.reverse().join(", ")}` : what;
  // What has been said in words needs only to be set into its frame.
  return [...said, said.length > 0 && what === "Plot" ? undefined : whole]
    .filter(Boolean)
    .join(". ");
}

function describeAxis(drawing: Element, axis: "x" | "y"): { label: string; range: string } {
  const texts = (what: string): string[] =>
    [...drawing.querySelectorAll("g")]
      .filter((group) => group.getAttribute("aria-label") === `${axis}-axis ${what}`)
      .flatMap((group) => [...group.querySelectorAll("text")])
      .map((text) => text.textContent.trim())
      .filter((text) => text !== "");
  const label =
    texts("label")[0]
      ?.replace(/[↑↓←→]/g, "")
      .trim() ?? "";
  const ticks = texts("tick label");
  // A y axis is written from below, as an x axis is from the left.
  const [first, last] = [ticks[0], ticks.at(-1)];
  const range = ticks.length > 1 ? `${label || axis} from ${first} to ${last}` : "";
  return { label, range };
}
