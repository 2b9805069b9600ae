import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionStatus,
  selectedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import { Prec, type Extension } from "@codemirror/state";
import { keymap, type EditorView, type Rect } from "@codemirror/view";
import type { CompletionOption } from "../../notebook/types/answers.ts";
import type { Ask } from "./asker.ts";
import { helpNode } from "./help-nodes.ts";

/** Proposals as one types, or with Ctrl+Space. Enter takes the one that is marked, and Tab while the list is open. */
export function completion(ask: Ask): Extension {
  return [
    // Before CodeMirror's own Enter and the cell's own Tab.
    Prec.highest(
      keymap.of([
        { key: "Enter", run: leaveWholeWord },
        { key: "Tab", run: takeMarked },
      ]),
    ),
    autocompletion({
      override: [(context) => propose(context, ask)],
      icons: false,
      maxRenderedOptions: 40,
      positionInfo: placeInfo,
      // A list that has only just come up was not what the next key was meant for.
      interactionDelay: 150,
    }),
  ];
}

/** While the list is open, Tab is never the cell's own, which would put spaces into a word. */
function takeMarked(view: EditorView): boolean {
  if (completionStatus(view.state) !== "active") return false;
  acceptCompletion(view);
  return true;
}

/** What is said of a proposal stands beside the list where there is room, else below it. */
function placeInfo(_: EditorView, list: Rect, option: Rect, info: Rect, space: Rect) {
  const right = space.right - list.right;
  const left = list.left - space.left;
  if (Math.max(left, right) >= 280) {
    const top = Math.max(space.top, Math.min(option.top, space.bottom - (info.bottom - info.top)));
    const toRight = right >= Math.min(left, 440);
    const style = `top: ${top - list.top}px; max-width: ${Math.min(440, toRight ? right : left)}px`;
    return { style, class: `cm-completionInfo-${toRight ? "right" : "left"}` };
  }
  const style = `top: ${list.bottom - list.top}px; left: ${space.left - list.left}px; right: auto;
    width: ${space.right - space.left}px; max-height: ${Math.max(80, space.bottom - list.bottom)}px`;
  return { style, class: "type-info-below" };
}

/** What is typed out already is meant as it stands: Enter then breaks the line. */
function leaveWholeWord(view: EditorView): boolean {
  const selected = selectedCompletion(view.state);
  if (selected === null) return false;
  const { head } = view.state.selection.main;
  const before = view.state.sliceDoc(Math.max(0, head - selected.label.length - 1), head);
  const word = /[\p{ID_Continue}$]*$/u.exec(before)?.[0];
  if (word === selected.label) closeCompletion(view);
  return false;
}

const wordBefore = /[\p{ID_Continue}$]+/u;

async function propose(context: CompletionContext, ask: Ask): Promise<CompletionResult | null> {
  const { pos, explicit, state } = context;
  const { name } = syntaxTree(state).resolveInner(pos, -1);
  if (/Comment|TemplateString|^String$|RegExp/.test(name) && !explicit) return null;
  const word = context.matchBefore(wordBefore);
  const member = /[\p{ID_Continue}$)\]}'"`]\s*\??\.$/u.test(
    state.sliceDoc(Math.max(0, pos - 40), word?.from ?? pos),
  );
  if (!explicit && !member && (word === null || word.text.length < 2)) return null;
  if (word !== null && /^\d/.test(word.text)) return null;
  const found = await ask({ kind: "complete", at: pos });
  if (found === undefined || context.aborted) return null;
  return {
    from: found.from,
    options: found.options.map((option) => toCompletion(option, pos, ask)),
    validFor: /^[\p{ID_Continue}$]*$/u,
  };
}

function toCompletion({ name, insert, rank }: CompletionOption, at: number, ask: Ask): Completion {
  return {
    label: name,
    boost: rank * 10,
    ...(insert && {
      apply: (view: EditorView, _: Completion, __: number, to: number) =>
        view.dispatch({
          changes: { from: insert.from, to, insert: insert.text },
          selection: { anchor: insert.from + insert.text.length },
          userEvent: "input.complete",
        }),
    }),
    info: async () => {
      const description = await ask({ kind: "describeCompletion", at, name });
      if (description === undefined) return null;
      // No key scrolls it, so it is short; all is said at the caret and under the pointer.
      const [docs = ""] = description.docs.split("\n\n");
      return helpNode([], { ...description, docs });
    },
  };
}
