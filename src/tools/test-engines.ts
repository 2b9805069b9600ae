/** The tests that are run in three engines, alone: builds the site and ends with a line that sums up. */
import { mkdirSync } from "node:fs";
import { ensureBrowser } from "./browser.ts";
import { ensureEngines } from "./engines.ts";
import { engineNames } from "../engine-tests/driver.ts";
import { reports, run, runPlaywright, single, sumUp } from "./test-stages.ts";

ensureBrowser();
ensureEngines();
mkdirSync(reports, { recursive: true });
const built = run("astro", ["build"]);
sumUp([built ? runPlaywright(engineNames.map((name) => `--project=${name}`)) : single(false)]);
