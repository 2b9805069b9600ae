import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { parse } from "yaml";

const items = parse(
  readFileSync(new URL("../../content/coverage.yaml", import.meta.url), "utf8"),
) as Record<string, { at: (string | { lesson: string })[] }>;

/** The anchors that the course promises, by lesson. */
const promised = new Map<string, string[]>();
for (const place of Object.values(items).flatMap(({ at }) => at)) {
  const [slug = "", anchor = ""] = typeof place === "string" ? place.split("#") : [];
  if (anchor) promised.set(slug, [...(promised.get(slug) ?? []), anchor]);
}

for (const [slug, anchors] of promised)
  test(`the page of ${slug} has every place that the coverage names`, async ({ request }) => {
    const html = await (await request.get(`lessons/${slug}/`)).text();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(anchors.filter((anchor) => !ids.has(anchor))).toEqual([]);
  });
