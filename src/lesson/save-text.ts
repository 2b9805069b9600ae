/** Hands a text to the browser to be saved as a file. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the text up after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
