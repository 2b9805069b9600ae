import {
  fromPosition,
  parseControl,
  positions,
  toPosition,
  valueControls,
  type AnyState,
  type Controls,
  type ControlValue,
  type RangeControl,
  type ValueControl,
} from "./controls.ts";
import type { Figure } from "./figure.ts";

/** The native inputs of a figure's controls: `[data-control="<name>"]`. */
const inputsOf = (root: Element, name: string): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[data-control="${name}"]`),
];

/** The menus, of which each control has at most one. */
const menusOf = (root: Element, name: string): HTMLSelectElement[] => [
  ...root.querySelectorAll<HTMLSelectElement>(`select[data-control="${name}"]`),
];

/** Reads the figure's state from its inputs; what cannot be read is as at rest. */
export function readControls(root: Element, controls: Controls): AnyState {
  return Object.fromEntries(
    valueControls(controls).map(([name, control]) => {
      const [menu] = menusOf(root, name);
      const text = menu ? menu.value : textOf(control, inputsOf(root, name));
      return [name, parseControl(control, text) ?? control.value];
    }),
  );
}

/** What a control's inputs say, as an address would. */
function textOf(control: ValueControl, inputs: readonly HTMLInputElement[]): string {
  switch (control.kind) {
    case "range":
      return String(fromPosition(control, inputs[0]?.valueAsNumber ?? NaN));
    case "choice":
      return inputs.find(({ checked }) => checked)?.value ?? "";
    case "toggle":
      return String(inputs[0]?.checked);
    case "seed":
      return inputs[0]?.value ?? "";
  }
}

/** Sets the inputs to a state. A slider's own position is left alone where it already says the same. */
export function writeControls(root: Element, controls: Controls, state: AnyState): void {
  for (const [name, control] of valueControls(controls)) {
    for (const menu of menusOf(root, name)) menu.value = String(state[name]);
    for (const input of inputsOf(root, name)) {
      const value: ControlValue | undefined = state[name];
      if (control.kind === "toggle") input.checked = value === true;
      else if (control.kind === "choice") input.checked = input.value === value;
      else if (control.kind === "range") {
        const position = toPosition(control, Number(value));
        if (input.valueAsNumber !== position) input.value = String(position);
        // The native value of such a slider is a place in a list.
        if (control.stops) input.ariaValueText = control.format(Number(value));
      } else if (Number(input.value) !== value) input.value = String(value);
    }
  }
}

/** The transform of a slider's fill, which reaches from zero to where the slider stands. */
export function fillScale(control: RangeControl, value: number): string {
  const { min, max } = positions(control);
  const zero = toPosition(control, Math.min(control.max, Math.max(control.min, 0)));
  return `scaleX(${((toPosition(control, value) - zero) / (max - min)).toFixed(4)})`;
}

/** Draws the sliders' fills. A transform of its own element is what a frame can afford; a gradient is not. */
export function markSliders(root: Element, controls: Controls, state: AnyState): void {
  for (const [name, control] of Object.entries(controls)) {
    if (control.kind !== "range") continue;
    for (const input of inputsOf(root, name)) {
      const fill = input.previousElementSibling;
      if (fill instanceof HTMLElement)
        fill.style.transform = fillScale(control, Number(state[name]));
    }
  }
}

/**
 * Shows the controls that a state has a use for and hides the others.
 *
 * @returns whether that changed anything.
 */
export function showControls(
  root: Element,
  { controls, unused }: Pick<Figure, "controls" | "unused">,
  state: AnyState,
): boolean {
  if (!unused) return false;
  const hidden = unused(state);
  const changed = Object.keys(controls).flatMap((name) => {
    const boxes = [...root.querySelectorAll<HTMLElement>(`[data-control-box="${name}"]`)];
    return boxes.filter((box) => box.hidden !== hidden.includes(name));
  });
  for (const box of changed) box.hidden = !box.hidden;
  return changed.length > 0;
}
