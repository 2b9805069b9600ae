import { expect, test } from "vitest";
import type { Request } from "../protocol.ts";
import { createLibrarySender } from "./libraries.ts";
import { startFakeSession } from "./fake-session.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve));
const kinds = (requests: readonly Request[]) =>
  requests.map((request) => (request.type === "library" ? request.name : request.type));

test("a cell that names a library waits for it, once, and later runs keep their order", async () => {
  const page = startFakeSession({ a: "tex`x`", b: "1", c: "md(`x`)", d: "tex`y`" });
  page.session.run("a");
  page.session.run("b");
  expect(page.last().sent).toEqual([]);
  await settle();
  page.session.run("d");
  page.session.run("c");
  await settle();
  expect(kinds(page.last().sent)).toEqual(["tex", "run", "run", "run", "md", "run"]);
  expect(page.last().sent[0]).toEqual({ type: "library", name: "tex", text: "text of tex" });
});

test("nothing is fetched for cells that name no library, or have an own of its name", () => {
  const asked: string[] = [];
  const page = startFakeSession({ a: "1", b: "const tex = 1" }, [], (name) => {
    asked.push(name);
    return Promise.resolve("");
  });
  page.session.run("a");
  page.session.run("b");
  expect(asked).toEqual([]);
  expect(kinds(page.last().sent)).toEqual(["run", "run"]);
});

test("a new sandbox is lent its libraries anew", async () => {
  const page = startFakeSession({ a: "tex`x`" });
  page.session.run("a");
  await settle();
  page.session.stop("a");
  page.session.run("a");
  await settle();
  expect(page.opened).toHaveLength(2);
  expect(kinds(page.last().sent)).toEqual(["tex", "run"]);
});

test("a library that can't be fetched keeps no cell from running, and is tried again", async () => {
  let online = false;
  const sent: Request[] = [];
  const sender = createLibrarySender(
    () => (online ? Promise.resolve("text") : Promise.reject(new Error("offline"))),
    (request) => sent.push(request),
  );
  const unit = { hand: ["tex"] } as unknown as (Request & { type: "run" })["units"][number];
  const request = { type: "run", run: 1, units: [unit], remove: [] } as const;
  sender.send(request);
  await settle();
  expect(kinds(sent)).toEqual(["run"]);
  online = true;
  sender.send(request);
  await settle();
  expect(kinds(sent)).toEqual(["run", "tex", "run"]);
});
