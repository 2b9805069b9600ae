/** How long the button says what became of it, in milliseconds. */
const saidFor = 2000;

/** Copies an address, and says on the button that asked for it where it is now. */
export async function copyLink(button: Element, address: string): Promise<void> {
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    // Without permission the address bar is where a link can be copied from.
    history.replaceState(history.state, "", address);
    said = "In the address bar";
  }
  button.textContent = said;
  setTimeout(() => (button.textContent = "Copy link"), saidFor);
}
