/** Properties of a style attribute by either spelling, and the methods to set them. */
export type StyleBag = Record<string, unknown>;

/** An element, as far as its style attribute is concerned. */
interface Styled {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

/** The style attribute of an element of the small document seen as a bag of properties, by either spelling: `maxWidth` or `max-width`. */
export function styleBag(element: Styled): StyleBag {
  const read = (): Map<string, string> => {
    // Semicolons inside quotes and parentheses do not end a declaration.
    const found =
      (element.getAttribute("style") ?? "").match(/(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+/g) ?? [];
    const pairs = found.map((text) => text.split(/:(.*)/s)).filter((pair) => pair[1]);
    return new Map(pairs.map(([name = "", value = ""]) => [name.trim(), value.trim()]));
  };
  const write = (name: string, value: unknown, priority?: string): void => {
    const declared = read();
    if (value === null || value === undefined || value === "") declared.delete(name);
    else declared.set(name, `${value}${priority ? ` !${priority}` : ""}`);
    const text = [...declared].map(([property, set]) => `${property}: ${set};`).join(" ");
    if (text) element.setAttribute("style", text);
    else element.removeAttribute("style");
  };
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
  const methods: StyleBag = {
    setProperty: write,
    removeProperty: (name: string) => write(name, null),
    getPropertyValue: (name: string) => read().get(name) ?? "",
  };
  return new Proxy(methods, {
    get: (bag, name) => bag[String(name)] ?? read().get(kebab(String(name))) ?? "",
    set: (_, name, value) => (write(kebab(String(name)), value), true),
  });
}
