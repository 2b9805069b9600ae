import { syntaxTree } from "@codemirror/language";
import {
  RangeSetBuilder,
  StateEffect,
  StateField,
  type Extension,
  type Text,
} from "@codemirror/state";
import {
  Decoration,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from "@codemirror/view";

/** A place in the code, 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Says where the problem is; it leaves with the next change of the code. */
export const setProblem = StateEffect.define<Place | undefined>();

/** Underlines the token where the problem is. */
export const problemMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects)
      if (effect.is(setProblem))
        next = effect.value ? underline(transaction.state.doc, effect.value) : Decoration.none;
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function underline(doc: Text, place: Place): DecorationSet {
  if (place.line < 1 || place.line > doc.lines) return Decoration.none;
  const line = doc.line(place.line);
  if (line.length === 0) return Decoration.none;
  // A problem at a line's end (something is missing) is shown at its last character.
  const start = Math.min(Math.max(place.column - 1, 0), line.length - 1);
  const token = /^[\p{ID_Start}$_][\p{ID_Continue}$]*|^[\d.]+|^./u.exec(line.text.slice(start));
  const from = line.from + start;
  return Decoration.set(
    Decoration.mark({ class: "cell-problem" }).range(from, from + (token?.[0].length ?? 1)),
  );
}

/** Gives the functions of the catalogue their classes, as the printed code has them. */
export function functionTints(classes: ReadonlyMap<string, string>): Extension {
  const marks = new Map(
    [...classes].map(([name, tint]) => [name, Decoration.mark({ class: tint })]),
  );
  const tinted = (view: EditorView): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>();
    for (const { from, to } of view.visibleRanges)
      syntaxTree(view.state).iterate({
        from,
        to,
        enter(node) {
          if (node.name !== "VariableName" && node.name !== "VariableDefinition") return;
          const mark = marks.get(view.state.sliceDoc(node.from, node.to));
          if (mark) builder.add(node.from, node.to, mark);
        },
      });
    return builder.finish();
  };
  return ViewPlugin.define(
    (view) => ({
      decorations: tinted(view),
      update(update: ViewUpdate) {
        const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
        if (update.docChanged || update.viewportChanged || parsed)
          this.decorations = tinted(update.view);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
}
