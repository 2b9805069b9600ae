import { canPack, toCodeHash, type LinkedCell } from "./code-link.ts";
import { copyText } from "./copy-text.ts";
import { element, textButton } from "./make-element.ts";

/** From this many characters on, some messengers and mail programs cut an address short. */
const longLink = 8_000;

/** A link with the code of cells in it, to copy or to hand to another program. */
export async function sharePanel(cells: readonly LinkedCell[]): Promise<HTMLElement> {
  if (!canPack())
    return element(
      "p",
      { role: "status" },
      "This browser is too old to make links. Download the code instead.",
    );
  const hash = await toCodeHash(cells);
  const url = location.origin + location.pathname + hash;
  const status = element("span", { role: "status" });
  const address = element("input", {
    type: "url",
    class: "share-address",
    readonly: "",
    "aria-label": "Link with your code",
    value: url,
  });
  address.addEventListener("focus", () => address.select());
  const copy = async (): Promise<void> => {
    const copied = await copyText(url);
    if (!copied) address.focus();
    status.textContent = copied
      ? "Copied."
      : "Copying is not allowed here: the link is selected, copy it yourself.";
  };
  const buttons = [textButton("Copy link", () => void copy())];
  const data = { title: document.title, url };
  // Where the browser has a share sheet, it may still refuse this address.
  if ("share" in navigator && navigator.canShare?.(data))
    buttons.push(textButton("Send link", () => void navigator.share(data).catch(() => {})));
  const count = cells.length === 1 ? "1 cell" : `${cells.length} cells`;
  const size = `${url.length.toLocaleString("en")} characters`;
  const warning = url.length > longLink ? " Some programs cut so long a link short." : "";
  return element(
    "div",
    { class: "share-panel" },
    element(
      "p",
      {},
      `The link holds the code of ${count} and is ${size} long.${warning} Nothing is uploaded: the code is in the link itself. Whoever opens it reads the code before anything runs.`,
    ),
    address,
    element("p", { class: "cell-choice-buttons" }, ...buttons, status),
  );
}
