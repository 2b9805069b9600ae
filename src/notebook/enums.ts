import type { Edits } from "./edits.ts";
import { Unsupported } from "./unsupported.ts";
import type { SyntaxNode } from "./walk.ts";

/**
 * Makes an enum run, by insertions alone: its members become constants of a function of their own, in which
 * they can name each other as TypeScript allows, and properties of the enum, with the way back from a number.
 *
 *     enum Side { Left, Right = Left + 1 }
 *     const Side=(()=>{const Side={}; const Left=0;…; const Right = Left + 1;… return Side})();
 *
 * @throws {Unsupported} where a member has no value and the one before it has none to count on from.
 */
export function writeEnum(source: string, node: SyntaxNode, edits: Edits): void {
  const id = node.id as SyntaxNode;
  const name = String(id.name);
  const members = node.members as readonly SyntaxNode[];
  const keyword = source.indexOf("enum", node.start);
  edits.blank(node.start, keyword + "enum".length);
  edits.insert(id.start, "const ");
  const open = skipTrivia(source, id.end);
  edits.insert(open, "=(()=>");
  edits.insert(open + 1, `const ${name}={};`);
  members.forEach((member, i) => {
    const key = member.id as SyntaxNode;
    const text = JSON.stringify(key.type === "Identifier" ? key.name : key.value);
    const local = toLocal(member, name);
    // Quotes, and words that no constant can be called, stand as keys.
    edits.insert(member.start, local === undefined ? `${name}[` : "const ");
    if (local === undefined) {
      if (key.type === "Identifier") {
        edits.insert(key.start, '"');
        edits.insert(key.end, '"');
      }
      edits.insert(key.end, "]");
    }
    const access = `${name}[${text}]`;
    const value = local ?? access;
    if (!member.initializer) edits.insert(member.end, `=${countOn(members[i - 1], name, member)}`);
    edits.insert(
      member.end,
      `;${local === undefined ? "" : `${access}=${value};`}typeof ${value}==="string"||(${name}[${value}]=${text});`,
    );
    const comma = skipTrivia(source, member.end);
    if (source[comma] === ",") edits.blank(comma, comma + 1);
  });
  edits.insert(node.end - 1, `return ${name}`);
  edits.insert(node.end, ")();");
}

/** The constant that a member becomes; `undefined` where its name can be none. */
function toLocal(member: SyntaxNode, enumName: string): string | undefined {
  const key = member.id as SyntaxNode;
  const name = String(key.name);
  return key.type === "Identifier" && name !== enumName && !reserved.has(name) ? name : undefined;
}

/** The value of a member that says none: one more than that of the member before. */
function countOn(before: SyntaxNode | undefined, enumName: string, member: SyntaxNode): string {
  if (before === undefined) return "0";
  const initializer = before.initializer as SyntaxNode | undefined;
  const type = initializer?.type ?? "";
  const isText = type === "TemplateLiteral" || typeof initializer?.value === "string";
  if (isText || /Call|Member|Identifier/.test(type))
    throw new Unsupported(
      "This enum member needs a value: the one before it is not a number to count on from.",
      member.start,
    );
  const key = before.id as SyntaxNode;
  const text = JSON.stringify(key.type === "Identifier" ? key.name : key.value);
  return `${enumName}[${text}]+1`;
}

/** The offset of the first character from an offset on that is neither space nor comment. */
function skipTrivia(source: string, from: number): number {
  const trivia = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
  trivia.lastIndex = from;
  trivia.test(source);
  return trivia.lastIndex;
}

/** Words that can name a property, but not a constant in strict code. */
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected public
  return static super switch this throw true try typeof var void while with yield`.split(/\s+/),
);
