/** A key pressed or a text pasted on a cell's code before its editor was there. */
export type PendingInput = KeyboardEvent | string;

/**
 * Keeps what is typed on `code` until `take` is called, so that an editor still on its way loses nothing. Tab and
 * the browser's own shortcuts pass.
 */
export function keepInput(code: HTMLElement): { take(): PendingInput[] } {
  const inputs: PendingInput[] = [];
  const release = new AbortController();
  const { signal } = release;
  code.addEventListener(
    "keydown",
    (event) => {
      if (!isEditing(event)) return;
      event.preventDefault();
      inputs.push(event);
    },
    { signal },
  );
  code.addEventListener(
    "paste",
    (event) => {
      event.preventDefault();
      inputs.push((event.clipboardData?.getData("text/plain") ?? "").replaceAll(/\r\n?/g, "\n"));
    },
    { signal },
  );
  return {
    take() {
      release.abort();
      return inputs;
    },
  };
}

const editingKeys = /^(Enter|Backspace|Delete|Home|End|Arrow(Up|Down|Left|Right))$/;

/** Whether an editor would act on a key: text, moves, deletions, select all, undo; not paste, which has its event. */
function isEditing(event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  if (event.ctrlKey || event.metaKey)
    return /^[azy]$/i.test(event.key) || editingKeys.test(event.key);
  return event.key.length === 1 || editingKeys.test(event.key);
}
