import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { TypeProblem } from "../../notebook/types/answers.ts";
import type { TypeLink } from "../../notebook/host/type-link.ts";

/** A pause this long, in milliseconds, and the code is checked; after this one, what was found is said. */
const pause = 150;
const pauseBeforeWords = 1500;

/** Checks the code of the page's editors when it changes: the edited cell first, then what may depend on it. */
export function createChecks(link: () => TypeLink | undefined) {
  const editors = new Map<EditorView, string>();
  const said = new WeakMap<EditorView, string>();
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let words: ReturnType<typeof setTimeout> | undefined;

  const checkAll = async (first: string | undefined): Promise<void> => {
    const own = ++round;
    const order = [...editors].sort(([, a], [, b]) => Number(b === first) - Number(a === first));
    for (const [view, cell] of order) {
      const { doc } = view.state;
      const problems = await link()?.ask({ kind: "check", cell });
      if (own !== round) return;
      if (problems === undefined || view.state.doc !== doc) continue;
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((each) => toDiagnostic(each, doc)),
        ),
      );
      if (cell === first) sayLater(view, problems);
    }
  };

  /** Says what is wrong once the writer pauses, and only what was not said before. */
  const sayLater = (view: EditorView, problems: readonly TypeProblem[]): void => {
    clearTimeout(words);
    words = setTimeout(() => {
      const text = inWords(view.state.doc, problems);
      if (text === (said.get(view) ?? "")) return;
      said.set(view, text);
      view.dispatch({ effects: EditorView.announce.of(text || "No type errors.") });
    }, pauseBeforeWords);
  };

  return {
    add(view: EditorView, cell: string): void {
      editors.set(view, cell);
      void checkAll(cell);
    },
    remove: (view: EditorView) => void editors.delete(view),
    /** Checks again once nothing has changed for a moment. */
    schedule(cell: string | undefined): void {
      round++;
      clearTimeout(timer);
      clearTimeout(words);
      timer = setTimeout(() => void checkAll(cell), pause);
    },
  };
}

function toDiagnostic({ from, to, message }: TypeProblem, doc: Text): Diagnostic {
  // What is missing is marked at the character before, for there is nothing to underline.
  const start =
    from === to && (from === doc.length || doc.sliceString(from, from + 1) === "\n")
      ? from - 1
      : from;
  return {
    from: Math.max(0, start),
    to: Math.min(doc.length, Math.max(to, start + 1)),
    severity: "error",
    message,
  };
}

function inWords(doc: Text, [first, ...others]: readonly TypeProblem[]): string {
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : ` And ${others.length} more.`;
  return `Line ${doc.lineAt(Math.min(first.from, doc.length)).number}: ${first.message}${more}`;
}
