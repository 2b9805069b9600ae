import { test as base, type Page } from "@playwright/test";

/** A slow line, on which the help with types waits to be asked for. */
export const onSlowLine = (page: Pick<Page, "addInitScript">) =>
  page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { effectiveType: "2g" } }),
  );

/** For tests that write code and are not about types: TypeScript itself takes longer than most of them. */
export const test = base.extend({
  context: async ({ context }, use) => {
    await onSlowLine(context);
    await use(context);
  },
});
