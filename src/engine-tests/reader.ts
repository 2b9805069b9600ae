import { expect } from "@playwright/test";
import type { EngineDriver } from "./driver.ts";

type Json = string | number | boolean | null;

/** Does what a reader does, in any engine, and waits for what they would wait for. */
export class Reader {
  readonly driver: EngineDriver;
  readonly #site: string;

  constructor(driver: EngineDriver, site: string) {
    this.driver = driver;
    this.#site = site;
  }

  /** Opens a page of the site; one with cells is ready to be edited. */
  async open(address: string): Promise<void> {
    // By way of another page: a new fragment alone would not load anything.
    await this.driver.goto(`${this.#site}about/`);
    await this.driver.goto(this.#site + address);
    if (address.startsWith("lessons/")) await this.waitFor("html", "data-notebook", "ready");
  }

  /** Comes to the site as if for the first time. */
  async forget(): Promise<void> {
    await this.driver.resize(1280, 900);
    await this.driver.goto(`${this.#site}about/`);
    await this.inPage(() => localStorage.clear());
  }

  /** What a function gives in the page. It sees nothing but the page and what it is handed. */
  async inPage<Result, Args extends readonly Json[]>(
    look: (...args: Args) => Result,
    ...args: Args
  ): Promise<Result> {
    return (await this.driver.evaluate(`(${String(look)})(...${JSON.stringify(args)})`)) as Result;
  }

  text(selector: string): Promise<string> {
    return this.inPage((css) => document.querySelector(css)?.textContent ?? "", selector);
  }

  attribute(selector: string, name: string): Promise<string | null> {
    return this.inPage(
      (css, each) => document.querySelector(css)?.getAttribute(each) ?? null,
      selector,
      name,
    );
  }

  count(selector: string): Promise<number> {
    return this.inPage((css) => document.querySelectorAll(css).length, selector);
  }

  async waitFor(selector: string, name: string, value: string): Promise<void> {
    await expect
      .poll(() => this.attribute(selector, name), { message: `${name} of ${selector}` })
      .toBe(value);
  }

  async waitForText(selector: string, text: string): Promise<void> {
    await expect.poll(() => this.text(selector), { message: `text of ${selector}` }).toBe(text);
  }

  async clickButton(name: string): Promise<void> {
    await this.driver.click(`//button[@aria-label="${name}" or normalize-space()="${name}"]`);
  }

  /** Replaces a cell's code by one line, typed key by key or pasted, and runs it. */
  async write(id: string, code: string, how: "typed" | "pasted" = "typed"): Promise<void> {
    const editor = `${cell(id)} [role=textbox]`;
    if ((await this.count(editor)) === 0) {
      await this.driver.click(`${cell(id)} [data-code]`);
      await expect.poll(() => this.count(editor), { message: "the editor has come" }).toBe(1);
    } else await this.focus(editor);
    await this.driver.press(process.platform === "darwin" ? "Meta+a" : "Control+a");
    if (how === "typed") await this.driver.type(code);
    else await this.inPage((text) => document.execCommand("insertText", false, text), code);
    await expect.poll(() => this.text(editor), { message: "what was typed" }).toBe(code);
    await this.driver.press("Shift+Enter");
  }

  focus(selector: string): Promise<void> {
    return this.inPage((css) => document.querySelector<HTMLElement>(css)?.focus(), selector);
  }

  /** Writes and runs code, and waits until it has ended in this way. */
  async run(
    id: string,
    code: string,
    state: "ok" | "error" | "stopped",
    how: "typed" | "pasted" = "typed",
  ): Promise<void> {
    const before = await this.runs(id);
    await this.write(id, code, how);
    await this.ended(id, before, state);
  }

  async runs(id: string): Promise<number> {
    return Number(await this.attribute(cell(id), "data-run"));
  }

  /** Waits until a cell has run once more than `before` and ended in this way. */
  async ended(id: string, before: number, state: string): Promise<void> {
    await expect
      .poll(() => this.runs(id), { message: `runs of ${id}`, timeout: 15_000 })
      .toBeGreaterThan(before);
    await this.waitFor(cell(id), "data-state", state);
  }
}

export const cell = (id: string): string => `[data-cell="${id}"]`;
export const shown = (id: string): string => `${cell(id)} [data-output] [data-item]:last-of-type`;
