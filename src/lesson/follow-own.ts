import type { LiveFigure } from "../figures/live-figure.ts";
import { measure, measuredInputs, ownCurve, readOwnData, toOwnData } from "../figures/own/index.ts";
import type { Session } from "../notebook/host/sandbox.ts";

/** Lets the page's figures of readers' own functions follow what the cells define from now on. */
export function followOwnFunctions(
  places: Iterable<LiveFigure>,
  session: Pick<Session, "follow">,
): void {
  for (const place of places) {
    const id = place.querySelector<HTMLElement>("[data-figure]")?.dataset.figure;
    if (id !== undefined) followOwnFunction(place, id, session);
  }
}

function followOwnFunction(place: LiveFigure, id: string, session: Pick<Session, "follow">): void {
  let last = readOwnData(place.dataset.own ?? "");
  const { name, cell } = last;
  session.follow({ id, name, cell, xs: measuredInputs }, (samples) => {
    const failed = "message" in samples ? samples.message : undefined;
    if ("ys" in samples) last = toOwnData(name, cell, measure(samples.ys));
    const data = failed === undefined ? last : { ...last, problem: failed };
    void place.replace(ownCurve(id, data)).catch(() => {});
    const told = place.querySelector<HTMLElement>("[data-own-problem]");
    if (told === null) return;
    told.hidden = failed === undefined;
    told.textContent =
      failed === undefined
        ? ""
        : `${failed} The curve is that of the last version that could be drawn.`;
  });
}
