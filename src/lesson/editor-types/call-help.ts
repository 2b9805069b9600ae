import { Prec, StateEffect, StateField, type Extension } from "@codemirror/state";
import { EditorView, keymap, showTooltip, type Tooltip, type ViewUpdate } from "@codemirror/view";
import type { Ask } from "./asker.ts";
import { callNode } from "./help-nodes.ts";

const setCall = StateEffect.define<Tooltip | null>();
const callAtCaret = StateField.define<Tooltip | null>({
  create: () => null,
  update(call, transaction) {
    for (const effect of transaction.effects) if (effect.is(setCall)) return effect.value;
    return call && { ...call, pos: transaction.changes.mapPos(call.pos) };
  },
  provide: (field) => showTooltip.from(field),
});

/** The parameters of the call that is being written, from its bracket on; Ctrl+Shift+Space shows them again. */
export function callHelp(ask: Ask): Extension {
  return [
    callAtCaret,
    Prec.highest(
      keymap.of([
        { key: "Ctrl-Shift-Space", run: (view) => (void update(view, ask), true) },
        { key: "Escape", run: close },
      ]),
    ),
    EditorView.domEventHandlers({ blur: (_, view) => void close(view) }),
    EditorView.updateListener.of((change) => {
      const open = change.state.field(callAtCaret) !== null;
      const moved = change.docChanged || change.selectionSet;
      if (moved && (open || opensCall(change))) void update(change.view, ask);
    }),
  ];
}

function opensCall({ transactions, state }: ViewUpdate): boolean {
  const { head } = state.selection.main;
  return (
    transactions.some((each) => each.isUserEvent("input.type")) &&
    /[(,]$/.test(state.sliceDoc(Math.max(0, head - 1), head))
  );
}

/** Editors that wait for an answer. */
const asking = new WeakSet<EditorView>();

async function update(view: EditorView, ask: Ask): Promise<void> {
  if (asking.has(view)) return;
  asking.add(view);
  const { state } = view;
  const { head } = state.selection.main;
  const call = await ask({ kind: "helpWithCall", at: head });
  asking.delete(view);
  // Whoever types faster than the answer comes is helped where they are by now.
  if (view.state.doc !== state.doc || view.state.selection.main.head !== head)
    return view.hasFocus ? update(view, ask) : undefined;
  if (call === undefined) return void close(view);
  const dom = callNode(call);
  const tooltip: Tooltip = { pos: call.from, above: true, create: () => ({ dom }) };
  view.dispatch({ effects: setCall.of(tooltip) });
}

function close(view: EditorView): boolean {
  if (view.state.field(callAtCaret) === null) return false;
  view.dispatch({ effects: setCall.of(null) });
  return true;
}
