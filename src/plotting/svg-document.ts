import { drawPixels } from "./pixel-shapes.ts";
import { isSelected } from "./small-selector.ts";
import { canvasImage, SmallCanvas } from "./small-canvas.ts";
import { measureText } from "./text-box.ts";
import { styleBag, type StyleBag } from "./style-bag.ts";

/**
 * A small document for Plot to draw on where there is none: at build, in tests and in the notebook's worker.
 * It holds exactly what Plot and d3-selection touch, and writes itself out as a browser's `outerHTML` would;
 * `browser-tests/svg-document.spec.ts` compares its drawings with Chromium's own. Anything else that is asked of
 * it fails as a missing method does, so a gap shows at once.
 */
const XHTML = "http://www.w3.org/1999/xhtml";
const VOID = new Set(["br", "hr", "img", "input"]);

const escapeText = (text: string): string =>
  text.replace(/[&<>\u00a0]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c] ?? "&#160;");

const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', "&quot;");

class SmallNode {
  parentNode: SmallElement | null = null;
  readonly childNodes: SmallNode[] = [];
  readonly ownerDocument: SmallDocument;

  constructor(ownerDocument: SmallDocument) {
    this.ownerDocument = ownerDocument;
  }
  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null;
  }
  get lastChild(): SmallNode | null {
    return this.childNodes.at(-1) ?? null;
  }
  get nextSibling(): SmallNode | null {
    const siblings = this.parentNode?.childNodes;
    return siblings?.[siblings.indexOf(this) + 1] ?? null;
  }
  /** Nothing drawn here is ever on a page. */
  get isConnected(): boolean {
    return false;
  }
  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join("");
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

class SmallText extends SmallNode {
  readonly nodeType = 3;
  data: string;

  constructor(ownerDocument: SmallDocument, data: string) {
    super(ownerDocument);
    this.data = data;
  }
  override get textContent(): string {
    return this.data;
  }
  override set textContent(data: string) {
    this.data = data;
  }
  cloneNode(): SmallText {
    return new SmallText(this.ownerDocument, this.data);
  }
}

class SmallElement extends SmallNode {
  readonly nodeType = 1;
  readonly namespaceURI: string;
  tagName: string;
  readonly attributes = new Map<string, string>();

  constructor(ownerDocument: SmallDocument, namespaceURI: string, tagName: string) {
    super(ownerDocument);
    this.namespaceURI = namespaceURI;
    this.tagName = tagName;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  setAttribute(name: string, value: unknown): void {
    const text = String(value);
    if (name === "href" && text === canvasImage && this.tagName === "image") this.becomeShapes();
    else this.attributes.set(name, text);
  }
  /** A namespaced attribute keeps its local name: SVG 2 reads a bare `href`. */
  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name.slice(name.indexOf(":") + 1), value);
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  removeAttributeNS(_namespace: string | null, name: string): void {
    this.removeAttribute(name);
  }
  get className(): string {
    return this.getAttribute("class") ?? "";
  }
  set className(value: string) {
    this.setAttribute("class", value);
  }
  get style(): StyleBag {
    return styleBag(this);
  }
  set style(value: string) {
    this.setAttribute("style", value);
  }

  /** An image of a canvas becomes a group of shapes, before anyone has seen it. */
  private becomeShapes(): void {
    const canvas = this.ownerDocument.canvas;
    if (canvas === undefined) return;
    const shapes = drawPixels(this as unknown as Element, canvas);
    this.tagName = "g";
    const ofImage = ["x", "y", "width", "height", "preserveAspectRatio", "image-rendering"];
    for (const name of ofImage) this.removeAttribute(name);
    for (const shape of shapes) this.appendChild(shape as unknown as SmallElement);
  }
  /** The box of the text in it: all that Plot asks the boxes of. */
  getBBox(): DOMRect {
    const texts = this.tagName === "text" ? [this] : this.querySelectorAll("text");
    const lines = texts.flatMap((text) =>
      text.children.filter(({ tagName }) => tagName === "tspan"),
    );
    const dy = parseFloat(lines[0]?.getAttribute("dy") ?? "1");
    return measureText(
      lines.map((line) => line.textContent.replace("\u200b", "")),
      dy,
    );
  }

