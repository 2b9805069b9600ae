/**
 * The whole test command: types, lint and format, unit tests, build, browser tests, engines. Each stage runs even where
 * an earlier one failed, so that one run shows everything; the last line sums up.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./browser.ts";
import { ensureNumpy } from "./numpy.ts";
import { ensureEngines } from "./engines.ts";
import {
  counted,
  reports,
  run,
  runBeside,
  runPlaywright,
  single,
  sumUp,
  type Total,
} from "./test-stages.ts";
import { courseBuild } from "./test-sites.ts";

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const vitestTotal = (): Total => {
  const report = JSON.parse(readFileSync(`${reports}/unit.json`, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
    numPendingTests: number;
  };
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0),
    skipped: report.numPendingTests,
  };
};

/** Without a browser its tests count as failed, and everything else is still summed up. */
const hasBrowser = (): boolean => {
  try {
    ensureBrowser();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
};

/** The site at the root of a host, then once more below a path, where browser tests look for it. */
const build = async (): Promise<boolean> =>
  (await runBeside("astro", ["build"])) &&
  (await runBeside("astro", ["build", "--outDir", courseBuild, "--silent"], {
    BASE_PATH: "/course/",
  }));

// Types of the content, which both checks below read.
run("astro", ["sync"]);
// Beside each other, as each of these keeps but one core busy for most of its time.
const totals: Total[] = (
  await Promise.all([
    runBeside("astro", ["check", "--minimumFailingSeverity", "warning"]),
    runBeside("eslint", ["."]),
    runBeside("prettier", ["--check", "--log-level", "warn", "."]),
  ])
).map(single);
ensureNumpy();
const [unit, built] = await Promise.all([
  runBeside("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reports}/unit.json`,
  ]),
  build(),
]);
totals.push(counted(unit, vitestTotal), single(built));
if (built && hasBrowser()) {
  ensureEngines();
  totals.push(runPlaywright([], { NONLINEAR_COURSE_BUILT: "1" }));
} else {
  if (built) totals.push({ passed: 0, failed: 1 });
  else console.log("The build failed, so the browser tests had nothing to open.");
}
sumUp(totals);
