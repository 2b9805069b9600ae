import { syntaxTree } from "@codemirror/language";
import { Transaction, type EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, type Command } from "@codemirror/view";
import { stepButtons } from "./editor-step-buttons.ts";
import { stepNumber } from "./step-number.ts";

interface Literal {
  readonly from: number;
  readonly to: number;
}

/** Pixels of a drag that change a number's last digit by one. */
const pixels = 4;

/**
 * Numbers that are changed in place: Alt with the keys of < and > lowers and raises the one at the cursor by one in its
 * last digit, ten with Shift; with Alt held, one is dragged. (Alt with the arrows moves lines, which is CodeMirror's.)
 * A touch screen has buttons instead.
 *
 * @param onScrub Called after each change, which is as good as a finished edit.
 */
export function scrubNumbers(onScrub: () => void): Extension {
  const step =
    (steps: number): Command =>
    (view) => {
      const literal = numberAt(view.state, view.state.selection.main.head);
      if (literal === undefined || change(view, literal, steps, {}) === undefined) return false;
      onScrub();
      return true;
    };
  return [
    keymap.of([
      { key: "Alt-.", run: step(1), shift: step(10), preventDefault: true },
      { key: "Alt-,", run: step(-1), shift: step(-10), preventDefault: true },
    ]),
    stepButtons(numberAt, step),
    EditorView.domEventHandlers({
      mousedown: (event, view) => event.altKey && event.button === 0 && drag(event, view, onScrub),
    }),
  ];
}

/** The number at a place of the code, with the minus that belongs to it. */
function numberAt(state: EditorState, at: number): Literal | undefined {
  for (const side of [-1, 1] as const) {
    const node = syntaxTree(state).resolveInner(at, side);
    if (node.name !== "Number") continue;
    const { parent } = node;
    const sign = parent?.name === "UnaryExpression" && state.sliceDoc(parent.from, parent.from + 1);
    return { from: sign === "-" && parent ? parent.from : node.from, to: node.to };
  }
  return undefined;
}

/** Changes a number; gives its end, or nothing where it cannot be changed. */
function change(
  view: EditorView,
  { from, to }: Literal,
  steps: number,
  { recorded = true, text = view.state.sliceDoc(from, to) },
): number | undefined {
  const next = stepNumber(text.replace(/\s/g, ""), steps);
  if (next === undefined) return undefined;
  // Two minuses in a row would be another operator.
  const insert =
    next.startsWith("-") && view.state.sliceDoc(from - 1, from) === "-" ? ` ${next}` : next;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    // History joins changes of this kind that follow each other closely: a held key is undone at once.
    userEvent: "input.type.scrub",
    annotations: recorded ? [] : [Transaction.addToHistory.of(false)],
    effects: EditorView.announce.of(next),
  });
  return from + insert.length;
}

/** Follows the mouse until it is let go; all of it is one step to undo. */
function drag(event: MouseEvent, view: EditorView, onScrub: () => void): boolean {
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
  const literal = at === null ? undefined : numberAt(view.state, at);
  if (literal === undefined) return false;
  const text = view.state.sliceDoc(literal.from, literal.to);
  if (stepNumber(text, 0) === undefined) return false;
  event.preventDefault();
  view.focus();
  let { to } = literal;
  let steps = 0;
  const stop = new AbortController();
  const { signal } = stop;
  const put = (recorded: boolean): void => {
    to = change(view, { from: literal.from, to }, steps, { recorded, text }) ?? to;
  };
  const move = ({ clientX, buttons }: MouseEvent): void => {
    if (buttons === 0) return finish();
    const next = Math.round((clientX - event.clientX) / pixels);
    if (next === steps) return;
    steps = next;
    put(false);
    onScrub();
  };
  const finish = (): void => {
    stop.abort();
    const last = steps;
    if (last === 0) return;
    steps = 0;
    put(false);
    steps = last;
    put(true);
    onScrub();
  };
  addEventListener("mousemove", move, { signal });
  addEventListener("mouseup", finish, { signal });
  return true;
}
