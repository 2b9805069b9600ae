import type { Shift } from "./position.ts";

/**
 * Changes to a text after which every character that stays can be found again: stretches become blanks of the
 * same length, and whole pieces are put in between.
 */
export class Edits {
  private readonly blanks: { start: number; end: number; lead: string }[] = [];
  private readonly inserts: { at: number; text: string }[] = [];

  /** Blanks a stretch; line breaks stay, and `lead` stands in place of its first character. */
  blank(start: number, end: number, lead = ""): void {
    this.blanks.push({ start, end, lead });
  }

  /** Puts a text before the character at an offset; of several at one offset, the first comes first. */
  insert(at: number, text: string): void {
    this.inserts.push({ at, text });
  }

  /** The changed text, and where in it the insertions stand. */
  apply(source: string): { readonly text: string; readonly shifts: readonly Shift[] } {
    const characters = [...Array(source.length).keys()].map((i) => source.charAt(i));
    for (const { start, end } of this.blanks)
      for (let i = start; i < end; i++) if (!/[\r\n]/.test(characters[i]!)) characters[i] = " ";
    for (const { start, lead } of this.blanks) if (lead !== "") characters[start] = lead;

    const shifts: Shift[] = [];
    let text = "";
    let done = 0;
    const inserts = [...this.inserts].sort((a, b) => a.at - b.at);
    for (const insert of inserts) {
      text += characters.slice(done, insert.at).join("");
      done = insert.at;
      shifts.push([text.length, insert.text.length]);
      text += insert.text;
    }
    return { text: text + characters.slice(done).join(""), shifts };
  }
}
