import { parseControl, valueControls, type AnyState, type Controls } from "./controls.ts";

/** The ids of the figures that an address's query (`?curve-and-slope.x=2`) sets. */
export function figureFromAddress(query: string): Set<string> {
  return new Set(
    [...new URLSearchParams(query).keys()]
      .filter((key) => key.includes("."))
      .map((key) => key.slice(0, key.lastIndexOf("."))),
  );
}

/** What an address's query sets on one figure. Unknown names and impossible values are passed over. */
export function stateFromAddress(query: string, id: string, controls: Controls): AnyState {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(
    valueControls(controls).flatMap(([name, control]) => {
      const text = parameters.get(`${id}.${name}`);
      const value = text === null ? undefined : parseControl(control, text);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The page's address with a figure's state in the query and the figure as its anchor. Other parameters stay. */
export function addressOf(href: string, id: string, state: AnyState): string {
  const url = new URL(href);
  for (const [name, value] of Object.entries(state))
    url.searchParams.set(`${id}.${name}`, String(value));
  url.hash = id;
  return url.href;
}
