import {
  parseControl,
  valueControls,
  type AnyState,
  type Controls,
  type ControlValue,
  type RangeControl,
} from "./controls.ts";

/** The native inputs of a figure's controls: `[data-control="<name>"]`. */
const inputsOf = (root: Element, name: string): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[data-control="${name}"]`),
];

/** Reads the figure's state from its inputs; what cannot be read is as at rest. */
export function readControls(root: Element, controls: Controls): AnyState {
  return Object.fromEntries(
    valueControls(controls).map(([name, control]) => {
      const inputs = inputsOf(root, name);
      const text =
        control.kind === "toggle"
          ? String(inputs[0]?.checked)
          : (inputs.find((input) => control.kind !== "choice" || input.checked)?.value ?? "");
      return [name, parseControl(control, text) ?? control.value];
    }),
  );
}

/** Sets the inputs to a state. A slider's own position is left alone where it already says the same. */
export function writeControls(root: Element, controls: Controls, state: AnyState): void {
  for (const [name, control] of valueControls(controls))
    for (const input of inputsOf(root, name)) {
      const value: ControlValue | undefined = state[name];
      if (control.kind === "toggle") input.checked = value === true;
      else if (control.kind === "choice") input.checked = input.value === value;
      else if (Number(input.value) !== value) input.value = String(value);
    }
}

/** The transform of a slider's fill, which reaches from zero to where the slider stands. */
export function fillScale({ min, max }: RangeControl, value: number): string {
  const zero = Math.min(max, Math.max(min, 0));
  return `scaleX(${((value - zero) / (max - min)).toFixed(4)})`;
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
