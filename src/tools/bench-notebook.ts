/**
 * Times the notebook as a reader waits for it, in Chromium, on the built site: from a key or a click to the end of the
 * frame that shows what it led to. Prints medians and 95th percentiles, and the reach that each has. Run:
 * `npm run bench:notebook`. It asserts nothing: times are a matter of the machine.
 */
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Browser, type Page } from "@playwright/test";
import { installStopwatch } from "./bench-stopwatch.ts";
import { ensureBrowser } from "./browser.ts";
import { testSites } from "./test-sites.ts";

const lesson = `${testSites.root.url}lessons/sigmoid/`;
const warmUp = 5;
const samples = 40;

/** The floor: a slider that sets one text. */
const barePage = `<!doctype html><title>Bare</title><input type="range" min="0" max="10" step="0.1" value="0">
<p id="shown">0</p><script>
const [input, shown] = [document.querySelector("input"), document.querySelector("p")];
input.addEventListener("input", () => (shown.textContent = input.value));
</script>`;

const cell = (id: string): string => `[data-cell="${id}"]`;

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);
const quantile = (times: readonly number[], share: number): number =>
  sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

interface Row {
  readonly what: string;
  readonly times: readonly number[];
  readonly reach: string;
}

/** Opens the lesson, ready to be edited. */
async function openLesson(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(installStopwatch);
  await page.goto(lesson, { waitUntil: "networkidle" });
  await page.locator("html[data-notebook=ready]").waitFor();
  return page;
}

async function put(page: Page, id: string, code: string): Promise<void> {
  const editor = page.getByRole("textbox", { name: `Code of cell ${id}` });
  if ((await editor.count()) === 0) await page.locator(`${cell(id)} [data-code]`).click();
  await editor.press("ControlOrMeta+a");
  await page.keyboard.insertText(code);
}

/** Presses a key and waits until these have been shown. */
async function press(page: Page, key: string, selectors: readonly string[]): Promise<number[]> {
  await page.evaluate((watched) => window.stopwatch.watch(watched), selectors);
  await page.keyboard.press(key);
  return page.evaluate(() => window.stopwatch.times());
}

/** Writes code again and again; times of the cells that are to be shown, one list each. */
async function edit(
  page: Page,
  id: string,
  code: (turn: number) => string,
  watched: readonly string[],
): Promise<number[][]> {
  const times: number[][] = watched.map(() => []);
  for (let turn = 0; turn < warmUp + samples; turn++) {
    await put(page, id, code(turn));
    const shown = await press(page, "Shift+Enter", watched.map(cell));
    if (turn >= warmUp) shown.forEach((time, i) => times[i]?.push(time));
    await wait(50);
  }
  return times;
}

/** Writes code again and again and leaves it to itself; times from the end of the pause after which it runs. */
async function leave(page: Page, id: string, code: (turn: number) => string): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < warmUp + samples; turn++) {
    await page.evaluate((watched) => window.stopwatch.watchRun(watched), cell(id));
    await put(page, id, code(turn));
    const [time = NaN] = await page.evaluate(() => window.stopwatch.times());
    if (turn >= warmUp) times.push(time);
  }
  return times;
}

/** Moves the slider that has the focus, a step each time. */
async function slide(page: Page, shown: string): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < warmUp + samples; turn++) {
    const [time = NaN] = await press(page, "ArrowRight", [shown]);
    if (turn >= warmUp) times.push(time);
    await wait(50);
  }
  return times;
}

