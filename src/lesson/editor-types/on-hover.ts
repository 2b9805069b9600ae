import type { Extension } from "@codemirror/state";
import { hoverTooltip, type EditorView, type Tooltip } from "@codemirror/view";
import type { Ask } from "./asker.ts";
import { helpNode } from "./help-nodes.ts";
import { problemsAt } from "./problems.ts";

/** Milliseconds that the pointer rests before anything is shown. */
const rest = 250;

/** What the pointer rests on: what is wrong with it, and what it is. */
export function onHover(ask: Ask): Extension {
  return hoverTooltip((view, at) => describeHovered(view, at, ask), {
    hoverTime: rest,
    hideOnChange: true,
  });
}

async function describeHovered(view: EditorView, at: number, ask: Ask): Promise<Tooltip | null> {
  // A finger does not hover: what it taps is shown at the caret.
  if (!matchMedia("(hover: hover)").matches) return null;
  const { doc } = view.state;
  const description = await ask({ kind: "describe", at });
  if (view.state.doc !== doc) return null;
  const problems = problemsAt(view.state, at);
  const from = problems[0]?.from ?? description?.from;
  const to = problems[0]?.to ?? description?.to;
  if (from === undefined || to === undefined) return null;
  const messages = problems.map(({ message }) => message);
  return {
    pos: from,
    end: to,
    above: true,
    create: () => ({ dom: helpNode(messages, description) }),
  };
}
