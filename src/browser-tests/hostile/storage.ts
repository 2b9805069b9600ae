import { any, type HostileCase } from "./case.ts";

/** What a browser keeps for an origin. */
export const storage: HostileCase[] = [
  {
    what: "local storage",
    code: `localStorage.setItem("hostile", "1")`,
    says: /cells run apart from the page/,
  },
  {
    what: "session storage by its owner",
    code: `globalThis.sessionStorage.setItem("hostile", "1")`,
  },
  { what: "cookies", code: `document.cookie = "hostile=1"`, says: /cells run apart from the page/ },
  { what: "a cookie store", code: `await globalThis.cookieStore.set("hostile", "1")` },
  {
    what: "a database",
    code: `await new Promise((ok, no) => { const r = indexedDB.open("hostile"); r.onsuccess = ok; r.onerror = () => no(new Error("blocked")) })`,
  },
  { what: "a cache", code: `await (await caches.open("hostile")).put("/x", new Response("1"))` },
  {
    what: "files of the origin",
    code: `await (await navigator.storage.getDirectory()).getFileHandle("hostile", {create: true})`,
  },
  {
    what: "a lock",
    code: `await navigator.locks.request("hostile", () => new Promise(() => {}))`,
    ends: any,
  },
  {
    what: "a broadcast to the page",
    code: `new BroadcastChannel("hostile").postMessage("x"); "sent"`,
    ends: any,
  },
];
