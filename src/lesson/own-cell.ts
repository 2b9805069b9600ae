import { keptKey } from "./kept-key.ts";
import type { PageCell } from "./page-cell.ts";

/** The document that the scratchpad's cells are kept in. */
export const scratchpadDocument = "scratchpad";

/** Stands for the id in the `<template>` of a cell. */
export const idInTemplate = "new-cell";

/**
 * A cell made in the browser, from the page's own template of one. It is alive once it is put into the page.
 *
 * @param id Of letters, digits, hyphens: `isCellId`.
 */
export function makeCell(page: Document, id: string, code: string): PageCell {
  const template = page.querySelector<HTMLTemplateElement>("template[data-new-cell]");
  const made = template && page.importNode(template.content, true);
  const cell = made?.querySelector<PageCell>("code-cell");
  if (!made || !cell) throw new Error("The page has no template of a cell.");
  for (const part of made.querySelectorAll("*"))
    for (const { name, value } of [...part.attributes])
      if (value.includes(idInTemplate)) part.setAttribute(name, value.replaceAll(idInTemplate, id));
  cell.querySelector("[data-code] code")?.append(code);
  return cell;
}

/**
 * Makes the reader's kept cells before the first paint, so that nothing moves; `makeCell` in brief. It is inlined
 * behind the list and the template (its hash goes into the content security policy), and puts text in, never markup:
 * what the storage really holds is read with care afterwards, and made again if this was misled.
 */
export const ownCellsBoot = `try{const l=document.querySelector("[data-own-cells]"),t=document.querySelector("[data-new-cell]"),n=JSON.parse(localStorage.getItem("${keptKey(scratchpadDocument)}")).cells.map(({id:i,versions:[{code:c}]})=>{const m=document.importNode(t.content,true);for(const e of m.querySelectorAll("*"))for(const a of[...e.attributes])if(a.value.includes("${idInTemplate}"))e.setAttribute(a.name,a.value.replaceAll("${idInTemplate}",i));m.querySelector("[data-code] code").append(c);return m});if(n.length)l.replaceChildren(...n)}catch{}`;
