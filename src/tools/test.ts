/**
 * The whole test command: types, lint and format, unit tests, build, browser tests. Each stage runs even where an
 * earlier one failed, so that one run shows everything; the last line sums up.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureBrowser } from "./browser.ts";
import { ensureNumpy } from "./numpy.ts";

const reports = "test-results";
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

interface Total {
  passed: number;
  failed: number;
  skipped?: number;
}

const run = (command: string, args: string[], env: Record<string, string> = {}): boolean => {
  console.log(`\n> ${[command, ...args].join(" ")}`);
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    // As in continuous integration: no snapshot is written, no stray server or `.only` is taken.
    env: { ...process.env, CI: "1", ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  return status === 0;
};

/** A stage without a count of its own is one check. */
const single = (ok: boolean): Total => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** A runner that says less than its exit code does has failed at least once. */
const counted = (ok: boolean, read: () => Total): Total => {
  try {
    const total = read();
    return ok || total.failed > 0 ? total : { ...total, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

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

const playwrightTotal = (): Total => {
  const { stats } = JSON.parse(readFileSync(`${reports}/browser.json`, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  const { expected, flaky, unexpected, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
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
  // Playwright empties its own output folder, so the report is kept beside it.
  totals.push(
    counted(
      run("playwright", ["test"], { NONLINEAR_REPORT: `${reports}/browser.json` }),
      playwrightTotal,
    ),
  );
} else {
  if (built) totals.push({ passed: 0, failed: 1 });
  else console.log("The build failed, so the browser tests had nothing to open.");
}

const sum = totals.reduce(
  (a: Required<Total>, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + (b.skipped ?? 0),
  }),
  { passed: 0, failed: 0, skipped: 0 },
);
if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped: see above for what is missing here.`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
