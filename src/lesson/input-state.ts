import type { InputState } from "../notebook/input-control.ts";
import { formatFixed } from "../plotting/format.ts";

/** An input that a cell shows: its place among the cell's, and what its control stands at. */
export interface SetInput {
  readonly place: number;
  readonly state: InputState;
}

/** What an event of a cell's output sets an input to; `undefined` for events of anything else. */
export function readInput(target: EventTarget | null, type: string): SetInput | undefined {
  const item = target instanceof Element ? target.closest<HTMLElement>("[data-input]") : null;
  if (item === null) return undefined;
  const place = Number(item.dataset.input);
  if (target instanceof HTMLSelectElement) {
    const chosen = [...target.selectedOptions].map(({ value }) => Number(value));
    return type === "input" ? { place, state: chosen } : undefined;
  }
  if (type === "click") {
    const button = target instanceof Element ? target.closest("button") : null;
    return button ? { place, state: Number(button.value) } : undefined;
  }
  if (!(target instanceof HTMLInputElement)) return undefined;
  showNumber(item);
  switch (target.type) {
    case "checkbox":
      return { place, state: target.checked };
    case "range":
      return { place, state: target.valueAsNumber };
    case "number":
      return { place, state: Number.isFinite(target.valueAsNumber) ? target.valueAsNumber : null };
    default:
      return { place, state: target.value };
  }
}

/** Puts a control where the reader had set it, or, with `undefined`, where the code sets it. */
export function writeInput(item: Element, state: InputState | undefined): void {
  const control = item.querySelector("input, select");
  if (control instanceof HTMLSelectElement) {
    for (const option of control.options)
      option.selected = Array.isArray(state)
        ? state.includes(Number(option.value))
        : option.defaultSelected;
  } else if (control instanceof HTMLInputElement) {
    if (control.type === "checkbox")
      control.checked = typeof state === "boolean" ? state : control.defaultChecked;
    else control.value = state === undefined ? control.defaultValue : `${state ?? ""}`;
    showNumber(item);
  }
}

/** The number beside a slider. */
function showNumber(item: Element): void {
  const output = item.querySelector("output");
  const slider = item.querySelector("input");
  if (output && slider)
    output.textContent = formatFixed(slider.valueAsNumber, Number(output.dataset.digits));
}
