import type { EditorState, Extension } from "@codemirror/state";
import { EditorView, showTooltip, type Command, type TooltipView } from "@codemirror/view";
import { element } from "./make-element.ts";

/** Milliseconds that a button is held until its step repeats, and from one repetition to the next. */
const hold = 400;
const repeat = 90;

/**
 * On a touch screen, two buttons at the number that the cursor is in: they lower and raise it by one in its last digit,
 * again and again while they are held. Its keyboard has no Alt, and a finger that drags scrolls the page.
 *
 * @param numberAt Where the number at a place of the code begins, if there is one.
 * @param step The command that changes the number at the cursor by so many steps.
 */
export function stepButtons(
  numberAt: (state: EditorState, at: number) => { readonly from: number } | undefined,
  step: (steps: number) => Command,
): Extension {
  // One and the same for all places: CodeMirror then moves the buttons, and a held one stays held.
  const create = (view: EditorView): TooltipView => ({
    dom: element(
      "div",
      { class: "cm-step-buttons" },
      stepButton("−", "Lower the number", () => step(-1)(view)),
      stepButton("+", "Raise the number", () => step(1)(view)),
    ),
  });
  return [
    showTooltip.compute(["selection", "doc"], (state) => {
      const { main } = state.selection;
      const number = main.empty && isTouched() ? numberAt(state, main.head) : undefined;
      return number ? { pos: number.from, above: true, create } : null;
    }),
    theme,
  ];
}

const isTouched = (): boolean => matchMedia("(pointer: coarse)").matches;

function stepButton(text: string, words: string, act: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", "aria-label": words }, text);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (wait: number): void => {
    act();
    timer = setTimeout(again, wait, repeat);
  };
  button.addEventListener("pointerdown", () => again(hold));
  // The code keeps the focus, and the screen its keyboard.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  // Pressed without a pointer, as by a screen reader.
  button.addEventListener("click", ({ detail }) => {
    if (detail === 0) act();
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"] as const)
    button.addEventListener(end, () => clearTimeout(timer));
  return button;
}

const theme = EditorView.theme({
  "&:not(.cm-focused) .cm-step-buttons": { display: "none" },
  ".cm-tooltip.cm-step-buttons": {
    display: "flex",
    border: "1px solid var(--rule-strong)",
    backgroundColor: "var(--paper)",
    touchAction: "manipulation",
    userSelect: "none",
  },
  ".cm-step-buttons button": {
    width: "2.75rem",
    height: "2.75rem",
    border: "0",
    background: "none",
    color: "var(--ink)",
    font: "400 1.25rem/1 var(--sans)",
  },
  ".cm-step-buttons button + button": { borderLeft: "1px solid var(--rule)" },
  ".cm-step-buttons button:active": { backgroundColor: "var(--rule)" },
});
