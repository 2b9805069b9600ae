/** The storage's key of a document, which is named after its page. The number names the form of what is stored. */
export const keptKey = (name: string): string => `nonlinear-code-1:${name}`;

/** The document of a lesson's changed cells. */
export const lessonDocument = (slug: string): string => `lessons/${slug}`;

/** What `keptBoot` leaves on a listing's element where it printed another text: the listing as built. */
interface BuiltListing extends Element {
  built?: Element;
}

/** A listing as it was built, whatever the reader's own code that stands in its place. */
export function builtCode(code: Element): Element {
  const listing = code.querySelector("code") as BuiltListing | null;
  return listing?.built ?? listing ?? code;
}

/**
 * Prints a reader's own code where the lesson's stood, before the first paint, so that nothing moves. It is inlined
 * behind the cells (its hash goes into the content security policy) with its document's name in `data-of`, and puts
 * text in, never markup: what the storage really holds is read with care by `kept-document.ts`.
 */
export const keptBoot = `try{for(const{id:i,versions:[{code:t}]}of JSON.parse(localStorage.getItem("${keptKey("")}"+document.currentScript.dataset.of)).cells){const e=document.querySelector('[data-cell="'+CSS.escape(i)+'"] code');if(e&&typeof t=="string"&&t!==e.textContent){e.built??=e.cloneNode(true);e.textContent=t}}}catch{}`;
