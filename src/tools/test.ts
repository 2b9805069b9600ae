/**
 * The whole test command: types, lint and format, unit tests, build, browser tests. Each stage runs even where an earlier
 * one failed, so that one run shows everything; the last line sums up. Three engines are a command of their own.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./browser.ts";
import { ensureNumpy } from "./numpy.ts";
import { counted, reports, run, runPlaywright, single, sumUp, type Total } from "./test-stages.ts";

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

const totals: Total[] = [
  single(run("astro", ["check", "--minimumFailingSeverity", "warning"])),
  single(run("eslint", ["."])),
  single(run("prettier", ["--check", "--log-level", "warn", "."])),
];
ensureNumpy();
totals.push(
  counted(
    run("vitest", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reports}/unit.json`,
    ]),
    vitestTotal,
  ),
);
const built = run("astro", ["build"]);
totals.push(single(built));
if (built && hasBrowser()) {
  totals.push(runPlaywright("browser", []));
} else {
  if (built) totals.push({ passed: 0, failed: 1 });
  else console.log("The build failed, so the browser tests had nothing to open.");
}
sumUp(totals);
