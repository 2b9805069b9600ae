import { watchOverflow } from "./overflow.ts";

/** A formula wider than its column scrolls. */
for (const formula of document.querySelectorAll("div.formula")) watchOverflow(formula, "Formula");
