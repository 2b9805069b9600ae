import type { SetInput } from "./input-state.ts";

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * Calls back whenever an input in a cell's output is moved or pressed; also for what the reader moved before this
 * script came.
 *
 * @param set Hands on where an input stands; it asks `read` once it can, so that a state is never older than it need be.
 */
export function watchInputs(
  output: HTMLElement,
  set: (read: () => Promise<SetInput | undefined>) => void,
): void {
  const heard = (target: EventTarget | null, type: string): void => {
    if (!(target instanceof Element) || !target.closest("[data-input]")) return;
    set(async () => (await import("./input-state.ts")).readInput(target, type));
  };
  for (const type of ["input", "click"])
    output.addEventListener(type, (event) => heard(event.target, type));
  for (const control of output.querySelectorAll<Control>("[data-input] :is(input, select)"))
    if (isMoved(control)) heard(control, "input");
}

/** Whether a control stands elsewhere than it was built. */
function isMoved(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((each) => each.selected !== each.defaultSelected);
  const { value, defaultValue, checked, defaultChecked } = control;
  return control.type === "checkbox" ? checked !== defaultChecked : value !== defaultValue;
}
