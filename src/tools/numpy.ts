import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The Python that has NumPy: the first on the path, or Debian's own, which its package serves. */
export function findNumpy(): string | undefined {
  return ["python3", "/usr/bin/python3"].find((python) => {
    try {
      execFileSync(python, ["-c", "import numpy"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Sees to it that the Python twins can be run: Debian's package where NumPy is missing and this is root on Debian.
 * Elsewhere it says that they are skipped; the tests themselves say so too.
 */
export function ensureNumpy(): void {
  if (findNumpy()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    for (const args of [
      ["update"],
      ["install", "-y", "--no-install-recommends", "python3-numpy"],
    ]) {
      console.log(`No NumPy here. Installing: apt-get ${args.join(" ")}`);
      try {
        execFileSync("apt-get", args, {
          stdio: ["ignore", "ignore", "inherit"],
          env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
        });
      } catch {
        console.log("That did not work.");
      }
    }
  }
  if (!findNumpy()) console.log("Without python3 and NumPy the Python twins are not run.");
}
