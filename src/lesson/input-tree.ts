import type { InputControl } from "../notebook/input-control.ts";
import type { CellItem } from "../notebook/value.ts";
import { formatFixed } from "../plotting/format.ts";
import { element, type OutputNode } from "./output-node.ts";

type InputItem = CellItem & { readonly kind: "input" };
type Attributes = Readonly<Record<string, string>>;

/**
 * An input as a native control with its label, at the state that the code gives it; what the reader set it to is put
 * into it afterwards, so that the same input is the same elements whatever it is set to.
 *
 * @param cell The id of the cell that shows it.
 */
export function inputTree({ control, place, loose }: InputItem, cell: string): OutputNode[] {
  const id = `input-${cell}-${place}`;
  const { label } = control;
  const name = label === "" ? `Input ${place + 1} of cell ${cell}` : "";
  // The browser would bring back, on a reload, what the cells then know nothing of.
  const common: Attributes = {
    id,
    autocomplete: "off",
    ...(name && { "aria-label": name }),
    ...(control.disabled && { disabled: "" }),
  };
  const labelled = label === "" ? [] : [element("label", [label], { for: id })];
  return [
    ...(control.type === "toggle"
      ? [...parts(control, common, id), ...labelled]
      : control.type === "button"
        ? buttons(control, id)
        : [...labelled, ...parts(control, common, id)]),
    ...(loose
      ? [
          element("span", ["To use its value in other cells, write view(…) around it."], {
            class: "input-hint",
          }),
        ]
      : []),
  ];
}

function parts(
  control: Exclude<InputControl, { type: "button" }>,
  common: Attributes,
  id: string,
): OutputNode[] {
  switch (control.type) {
    case "range": {
      const { min, max, step, state, digits } = control;
      const ends = { min: `${min}`, max: `${max}`, step: `${step}`, value: `${state}` };
      const shown = { for: id, "data-digits": `${digits}` };
      return [
        element("input", [], { ...common, type: "range", ...ends }),
        element("output", [formatFixed(state, digits)], shown),
      ];
    }
    case "number": {
      const { min, max, step, state, placeholder } = control;
      const ends: Attributes = {
        ...(min !== undefined && { min: `${min}` }),
        ...(max !== undefined && { max: `${max}` }),
        step: `${step ?? "any"}`,
        value: state === null ? "" : `${state}`,
      };
      return [element("input", [], { ...common, type: "number", placeholder, ...ends })];
    }
    case "text": {
      const { state, placeholder } = control;
      const text = { type: "text", placeholder, value: state, spellcheck: "false" };
      return [element("input", [], { ...common, ...text })];
    }
    case "toggle": {
      const checked: Attributes = control.state ? { checked: "" } : {};
      return [element("input", [], { ...common, type: "checkbox", ...checked })];
    }
    case "select": {
      const { options, state, multiple } = control;
      const children = options.map((text, place) =>
        element("option", [text], {
          value: `${place}`,
          ...(state.includes(place) && { selected: "" }),
        }),
      );
      return [element("select", children, { ...common, ...(multiple && { multiple: "" }) })];
    }
  }
}

function buttons(
  { label, options, disabled }: InputControl & { type: "button" },
  id: string,
): OutputNode[] {
  const described: Attributes = label === "" ? {} : { "aria-describedby": id };
  return [
    ...(label === "" ? [] : [element("span", [label], { id })]),
    ...options.map((text, place) =>
      element("button", [text], {
        type: "button",
        class: "text-button",
        value: `${place}`,
        ...described,
        ...(disabled && { disabled: "" }),
      }),
    ),
  ];
}
