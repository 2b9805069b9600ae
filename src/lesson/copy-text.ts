/** Puts a text on the clipboard; false where the browser forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What became of copying a text that stands on the page, in words. */
export const copiedWords = (copied: boolean, what = "the code"): string =>
  copied ? "Copied." : `Copying is not allowed here: select ${what} instead.`;
