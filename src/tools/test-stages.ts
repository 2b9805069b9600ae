import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Where runners leave their reports. */
export const reports = "test-results";

export interface Total {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
}

/** As in continuous integration: no snapshot is written, no stray server or `.only` is taken. */
const everywhere = { CI: "1", ASTRO_TELEMETRY_DISABLED: "1" };

/** Runs a command to its end, its words among ours. Gives whether it went well. */
export const run = (command: string, args: string[], env: Record<string, string> = {}): boolean => {
  console.log(`\n> ${[command, ...args].join(" ")}`);
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, ...everywhere, ...env },
  });
  return status === 0;
};

/** As `run`, beside others: its words come in one piece when it has ended. */
export const runBeside = (
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...everywhere, ...env } });
    const words: Buffer[] = [];
    child.stdout.on("data", (some: Buffer) => words.push(some));
    child.stderr.on("data", (some: Buffer) => words.push(some));
    child.on("error", (error) => words.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (status) => {
      console.log(`\n> ${[command, ...args].join(" ")}`);
      process.stdout.write(Buffer.concat(words));
      resolve(status === 0);
    });
  });

/** A stage without a count of its own is one check. */
export const single = (ok: boolean): Total => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** A runner that says less than its exit code does has failed at least once. */
export const counted = (ok: boolean, read: () => Total): Total => {
  try {
    const total = read();
    return ok || total.failed > 0 ? total : { ...total, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

/** Runs Playwright. It empties its own output folder, so the report is kept beside it. */
export function runPlaywright(args: string[], env: Record<string, string> = {}): Total {
  const report = `${reports}/browser.json`;
  return counted(run("playwright", ["test", ...args], { NONLINEAR_REPORT: report, ...env }), () => {
    const { stats } = JSON.parse(readFileSync(report, "utf8")) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    const { expected, flaky, unexpected, skipped } = stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  });
}

/** The last line, and the exit code. */
export function sumUp(totals: readonly Total[]): void {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped = 0 } of totals) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped: see above for what is missing here.`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}
