import type { MdastNode, MdastPluginDefinition, MdastPluginList } from "satteri";
import { emptyRecord, type LessonRecord } from "./record.ts";
import { lessonRewriter } from "./rewrite.ts";
import { childrenOf, type Rewrite } from "./tree.ts";

/**
 * The Markdown pass that turns MDX into a lesson. It is one walk over the file's own tree, outermost forms first,
 * because nodes put in by one pass carry no place for the problems of the next.
 *
 * What it learns is left under `lesson` in the front matter, problems included: an error thrown here would lose its
 * place in the dev server, so the page throws them.
 */
export function mdastPlugins({ base }: { readonly base: string }): MdastPluginList {
  return [
    ({ data }) => {
      const frontmatter: Record<string, unknown> = data.astro?.frontmatter ?? {};
      const lesson = emptyRecord();
      frontmatter["lesson"] = lesson;
      return lessonForms(lesson, base);
    },
  ];
}

function lessonForms(lesson: LessonRecord, base: string): MdastPluginDefinition {
  const { rewrite } = lessonRewriter(lesson, { base });
  return {
    name: "nonlinear:lesson-forms",
    options: { position: true },
    before(root, context) {
      visit(root);
      function visit(node: MdastNode): void {
        const { to, into = childrenOf(node) }: Rewrite = rewrite(node) ?? {};
        if (to !== undefined) context.replaceNode(node, to);
        for (const child of into) visit(child);
      }
    },
  };
}
