import { copiedWords, copyText } from "./copy-text.ts";
import { element, textButton } from "./make-element.ts";
import type { OwnCode } from "./own-code.ts";
import { saveText } from "./save-text.ts";

/** The reader's code of cells that the page no longer has: to copy, to save, and only then to discard. */
export function lostCells(own: OwnCode): HTMLElement {
  const place = element("div", { class: "lost-cells" });
  let shown = "";
  const update = (): void => {
    const text = JSON.stringify(own.vanished);
    if (text === shown) return;
    shown = text;
    place.replaceChildren(
      ...own.vanished.map(({ id, versions }) => {
        const code = versions.map((version) => version.code).join("\n\n// Another version:\n");
        const status = element("span", { role: "status" });
        const copy = async () => (status.textContent = copiedWords(await copyText(code)));
        return element(
          "details",
          { "data-lost-cell": id },
          element("summary", {}, `The lesson no longer has the cell ${id}, which you changed`),
          element(
            "pre",
            { class: "diff", tabindex: "0", role: "group", "aria-label": `Your code of ${id}` },
            element("code", {}, code),
          ),
          element(
            "p",
            { class: "cell-choice-buttons" },
            textButton("Copy", () => void copy(), { "aria-label": `Copy your code of ${id}` }),
            textButton("Download", () => saveText(`${id}.ts`, code), {
              "aria-label": `Download your code of ${id}`,
            }),
            textButton("Discard", () => discard(own, id, place), {
              "aria-label": `Discard your code of ${id}`,
            }),
            status,
          ),
        );
      }),
    );
  };
  update();
  own.listen(update);
  return place;
}

function discard(own: OwnCode, id: string, place: Element): void {
  const forgotten = own.kept.forget([id]);
  const line = element(
    "p",
    { class: "cell-choice-buttons" },
    element("span", { role: "status" }, "Discarded."),
    textButton(
      "Undo",
      () => {
        own.kept.restore(forgotten);
        line.remove();
        place.querySelector("summary")?.focus();
      },
      { "aria-label": `Undo discarding your code of ${id}` },
    ),
  );
  place.append(line);
  line.querySelector("button")?.focus();
}
