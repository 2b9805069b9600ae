import { parseControl, type AnyState, type Controls, type ControlValue } from "./controls.ts";

/** The native inputs of a figure's controls: `[data-control="<name>"]`. */
const inputsOf = (root: Element, name: string): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>(`input[data-control="${name}"]`),
];

/** Reads the figure's state from its inputs; what cannot be read is as at rest. */
export function readControls(root: Element, controls: Controls): AnyState {
  return Object.fromEntries(
    Object.entries(controls).map(([name, control]) => {
      const inputs = inputsOf(root, name);
      const text =
        control.kind === "toggle"
          ? String(inputs[0]?.checked)
          : (inputs.find((input) => control.kind === "range" || input.checked)?.value ?? "");
      return [name, parseControl(control, text) ?? control.value];
    }),
  );
}

/** Sets the inputs to a state. A slider's own position is left alone where it already says the same. */
export function writeControls(root: Element, controls: Controls, state: AnyState): void {
  for (const [name, control] of Object.entries(controls))
    for (const input of inputsOf(root, name)) {
      const value: ControlValue | undefined = state[name];
      if (control.kind === "toggle") input.checked = value === true;
      else if (control.kind === "choice") input.checked = input.value === value;
      else if (Number(input.value) !== value) input.value = String(value);
    }
}

/** Where a slider stands, from 0 to 1: its fill in `figure-controls.css` follows it. */
export function markSliders(root: Element, controls: Controls, state: AnyState): void {
  for (const [name, control] of Object.entries(controls)) {
    if (control.kind !== "range") continue;
    const at = (Number(state[name]) - control.min) / (control.max - control.min);
    for (const input of inputsOf(root, name)) input.style.setProperty("--at", at.toFixed(4));
  }
}
