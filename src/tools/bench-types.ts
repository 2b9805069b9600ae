/**
 * Measures the type help in Chromium against the built site: `astro build && node src/tools/bench-types.ts`.
 * Times are from the page's own clock, in milliseconds; those of checks are without the pause that they wait for.
 */
import { spawn } from "node:child_process";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "./browser.ts";

const port = Number(process.env["NONLINEAR_PORT"] ?? 4330) + 2;
const rounds = 40;
/** What editor-types/checks.ts waits for after a key. */
const pause = 150;

const server = spawn(
  "sirv",
  ["dist", "--port", `${port}`, "--host", "127.0.0.1", "--quiet", "--gzip"],
  { stdio: "ignore" },
);
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ["--no-sandbox", "--disable-gpu"],
});

/** Milliseconds from now until the page has what a selector means, looked at in each frame. */
const until = (page: Page, selector: string, text: string) =>
  page.evaluate(
    ([selector, text]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const found = [...document.querySelectorAll(selector!)];
          if (found.some((node) => node.textContent === text)) resolve();
          else setTimeout(look, 1);
        };
        look();
      }),
    [selector, text],
  );

const quantile = (values: readonly number[], q: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ??
  NaN;
const row = (what: string, values: readonly number[]) =>
  console.log(
    `${what.padEnd(28)} median ${quantile(values, 0.5).toFixed(1)}  p95 ${quantile(values, 0.95).toFixed(1)}  most ${Math.max(...values).toFixed(1)}`,
  );

try {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const state = window as unknown as { gaps: number[]; asked: [string, number][] };
    state.gaps = [];
    state.asked = [];
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      state.gaps.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    // How long each kind of question takes, as the page meets it.
    const post = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      const { n, question } = message as { n?: number; question?: { kind: string } };
      if (n !== undefined && question !== undefined) {
        const start = performance.now();
        const heard = ({ data }: MessageEvent<{ n: number }>) => {
          if (data.n !== n) return;
          state.asked.push([question.kind, performance.now() - start]);
          this.removeEventListener("message", heard);
        };
        this.addEventListener("message", heard);
      }
      post.call(this, message);
    };
  });
  await page.goto(`http://127.0.0.1:${port}/lessons/sigmoid/`);
  await page.locator("html[data-notebook=ready]").waitFor();
  await page.locator('[data-cell="mail-score"] [data-code]').click();
  const editor = page.getByRole("textbox", { name: "Code of cell mail-score" });
  await editor.press("ControlOrMeta+a");
  await page.evaluate(() => void ((window as unknown as { gaps: number[] }).gaps = []));
  const cold = performance.now();
  await page.keyboard.insertText("const z = 2;\nconst first: string = sigmoid(z);\n");
  await until(page, ".cm-lintRange-error", "first");
  console.log(`first underline, with loading    ${(performance.now() - cold).toFixed(0)}`);
  const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps);
  console.log(`longest frame gap while loading  ${Math.max(...gaps).toFixed(0)}`);

  const underlines: number[] = [];
  for (let i = 0; i < rounds; i++) {
    await editor.press("ControlOrMeta+a");
    await page.keyboard.insertText(`const z = ${i};\nconst n${i}: string = sigmoid(z);\n`);
    const start = performance.now();
    await until(page, ".cm-lintRange-error", `n${i}`);
    underlines.push(performance.now() - start - pause);
  }
  row("keystroke to underline", underlines);

  await page.evaluate(() => void ((window as unknown as { asked: unknown[] }).asked = []));
  for (let i = 0; i < rounds; i++) {
    await editor.press("ControlOrMeta+End");
    await editor.press("Control+i");
    await page.keyboard.type(i % 2 ? "Plot." : "sig");
    await editor.press("Control+Space");
    await page.waitForTimeout(30);
    await editor.press("Escape");
    await editor.press("Enter");
    await page.locator('[data-cell="mail-score"] .fn-sigmoid').first().click();
    await editor.press("Control+i");
    await page.waitForTimeout(30);
  }
  const asked = await page.evaluate(
    () => (window as unknown as { asked: [string, number][] }).asked,
  );
  for (const kind of ["describe", "complete", "describeCompletion", "check"]) {
    const times = asked.filter(([each]) => each === kind).map(([, time]) => time);
    if (times.length > 0) row(`${kind} (${times.length})`, times);
  }
} finally {
  await browser.close();
  server.kill();
}
