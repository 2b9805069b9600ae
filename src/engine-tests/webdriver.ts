import { setTimeout as wait } from "node:timers/promises";

/** The commands of a WebDriver session that tests need: https://www.w3.org/TR/webdriver2/. */
export interface WebDriverSession {
  readonly capabilities: Readonly<Record<string, unknown>>;
  send(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<unknown>;
}

/** Opens a session with a driver that has just been started, as soon as that listens. */
export async function openSession(
  driver: string,
  alwaysMatch: Readonly<Record<string, unknown>>,
): Promise<WebDriverSession> {
  for (let tries = 100; !(await answers(driver)); tries--) {
    if (tries === 0) throw new Error(`No WebDriver listens at ${driver}.`);
    await wait(100);
  }
  const { sessionId, capabilities } = (await command(driver, "POST", "/session", {
    capabilities: { alwaysMatch },
  })) as { sessionId: string; capabilities: Record<string, unknown> };
  return {
    capabilities,
    send: (method, path, body) => command(driver, method, `/session/${sessionId}${path}`, body),
  };
}

const answers = (driver: string): Promise<boolean> =>
  fetch(`${driver}/status`).then(
    ({ ok }) => ok,
    () => false,
  );

async function command(
  driver: string,
  method: string,
  path: string,
  body: object = {},
): Promise<unknown> {
  const response = await fetch(driver + path, {
    method,
    ...(method === "POST" && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${path}: ${error}: ${message}`);
}
