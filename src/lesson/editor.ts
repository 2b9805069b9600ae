import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, LRLanguage, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  keymap,
  rectangularSelection,
  runScopeHandlers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { adoptingRoot } from "./adopting-root.ts";
import { enterKey, findKeys, tabKey } from "./editor-keys.ts";
import { scrubNumbers } from "./editor-scrub.ts";
import { cellTheme } from "./editor-theme.ts";
import { functionTints, problemMark, setProblem, type Place } from "./editor-marks.ts";
import { functionClasses } from "./function-classes.ts";
import { typescriptParser } from "./highlight.ts";
import { offerTypes } from "./offer-types.ts";
import type { PendingInput } from "./pending-input.ts";
import { typeHelp } from "./type-help.ts";

export interface EditorOptions {
  readonly parent: HTMLElement;
  /** The cell's id. */
  readonly cell: string;
  /** Accessible name, and the id of the element that describes the keys. */
  readonly label: string;
  readonly describedBy: string;
  readonly code: string;
  readonly selection: { readonly anchor: number; readonly head: number };
  /** The code was reached by the keyboard: an Enter before anything else opens it and is no line of code. */
  readonly opensWithEnter: boolean;
  /** How far the printed code was scrolled sideways, in pixels. */
  readonly scrollLeft: number;
  /** Gets a button for what waits for the reader's word. */
  readonly offers: Element;
  /** Says something to screen readers and, where `seen`, to all. */
  readonly say: (words: string, seen: boolean) => void;
  readonly onChange: (code: string) => void;
  /** A number was changed in place: the code can run at once. */
  readonly onScrub: () => void;
  readonly onRun: () => void;
}

/** A cell's editor, as far as the cell knows it. */
export interface Editor {
  focus(): void;
  /** Replaces all of the code, as one step that can be undone. */
  setCode(code: string): void;
  /** Does what was typed before the editor was there. */
  replay(inputs: readonly PendingInput[]): void;
  /** Underlines the token at a place, or nothing. */
  markProblem(place: Place | undefined): void;
  destroy(): void;
}

const typescript = LRLanguage.define({ name: "typescript", parser: typescriptParser });

/**
 * A CodeMirror editor that stands exactly where the code stood. Typed and pasted text stays to the letter: no
 * bracket and no indent is added.
 */
export function createEditor(options: EditorOptions): Editor {
  const view = new EditorView({
    parent: options.parent,
    root: adoptingRoot(options.parent.ownerDocument),
    state: EditorState.create({
      doc: options.code,
      selection: options.selection,
      extensions: [
        history(),
        tabKey(),
        enterKey(options.opensWithEnter),
        scrubNumbers(options.onScrub),
        keymap.of([
          { key: "Shift-Enter", run: () => (options.onRun(), true) },
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        findKeys,
        // The browser shows one selection: more of them are drawn.
        EditorState.allowMultipleSelections.of(true),
        drawSelection(),
        rectangularSelection(),
        typescript,
        syntaxHighlighting(classHighlighter),
        functionTints(functionClasses()),
        problemMark,
        bracketMatching(),
        cellTheme,
        typeHelp(options.cell, (accept) =>
          offerTypes(accept, options.offers, () => view.focus(), options.say),
        ),
        EditorView.contentAttributes.of({
          "aria-label": options.label,
          "aria-describedby": options.describedBy,
          tabindex: "0",
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        EditorView.domEventHandlers({
          // Left scrolled to the end of a long line, a cell would show nothing of the others.
          blur: (_, view) => void (view.scrollDOM.scrollLeft = 0),
        }),
      ],
    }),
  });
  view.scrollDOM.scrollLeft = options.scrollLeft;
  return {
    focus: () => view.focus(),
    setCode: (code) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: code },
        userEvent: "input.replace",
      }),
    replay: (inputs) => inputs.forEach((input) => replayInput(view, input)),
    destroy: () => view.destroy(),
    markProblem: (place) => view.dispatch({ effects: setProblem.of(place) }),
  };
}

function replayInput(view: EditorView, input: PendingInput): void {
  if (typeof input === "string") return view.dispatch(view.state.replaceSelection(input));
  if (runScopeHandlers(view, input, "editor")) return;
  const types = input.key.length === 1 && !input.ctrlKey && !input.metaKey;
  if (types) view.dispatch(view.state.replaceSelection(input.key));
}
