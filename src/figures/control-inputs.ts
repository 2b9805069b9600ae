import {
  fromPosition,
  parseControl,
  positions,
  toPosition,
  valueControls,
  type AnyState,
  type Controls,
  type RangeControl,
  type ValueControl,
} from "./controls.ts";

interface Found {
  readonly name: string;
  readonly control: ValueControl;
  /** `input[data-control="<name>"]`. */
  readonly inputs: readonly HTMLInputElement[];
  /** The menu, where the control has one. */
  readonly menu: HTMLSelectElement | null;
  /** What fills the track of each slider up to where it stands. */
  readonly fills: readonly HTMLElement[];
}

/** A figure's controls on the page. They are looked for once, when the figure goes live: not in each frame. */
export class ControlInputs {
  readonly #found: readonly Found[];
  readonly #boxes: readonly (readonly [name: string, box: HTMLElement])[];

  constructor(root: Element, controls: Controls) {
    this.#found = valueControls(controls).map(([name, control]) => {
      const inputs = [...root.querySelectorAll<HTMLInputElement>(`input[data-control="${name}"]`)];
      if (control.kind === "seed") for (const input of inputs) input.type = "number";
      return {
        name,
        control,
        inputs,
        menu: root.querySelector<HTMLSelectElement>(`select[data-control="${name}"]`),
        fills: inputs
          .map((input) => input.previousElementSibling)
          .filter(
            (fill) => fill instanceof HTMLElement && control.kind === "range",
          ) as HTMLElement[],
      };
    });
    this.#boxes = Object.keys(controls).flatMap((name) =>
      [...root.querySelectorAll<HTMLElement>(`[data-control-box="${name}"]`)].map(
        (box) => [name, box] as const,
      ),
    );
  }

  /** Reads the figure's state; what cannot be read is as at rest. */
  read(): AnyState {
    return Object.fromEntries(
      this.#found.map(({ name, control, inputs, menu }) => {
        const text = menu ? menu.value : textOf(control, inputs);
        return [name, parseControl(control, text) ?? control.value];
      }),
    );
  }

  /** Sets the inputs to a state. A slider's own position is left alone where it already says the same. */
  write(state: AnyState): void {
    for (const { name, control, inputs, menu, fills } of this.#found) {
      const value = state[name];
      if (menu) menu.value = String(value);
      for (const input of inputs) {
        if (control.kind === "toggle") input.checked = value === true;
        else if (control.kind === "choice") input.checked = input.value === value;
        else if (control.kind === "range") {
          const position = toPosition(control, Number(value));
          if (input.valueAsNumber !== position) input.value = String(position);
          // The native value of such a slider is a place in a list.
          if (control.stops) input.ariaValueText = control.format(Number(value));
        } else if (Number(input.value) !== value) input.value = String(value);
      }
      // A transform of its own element is what a frame can afford; a gradient is not.
      if (control.kind === "range")
        for (const fill of fills) fill.style.transform = fillScale(control, Number(value));
    }
  }

  /**
   * Hides the controls of these names, for which the state has no use, and shows the others.
   *
   * @returns whether that changed anything.
   */
  hide(names: readonly string[]): boolean {
    const changed = this.#boxes.filter(([name, box]) => box.hidden !== names.includes(name));
    for (const [, box] of changed) box.hidden = !box.hidden;
    return changed.length > 0;
  }
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

/** The transform of a slider's fill, which reaches from zero to where the slider stands. */
export function fillScale(control: RangeControl, value: number): string {
  const { min, max } = positions(control);
  const zero = toPosition(control, Math.min(control.max, Math.max(control.min, 0)));
  return `scaleX(${((toPosition(control, value) - zero) / (max - min)).toFixed(4)})`;
}