async function measure(browser: Browser): Promise<Row[]> {
  const cold: number[] = [];
  for (let turn = 0; turn < 7; turn++) {
    const fresh = await openLesson(browser);
    await fresh.evaluate((watched) => window.stopwatch.watch([watched]), cell("mail-score"));
    await fresh.getByRole("button", { name: "Run cell mail-score" }).click();
    cold.push(...(await fresh.evaluate(() => window.stopwatch.times())));
    await fresh.context().close();
  }

  const page = await openLesson(browser);
  const [values = []] = await edit(page, "two-learners", (n) => `${n} + 0.5`, ["two-learners"]);
  const typedValues = await leave(page, "two-learners", (n) => `${n} + 0.25`);
  const plot = (n: number) =>
    `Plot.lineY(Array.from({ length: 200 }, (_, i) => sigmoid(i / ${n + 5}))).plot()`;
  const typedPlots = await leave(page, "two-learners", plot);
  const [plots = []] = await edit(page, "two-learners", (n) => plot(n + 0.5), ["two-learners"]);
  const [own = [], dependents = []] = await edit(
    page,
    "mail-score",
    (n) => `const z = ${n} / 10;\nz`,
    ["mail-score", "mail-chance"],
  );

  const bare = await browser.newPage();
  await bare.addInitScript(installStopwatch);
  await bare.goto(testSites.root.url);
  await bare.route("**/bare", (route) =>
    route.fulfill({ body: barePage, contentType: "text/html" }),
  );
  await bare.goto(`${testSites.root.url}bare`);
  await bare.locator("input").focus();
  const bareSlides = await slide(bare, "#shown");

  await put(page, "mail-score", "const z = view(Inputs.range([0, 10], { step: 0.1, value: 0 }));");
  await press(page, "Shift+Enter", [cell("mail-score")]);
  await put(
    page,
    "two-learners",
    "Plot.lineY(Array.from({ length: 200 }, (_, i) => sigmoid(i / 20 - z))).plot()",
  );
  await press(page, "Shift+Enter", [cell("two-learners")]);
  await page.locator(`${cell("mail-score")} [data-output] input[type=range]`).focus();
  // Types are looked through a moment after an edit.
  await wait(1500);
  const slides = await slide(page, cell("two-learners"));

  const loops: number[] = [];
  const gaps: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    await put(page, "mail-score", `const z = ${turn}; while (true) {}`);
    loops.push(...(await press(page, "Shift+Enter", [cell("mail-score")])));
    gaps.push(await page.evaluate(() => window.stopwatch.longestGap()));
    await wait(1500);
  }

  const limit = (quantile(bareSlides, 0.95) + 33).toFixed(0);
  return [
    { what: "typed: run to shown value", times: typedValues, reach: "median 30" },
    { what: "typed: run to shown plot of 200 points", times: typedPlots, reach: "median 60" },
    { what: "Shift+Enter to shown value", times: values, reach: "median 30" },
    { what: "Shift+Enter to shown plot", times: plots, reach: "median 60" },
    {
      what: "a cell shown to its dependent shown",
      times: dependents.map((time, i) => time - (own[i] ?? NaN)),
      reach: "median 15",
    },
    { what: "bare slider to its text", times: bareSlides, reach: "" },
    { what: "slider in a cell to redrawn plot", times: slides, reach: `p95 ${limit} (bare + 33)` },
    { what: "first run from a cold page", times: cold, reach: "median 600" },
    { what: "endless loop to stopped", times: loops, reach: "about 2000" },
    { what: "longest frame gap meanwhile", times: gaps, reach: "" },
  ];
}

const program = ensureBrowser();
const server = spawn(
  "sirv",
  ["dist", "--port", `${testSites.root.port}`, "--host", "127.0.0.1", "--quiet"],
  { stdio: "ignore" },
);
const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
try {
  while (!(await fetch(lesson).catch(() => undefined))) await wait(100);
  const rows = await measure(browser);
  console.log(`Chromium ${browser.version()}; milliseconds\n`);
  const print = (...cells: readonly string[]) =>
    console.log(cells.map((text, i) => (i === 0 ? text.padEnd(38) : text.padStart(9))).join(" "));
  print("", "median", "p95", "worst", "  reach");
  for (const { what, times, reach } of rows) {
    const figures = [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)];
    print(what, ...figures.map((time) => time.toFixed(1)), `  ${reach}`);
  }
} finally {
  await browser.close();
  server.kill();
}
