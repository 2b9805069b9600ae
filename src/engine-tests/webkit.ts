import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { createServer, type AddressInfo } from "node:net";
import { placeInView, splitKeys, untilStill, type EngineDriver } from "./driver.ts";
import { openSession } from "./webdriver.ts";

/** Where its programs lie. */
export interface WebKitParts {
  readonly driver: string;
  readonly browser: string;
  /** Xvfb, a screen that nobody sees. */
  readonly screen: string;
}

/** WebKit as Linux ships it, WebKitGTK, by plain WebDriver on a screen of its own. */
export async function startWebKit(parts: WebKitParts): Promise<EngineDriver> {
  const screen = await startScreen(parts.screen);
  const port = await freePort();
  const server = spawn(parts.driver, [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: screen.display,
      // Wayland would be taken before the screen that is made here.
      GDK_BACKEND: "x11",
      // WebKitGTK's sandbox refuses root, as whom containers run; only this site is opened here.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" }),
    },
  });
  const end = (): void => {
    server.kill();
    screen.end();
  };
  process.once("exit", end);
  const session = await openSession(`http://127.0.0.1:${port}`, {
    "webkitgtk:browserOptions": { binary: parts.browser, args: ["--automation"] },
  });
  const { browserName, browserVersion } = session.capabilities;

  const evaluate = (expression: string) =>
    session.send("POST", "/execute/sync", { script: `return (${expression});`, args: [] });
  const keyActions = (actions: readonly object[]) =>
    session.send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  const down = (key: string) => ({ type: "keyDown", value: keyCodes[key] ?? key });
  const up = (key: string) => ({ type: "keyUp", value: keyCodes[key] ?? key });

  return {
    version: `${String(browserName)} ${String(browserVersion)} (WebKitGTK)`,
    goto: async (url) => void (await session.send("POST", "/url", { url })),
    async resize(width, height) {
      const place = { x: 0, y: 0 };
      await session.send("POST", "/window/rect", { ...place, width, height });
      const [inWidth, inHeight] = (await evaluate("[innerWidth, innerHeight]")) as [number, number];
      const [frameX, frameY] = [width - inWidth, height - inHeight];
      await session.send("POST", "/window/rect", {
        ...place,
        width: width + frameX,
        height: height + frameY,
      });
    },
    async click(place) {
      const using = place.startsWith("//") ? "xpath" : "css selector";
      const found = await session.send("POST", "/element", { using, value: place });
      const [element] = Object.values(found as Record<string, string>);
      await untilStill(async () =>
        String(
          await session.send("POST", "/execute/sync", {
            script: `return (${String(placeInView)})(arguments[0]);`,
            args: [found],
          }),
        ),
      );
      await session.send("POST", `/element/${element}/click`);
    },
    type: async (text) => void (await keyActions([...text].flatMap((key) => [down(key), up(key)]))),
    async press(keys) {
      const { modifiers, key } = splitKeys(keys);
      await keyActions([
        ...modifiers.map(down),
        down(key),
        up(key),
        ...modifiers.toReversed().map(up),
      ]);
    },
    evaluate,
    screenshot: async (file) =>
      writeFileSync(file, (await session.send("GET", "/screenshot")) as string, "base64"),
    async close() {
      await session.send("DELETE", "").catch(() => {});
      process.off("exit", end);
      end();
    },
  };
}

/** WebDriver's code points of the keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const keyCodes: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE006",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
};

/** A screen under a number that is free. */
async function startScreen(
  program: string,
): Promise<{ readonly display: string; readonly end: () => void }> {
  const screen = spawn(
    program,
    ["-displayfd", "3", "-screen", "0", "1920x1400x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const [number] = await once(screen.stdio[3] as Readable, "data");
  return { display: `:${String(number).trim()}`, end: () => void screen.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
