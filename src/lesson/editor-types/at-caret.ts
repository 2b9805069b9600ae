import { Prec, StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import type { Ask } from "./asker.ts";
import { describeWords, helpNode } from "./help-nodes.ts";
import { allProblems, problemsAt } from "./problems.ts";

const setHelp = StateEffect.define<Tooltip | null>();

/** What is shown at the caret; it leaves with the next change and the next move. */
const helpAtCaret = StateField.define<Tooltip | null>({
  create: () => null,
  update(help, transaction) {
    let next = transaction.docChanged || transaction.selection ? null : help;
    for (const effect of transaction.effects) if (effect.is(setHelp)) next = effect.value;
    return next;
  },
  provide: (field) => showTooltip.from(field),
});

/**
 * What hovering shows, for those who don't hover: Ctrl+I tells what stands at the caret, F8 goes to the next problem,
 * and a caret that is moved or tapped onto a problem shows it.
 */
export function atCaret(ask: Ask): Extension {
  return [
    helpAtCaret,
    Prec.highest(
      keymap.of([
        { key: "Ctrl-i", run: (view) => (void describe(view, ask), true) },
        { key: "F8", run: (view) => goToProblem(view, 1), shift: (view) => goToProblem(view, -1) },
        { key: "Escape", run: close },
        { key: "PageDown", run: (view) => scroll(view, 1) },
        { key: "PageUp", run: (view) => scroll(view, -1) },
      ]),
    ),
    EditorView.domEventHandlers({ blur: (_, view) => void close(view) }),
    EditorView.updateListener.of(({ view, docChanged, selectionSet, transactions, startState }) => {
      if (docChanged || !selectionSet || !view.hasFocus) return;
      // A mouse that put the caret here hovers over it already.
      const pointed = transactions.some((each) => each.isUserEvent("select.pointer"));
      if (pointed && matchMedia("(hover: hover)").matches) return;
      const messages = messagesAtCaret(view.state);
      if (messages.length === 0) return;
      const known = messagesAtCaret(startState).join() === messages.join();
      // A view may not be changed while it takes a change in.
      queueMicrotask(() => show(view, helpNode(messages), known ? "" : messages.join(" ")));
    }),
  ];
}

async function describe(view: EditorView, ask: Ask): Promise<void> {
  const { state } = view;
  const { head } = state.selection.main;
  const description = await ask({ kind: "describe", at: head });
  if (view.state.doc !== state.doc || view.state.selection.main.head !== head) return;
  const messages = messagesAtCaret(view.state);
  const words = [...messages, description === undefined ? "" : describeWords(description)];
  if (messages.length > 0 || description !== undefined)
    show(view, helpNode(messages, description), words.join(" ").trim());
  else view.dispatch({ effects: EditorView.announce.of("Nothing is known of this place.") });
}

/** Puts the caret at the next problem, or the one before; behind the last comes the first. */
function goToProblem(view: EditorView, step: 1 | -1): boolean {
  const places = [...new Set(allProblems(view.state).map(({ from }) => from))];
  const { head } = view.state.selection.main;
  const next =
    step > 0 ? places.find((place) => place > head) : places.findLast((place) => place < head);
  const anchor = next ?? places.at(step > 0 ? 0 : -1);
  if (anchor === undefined) view.dispatch({ effects: EditorView.announce.of("No type errors.") });
  else view.dispatch({ selection: { anchor }, scrollIntoView: true, userEvent: "select" });
  return true;
}

function show(view: EditorView, dom: HTMLElement, words: string): void {
  const pos = view.state.selection.main.head;
  const tooltip: Tooltip = { pos, above: true, create: () => ({ dom }) };
  view.dispatch({
    effects: [setHelp.of(tooltip), ...(words === "" ? [] : [EditorView.announce.of(words)])],
  });
}

/** Scrolls what is shown, where it is longer than its box. */
function scroll(view: EditorView, step: 1 | -1): boolean {
  if (view.state.field(helpAtCaret) === null) return false;
  const box = view.dom.querySelector(".cm-tooltip.type-help");
  if (box === null || box.scrollHeight <= box.clientHeight) return false;
  box.scrollTop += step * box.clientHeight * 0.8;
  return true;
}

function close(view: EditorView): boolean {
  if (view.state.field(helpAtCaret) === null) return false;
  view.dispatch({ effects: setHelp.of(null) });
  return true;
}

function messagesAtCaret(state: EditorState): string[] {
  return problemsAt(state, state.selection.main.head).map(({ message }) => message);
}
