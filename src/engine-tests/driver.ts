import { setTimeout as wait } from "node:timers/promises";

/**
 * What a test needs of a browser, whichever engine it has and whatever protocol it speaks. Places are CSS selectors,
 * or XPath where they begin with `//`.
 */
export interface EngineDriver {
  /** Name and version as the browser gives them. */
  readonly version: string;
  /** Opens an address; done once the page has loaded. */
  goto(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Clicks the first such element with the pointer. */
  click(place: string): Promise<void>;
  /** Types a line into whatever has the focus, key by key. */
  type(text: string): Promise<void>;
  /** Presses one key, with modifiers before it: `Shift+Enter`, `Control+a`. */
  press(keys: string): Promise<void>;
  /** The value of an expression in the page, as JSON can carry it. */
  evaluate(expression: string): Promise<unknown>;
  /** A PNG of what is in view. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export const engineNames = ["chromium", "firefox", "webkit"] as const;
export type EngineName = (typeof engineNames)[number];

/** `Control+a` → the modifiers and the key. */
export function splitKeys(keys: string): { readonly modifiers: string[]; readonly key: string } {
  const modifiers = keys.split("+");
  return { key: modifiers.pop() ?? "", modifiers };
}

/**
 * Brings an element into view and waits until it stays where it is: parts of a page that are first laid out as they
 * come into view move what is below them, and a click would land where it was.
 *
 * @param scrollTo Scrolls to the element and says where it then is.
 */
export async function untilStill(scrollTo: () => Promise<string>): Promise<void> {
  for (let at, last; at === undefined || at !== last; await wait(50)) {
    last = at;
    at = await scrollTo();
  }
}

/** For `untilStill`, run in the page: scrolls to an element and says where it then is. */
export function placeInView(found: Element): string {
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y } = found.getBoundingClientRect();
  return `${x} ${y}`;
}
