import { textButton } from "./make-element.ts";

/**
 * Offers the help with types, where bytes cost the reader: a button that fetches it.
 *
 * @param place Gets the button, after its others.
 * @param focusCode Takes the focus when the button goes.
 */
export function offerTypes(
  accept: () => Promise<void>,
  place: Element,
  focusCode: () => void,
  say: (words: string, seen: boolean) => void,
): void {
  const button = textButton("Load type help (about 1 MB)", () => {
    accept().then(
      () => {
        if (button === document.activeElement) focusCode();
        button.remove();
        say("Type help is on its way.", true);
      },
      () => say("Type help could not be fetched. Try again when you are online.", true),
    );
  });
  place.append(button);
}