  get children(): SmallElement[] {
    return this.childNodes.filter(isElement);
  }
  override get textContent(): string {
    return super.textContent;
  }
  override set textContent(text: string | null) {
    for (const child of this.childNodes) child.parentNode = null;
    this.childNodes.length = 0;
    const written = String(text ?? "");
    if (written) this.append(written);
  }
  append(...nodes: (SmallNode | string)[]): void {
    for (const node of nodes)
      this.appendChild(
        node instanceof SmallNode ? node : new SmallText(this.ownerDocument, String(node)),
      );
  }
  appendChild<N extends SmallNode>(node: N): N {
    return this.insertBefore(node, null);
  }
  insertBefore<N extends SmallNode>(node: N, before: SmallNode | null | undefined): N {
    node.parentNode?.removeChild(node);
    if (!before) this.childNodes.push(node);
    else this.childNodes.splice(this.indexOf(before), 0, node);
    node.parentNode = this;
    return node;
  }
  removeChild<N extends SmallNode>(node: N): N {
    this.childNodes.splice(this.indexOf(node), 1);
    node.parentNode = null;
    return node;
  }
  private indexOf(node: SmallNode): number {
    const index = this.childNodes.indexOf(node);
    if (index < 0) throw new Error("The node is not a child of this node.");
    return index;
  }
  cloneNode(deep = false): SmallElement {
    const clone = new SmallElement(this.ownerDocument, this.namespaceURI, this.tagName);
    for (const [name, value] of this.attributes) clone.attributes.set(name, value);
    if (deep)
      for (const child of this.childNodes)
        if (isElement(child)) clone.appendChild(child.cloneNode(true));
        else clone.append(child.textContent);
    return clone;
  }

  querySelectorAll(selector: string): SmallElement[] {
    return this.children.flatMap((child) => [
      ...(isSelected(child, selector) ? [child] : []),
      ...child.querySelectorAll(selector),
    ]);
  }
  querySelector(selector: string): SmallElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true;
  }

  get outerHTML(): string {
    let open = this.tagName;
    for (const [name, value] of this.attributes) open += ` ${name}="${escapeAttribute(value)}"`;
    if (this.namespaceURI === XHTML && VOID.has(this.tagName)) return `<${open}>`;
    return `<${open}>${this.innerHTML}</${this.tagName}>`;
  }
  get innerHTML(): string {
    // An HTML style element's text is raw; an SVG one's is not.
    const raw = this.namespaceURI === XHTML && this.tagName === "style";
    let html = "";
    for (const child of this.childNodes)
      html += isElement(child)
        ? child.outerHTML
        : raw
          ? child.textContent
          : escapeText(child.textContent);
    return html;
  }
}

class SmallDocument {
  readonly documentElement: SmallElement = new SmallElement(this, XHTML, "html");
  /** Plot dispatches events from here; nobody listens to a drawing that is text in the end. */
  readonly defaultView = { Event: function () {} };

  createElementNS(namespace: string, name: string): SmallElement {
    return new SmallElement(this, namespace, name);
  }
  /** The canvas whose image was last asked for. */
  canvas: SmallCanvas | undefined;

  createElement(name: string): SmallElement | SmallCanvas {
    if (name === "canvas") return new SmallCanvas((canvas) => (this.canvas = canvas));
    return new SmallElement(this, XHTML, name);
  }
  createTextNode(text: string): SmallText {
    return new SmallText(this, text);
  }
}

const isElement = (node: SmallNode): node is SmallElement => node instanceof SmallElement;

/** A new, empty document, to be handed to Plot as its `document` option. It knows only what Plot asks of it. */
export function createSvgDocument(): Document {
  return new SmallDocument() as unknown as Document;
}
