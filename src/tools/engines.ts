import { execFileSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import path from "node:path";

interface Engine {
  /** The programs that drive it; undefined where one is missing. */
  readonly find: () => object | undefined;
  /** Debian's. */
  readonly packages: readonly string[];
}

/** Chromium is not among these: the tests cannot do without it, see `browser.ts`. */
export const otherEngines = {
  firefox: {
    find: () => allOf({ browser: named(process.env.FIREFOX, "firefox-esr", "firefox") }),
    packages: ["firefox-esr"],
  },
  webkit: {
    find: () =>
      allOf({
        driver: named("WebKitWebDriver"),
        screen: named("Xvfb"),
        browser: globSync("/usr/lib{,64,exec}/{,*/}webkit2gtk-4*/MiniBrowser").at(-1),
      }),
    packages: ["webkit2gtk-driver", "xvfb"],
  },
} as const satisfies Record<string, Engine>;

/** Sees to it that these engines can be driven, as far as this machine lets it, and says what is missing. */
export function ensureEngines(): void {
  const missing = Object.values(otherEngines).filter(({ find }) => !find());
  const packages = missing.flatMap((engine): readonly string[] => engine.packages);
  if (packages.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get"))
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
      console.log(`Firefox or WebKit is missing. Installing: apt-get ${args.join(" ")}`);
      try {
        execFileSync("apt-get", args, {
          stdio: ["ignore", "ignore", "inherit"],
          env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
        });
      } catch {
        console.log("That did not work.");
      }
    }
  for (const [name, { find, packages }] of Object.entries(otherEngines))
    if (!find()) console.log(howToGet(name, packages));
}

/** What to do about an engine that is not there. */
export const howToGet = (name: string, packages: readonly string[]): string =>
  `There is no ${name} here, so its tests are skipped. On Debian: sudo apt-get install ${packages.join(" ")}` +
  (name === "firefox" ? "; elsewhere install Firefox and name its program in FIREFOX." : ".");

/** The first of these programs that is there: by its whole path, or on the path. */
function named(...names: readonly (string | undefined)[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names
    .flatMap((name) =>
      name === undefined ? [] : [name, ...folders.map((folder) => path.join(folder, name))],
    )
    .find((file) => path.isAbsolute(file) && existsSync(file));
}

/** These parts, if all of them are there. */
function allOf<Part extends string>(
  parts: Readonly<Record<Part, string | undefined>>,
): Readonly<Record<Part, string>> | undefined {
  const isWhole = (each: typeof parts): each is Readonly<Record<Part, string>> =>
    !Object.values(each).includes(undefined);
  return isWhole(parts) ? parts : undefined;
}
