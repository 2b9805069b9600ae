import { Marked } from "marked";
import { escapeHtml } from "../escape-html.ts";
import type { RenderText } from "../markup.ts";

/** Evaluated with this name at hand: it takes what the library gives. */
declare const lend: (render: RenderText) => void;

const marked = new Marked({
  gfm: true,
  renderer: {
    // HTML within Markdown is text, images are what they say they are, and links lead to pages alone.
    html: ({ text }) => escapeHtml(text),
    image: ({ text, title }) => escapeHtml(title ?? text),
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return /^https:\/\//i.test(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
    },
    checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
  },
});

lend((text) => marked.parse(text, { async: false }));
