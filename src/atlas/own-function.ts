import { measure, measuredInputs } from "../activations/measured.ts";
import type { Session } from "../notebook/host/sandbox.ts";
import type { AtlasIndex } from "./atlas-index.ts";
import { multipleOf, type Multiple } from "./multiple.ts";
import { propertiesOfMeasured, sliceOfMeasured } from "./own-slice.ts";
import { columns } from "./properties.ts";

/** The function's name in its cell, and the cell's. */
export const ownName = "yours";

/** Gives the reader's function its place among the pictures and in the table, and follows it from then on. */
export function followOwn(index: AtlasIndex, session: Pick<Session, "follow">): void {
  session.follow({ id: "own", name: ownName, cell: ownName, xs: measuredInputs }, (samples) => {
    const told = document.querySelector("[data-own-told]");
    if ("message" in samples) {
      // What is shown stays that of the last version that could be measured.
      if (told) told.textContent = samples.message;
      return;
    }
    const seen = measure(samples.ys);
    showPicture(index, multipleOf(sliceOfMeasured(seen)));
    showRow(index, propertiesOfMeasured(seen));
    if (told)
      told.textContent =
        seen.holes > 0
          ? `Measured; at ${seen.holes} of ${seen.xs.length} inputs there is no finite number.`
          : "Measured. It stands among the pictures and in the table.";
    index.refresh();
  });
}

function showPicture(index: Element, paths: Multiple): void {
  const item = index.querySelector<HTMLElement>("[data-own-item]");
  if (!item) return;
  item.dataset["function"] = ownName;
  for (const [name, d] of Object.entries(paths))
    item.querySelector(`.multiple-${name}`)?.setAttribute("d", d);
  const name = item.querySelector(".multiple-name");
  if (name) name.textContent = ownName;
  const aside = item.querySelector(".multiple-aside");
  if (aside) aside.textContent = "measured";
}

function showRow(index: Element, properties: ReturnType<typeof propertiesOfMeasured>): void {
  const body = index.querySelector("tbody");
  if (!body) return;
  const row = body.querySelector<HTMLTableRowElement>("[data-own-row]") ?? newRow(body);
  columns.forEach(({ id }, i) => {
    const cell = row.cells[i + 1];
    if (!cell) return;
    const { text, order } = properties[id];
    cell.textContent = text;
    if (order === undefined) delete cell.dataset["order"];
    else cell.dataset["order"] = String(order);
  });
}

/** A row like the others, at the top. */
function newRow(body: HTMLTableSectionElement): HTMLTableRowElement {
  const row = body.insertRow(0);
  row.dataset["ownRow"] = "";
  row.dataset["function"] = ownName;
  row.dataset["words"] = "yours your own";
  const name = document.createElement("th");
  name.scope = "row";
  name.dataset["order"] = ownName;
  const link = document.createElement("a");
  link.href = "#your-own";
  link.textContent = ownName;
  name.append(link);
  row.append(name);
  for (const { id } of columns) row.insertCell().dataset["of"] = id;
  return row;
}
