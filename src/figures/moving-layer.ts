import { elementsOn, toRuns, type ElementSpec, type Run, type Shape } from "../plotting/shapes.ts";
import type { Panel } from "../plotting/panel.ts";

const SVG = "http://www.w3.org/2000/svg";

/**
 * What moves in one drawing on the page. A frame touches only the attributes that changed, on the elements that
 * are there: that is what keeps a slider as quick as one that sets a single text.
 */
export class MovingLayer {
  readonly #group: Element;
  readonly #toElement: (shape: Shape) => ElementSpec;
  #shapes: readonly Shape[];
  #specs: readonly ElementSpec[];

  /** @param built The shapes that the build drew into the group. */
  constructor(group: Element, panel: Panel, built: readonly Shape[]) {
    this.#group = group;
    this.#toElement = elementsOn(panel);
    this.#shapes = built;
    this.#specs = built.map(this.#toElement);
  }

  draw(shapes: readonly Shape[]): void {
    // A shape that is the very one of the frame before costs nothing.
    const specs = shapes.map((shape, i) =>
      shape === this.#shapes[i] ? this.#specs[i]! : this.#toElement(shape),
    );
    const elements = [...this.#group.children];
    specs.forEach((spec, i) => {
      const [element, before] = [elements[i], this.#specs[i]];
      if (element && before === spec) return;
      // An outline as built is a path until it moves.
      if (element?.localName === spec.tag && before?.tag === spec.tag)
        update(element, spec, before);
      else if (element) element.replaceWith(create(this.#group.ownerDocument, spec));
      else this.#group.append(create(this.#group.ownerDocument, spec));
    });
    for (const extra of elements.slice(specs.length)) extra.remove();
    this.#shapes = shapes;
    this.#specs = specs;
  }
}

const NOTHING: ElementSpec = { tag: "", attributes: {} };

function create(document: Document, spec: ElementSpec): Element {
  const element = document.createElementNS(SVG, spec.tag);
  update(element, spec, NOTHING);
  return element;
}

function update(element: Element, spec: ElementSpec, before: ElementSpec): void {
  for (const [name, value] of Object.entries(spec.attributes))
    if (before.attributes[name] !== value) element.setAttribute(name, value);
  for (const name of Object.keys(before.attributes))
    if (!(name in spec.attributes)) element.removeAttribute(name);
  if (spec.text === before.text && spec.sup === before.sup && spec.after === before.after) return;
  writeRuns(element, toRuns(spec), toRuns(before));
}

/** Where the pieces of a text differ in their letters alone, their nodes stay: a new node is matched with all styles. */
function writeRuns(element: Element, runs: readonly Run[], before: readonly Run[]): void {
  const { childNodes, ownerDocument } = element;
  const kept =
    runs.length === childNodes.length &&
    runs.length === before.length &&
    runs.every(
      ({ className, dy }, i) => className === before[i]!.className && dy === before[i]!.dy,
    );
  if (kept)
    runs.forEach(({ text, className }, i) => {
      const node = className ? childNodes[i]!.firstChild : childNodes[i];
      if (node && text !== before[i]!.text) node.nodeValue = text;
    });
  else
    element.replaceChildren(
      ...runs.map(({ text, className, dy }) => {
        if (!className || !dy) return text;
        const run = ownerDocument.createElementNS(SVG, "tspan");
        run.setAttribute("class", className);
        run.setAttribute("dy", dy);
        run.textContent = text;
        return run;
      }),
    );
}
