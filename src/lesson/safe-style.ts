import { styleProperties } from "./sanitize-lists.ts";

/** Functions that compute colours and lengths. */
const harmless = /^(?:rgba?|hsla?|oklch|oklab|calc|min|max|clamp|repeat|minmax)$/i;

/** What of a style attribute may stay: known properties whose values fetch nothing and refer to nothing. */
export function safeStyle(style: string): string | undefined {
  const safe = style.split(";").flatMap((declaration) => {
    // Not one pattern for it all: that would try each blank anew, for minutes where there are many.
    const [name = "", value = "", ...rest] = declaration.split(":").map((part) => part.trim());
    const property = name.toLowerCase();
    if (rest.length > 0) return [];
    return styleProperties.has(property) && isHarmless(value) ? [`${property}: ${value}`] : [];
  });
  return safe.length > 0 ? safe.join("; ") : undefined;
}

function isHarmless(value: string): boolean {
  if (
    value === "" ||
    value.length > 200 ||
    value.includes("/*") ||
    !/^[\w\s.,%#+*/()-]+$/.test(value)
  )
    return false;
  return [...value.matchAll(/([\w-]*)\(/g)].every(
    ([, called = ""]) => called === "" || harmless.test(called),
  );
}
