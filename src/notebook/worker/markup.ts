import type { MarkupForm } from "../value.ts";
import { drawingMarkup, isDrawing } from "./cell-plot.ts";
import { isA } from "./is-a.ts";
import { escapeHtml } from "./escape-html.ts";

/** Text of elements, as `html`, `svg`, `md` and `tex` give it: shown as what it describes, not as text. */
export class Markup {
  readonly form: MarkupForm;
  readonly text: string;
  /** What is said in its place, where it can't be seen. */
  readonly description: string;

  constructor(form: MarkupForm, text: string, description = "") {
    this.form = form;
    this.text = text;
    this.description = description;
    Object.freeze(this);
  }
  toString(): string {
    return this.text;
  }
}

type Strings = TemplateStringsArray | string;
type Maker = (strings: Strings, ...values: readonly unknown[]) => Markup;

/** Values in a template: what is markup stays so, lists are joined, all else is text. */
const toHtml = (value: unknown): string => {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map(toHtml).join("");
  if (isA(value, Markup)) return value.text;
  if (isDrawing(value)) return drawingMarkup(value);
  if (typeof value === "function")
    throw new TypeError(
      "Functions have no place in html and svg: nothing in a cell's output is clicked.",
    );
  return escapeHtml(String(value));
};

/** A template tag that also takes one string. */
function maker(make: (text: string) => Markup): Maker {
  return (strings, ...values) => {
    if (typeof strings === "string") return make(strings);
    if (!Array.isArray(strings)) return make(toHtml(strings));
    return make(
      strings.map((text, i) => text + (i < values.length ? toHtml(values[i]) : "")).join(""),
    );
  };
}

/** `html`, as a tag or as a function of one string. */
export const html = maker((text) => new Markup("html", text));

/** `svg`: a whole drawing, or parts of one to put into another. */
export const svg = maker((text) => {
  const whole = /^\s*<svg[\s>]/i.test(text);
  return new Markup("drawing", text, whole ? titleOf(text) : "");
});

/** The words of a drawing's `<title>` or label. */
function titleOf(text: string): string {
  const said = /<title[^>]*>([^<]*)|aria-label\s*=\s*"([^"]*)"/i.exec(text);
  return (said?.[1] ?? said?.[2] ?? "").trim();
}

/** What a renderer of a language of its own takes and gives. */
export type RenderText = (text: string, display: boolean) => string;

/** `tex` and `tex.block`: formulas in the line and on lines of their own. Backslashes stand for themselves. */
export function createTex(render: () => RenderText): Maker & { readonly block: Maker } {
  const make =
    (display: boolean): Maker =>
    (strings, ...values) => {
      const text = typeof strings === "string" ? strings : String.raw(strings, ...values);
      return new Markup("formula", render()(text, display), text.trim());
    };
  return Object.freeze(Object.assign(make(false), { block: make(true) }));
}

/** `md`: Markdown. What is put into it as text is Markdown too; markup and drawings stay what they are. */
export function createMd(render: () => RenderText): Maker {
  return (strings, ...values) => {
    if (typeof strings === "string") return new Markup("markdown", render()(strings, true));
    const kept: string[] = [];
    const text = strings
      .map((each, i) => each + (i < values.length ? toMarkdown(values[i], kept) : ""))
      .join("");
    const markup = render()(text, true);
    return new Markup(
      "markdown",
      markup.replace(place, (_, i: string) => kept[Number(i)] ?? ""),
    );
  };
}

/** Characters of no language mark the places where markup goes in, so that Markdown leaves them alone. */
const place = /\uE000(\d+)\uE001/g;

function toMarkdown(value: unknown, kept: string[]): string {
  if (Array.isArray(value)) return value.map((each) => toMarkdown(each, kept)).join("");
  if (!isA(value, Markup) && !isDrawing(value))
    return value === null || value === undefined ? "" : String(value);
  kept.push(toHtml(value));
  return `\uE000${kept.length - 1}\uE001`;
}
