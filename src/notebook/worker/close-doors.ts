import { languageNames } from "../language-names.ts";

/** Takes away what leads out of the worker past the port, wherever on the prototype chain it stands. */
export function closeDoors(): void {
  for (const name of ["postMessage", "onmessage", "RTCPeerConnection", "WebTransport"]) {
    for (let owner: object | null = globalThis; owner; owner = Reflect.getPrototypeOf(owner))
      Reflect.deleteProperty(owner, name);
  }
  // A getter put in place of an event's own would be handed the event, and with it the port; changed
  // collections and promises would break the engine itself.
  const own = [MessageEvent, Event, EventTarget, MessagePort, Map, Set, WeakMap, Promise];
  for (const type of own) Object.freeze(type.prototype);
  // JSON asks every object for it, and messages are objects. One's own may still have it.
  Object.defineProperty(Object.prototype, "toJSON", {
    get: () => undefined,
    set(this: object, value: unknown) {
      if (this !== Object.prototype)
        Object.defineProperty(this, "toJSON", { value, configurable: true, enumerable: true });
    },
  });
  closeHiddenPlaces();
}

/**
 * Cells know each other's names and nothing else of each other: what one would leave on the global object or on
 * a builtin, out of sight, is refused. What stands there already can still be called and overridden.
 */
function closeHiddenPlaces(): void {
  for (const name of languageNames) {
    const builtin = (globalThis as Readonly<Record<string, unknown>>)[name];
    if (typeof builtin !== "function" && typeof builtin !== "object") continue;
    if (builtin === null || builtin === globalThis) continue;
    Object.preventExtensions(builtin);
    const { prototype } = builtin as { readonly prototype?: unknown };
    if (typeof prototype === "object" && prototype !== null) Object.preventExtensions(prototype);
  }
  Object.preventExtensions(globalThis);
}
