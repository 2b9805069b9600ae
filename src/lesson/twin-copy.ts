/** Copies a Python listing, and says so on its button for a moment. */
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-copy-twin]") : null;
  const code = button?.closest(".twin")?.querySelector("code")?.textContent;
  if (!button || code === undefined || code === null) return;
  navigator.clipboard.writeText(code).then(
    () => say(button, "Copied"),
    () => say(button, "Select and copy"),
  );
});

function say(button: Element, words: string): void {
  button.textContent = words;
  setTimeout(() => {
    button.textContent = "Copy";
  }, 2000);
}
