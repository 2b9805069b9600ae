import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

/** The same browser without its windows: tests take half the time. */
const shell = "chromium-headless-shell";
const names = [shell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The Chromium that browser tests drive: `CHROMIUM` if set, else the system's, else Playwright's own download.
 * Undefined where there is none.
 */
export function findBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM, ...onPath, ...elsewhere, chromium.executablePath()].find(
    (file): file is string => Boolean(file && existsSync(file)),
  );
}

/**
 * Finds a Chromium or installs one, saying so: Debian's package when root on Debian, else Playwright's download.
 * On Debian the headless shell is added to a Chromium that is there.
 * @throws Error with the command to run, where neither works.
 */
export function ensureBrowser(): string {
  const rootOnDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const wanted = (file: string | undefined): file is string =>
    Boolean(file && (!rootOnDebian || process.env.CHROMIUM || file.endsWith(shell)));
  const found = findBrowser();
  if (wanted(found)) return found;
  const apt = ["apt-get", "install", "-y", "--no-install-recommends"];
  const attempts: [condition: boolean, command: string[]][] = [
    [rootOnDebian, ["apt-get", "update"]],
    [rootOnDebian, [...apt, shell]],
    [rootOnDebian && !found, [...apt, "chromium"]],
    [!found, ["npx", "playwright", "install", "chromium"]],
  ];
  for (const [condition, [command, ...args]] of attempts) {
    if (!condition || !command) continue;
    console.log(`Installing a Chromium for tests: ${[command, ...args].join(" ")}`);
    try {
      execFileSync(command, args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    } catch {
      console.log("That did not work.");
    }
    const installed = findBrowser();
    if (wanted(installed)) return installed;
  }
  const any = findBrowser();
  if (any) return any;
  throw new Error(
    "The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium; elsewhere: npx playwright install chromium) or name it in CHROMIUM.",
  );
}
