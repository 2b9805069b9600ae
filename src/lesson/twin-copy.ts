import { copyText } from "./copy-text.ts";

/** Copies a Python listing, and says so on its button for a moment. */
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-copy-twin]") : null;
  const code = button?.closest(".twin")?.querySelector("code")?.textContent;
  if (!button || code === undefined || code === null) return;
  void copyText(code).then((copied) => say(button, copied ? "Copied" : "Select and copy"));
});

/** How long the button says it, in milliseconds. */
const shown = 2000;

function say(button: Element, words: string): void {
  button.textContent = words;
  setTimeout(() => {
    button.textContent = "Copy";
  }, shown);
}
