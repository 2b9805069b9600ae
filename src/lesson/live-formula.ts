import { defaultState } from "../figures/controls.ts";
import { curveIds, figureIds, loadFigure } from "../figures/registry.ts";

/** The text of one of a figure's values, as it is shown. */
export interface ShownValue {
  readonly text: string;
}

/** Puts values into the places that a formula marks with `data-live`; a value that is missing is an error. */
export function fillLive(html: string, values: Readonly<Record<string, ShownValue>>): string {
  return html.replace(
    /(<(span|mn)[^>]* data-live="([^"]+)">)[^<]*(<\/\2>)/g,
    (_, open: string, _tag: string, name: string, close: string) => {
      const value = values[name];
      if (value === undefined) {
        throw new Error(
          `The figure has no value "${name}". It has ${Object.keys(values).join(", ")}.`,
        );
      }
      return open + value.text + close;
    },
  );
}

/**
 * The values that a figure shows at rest, by name.
 *
 * @throws Error if there is no such figure.
 */
export async function restingValues(id: string): Promise<Readonly<Record<string, ShownValue>>> {
  const figure = await loadFigure(id);
  return figure.values(defaultState(figure.controls));
}

/** Every figure that a lesson may show, with the names of the numbers that a formula may follow. */
export async function knownFigures(): Promise<Map<string, readonly string[]>> {
  const curves = await curveIds();
  const ids = [...figureIds, ...curves, ...curves.map((id) => id.replace("/", "-of-"))];
  const values = await Promise.all(ids.map((id) => restingValues(id)));
  return new Map(ids.map((id, index) => [id, Object.keys(values[index] ?? {})]));
}
