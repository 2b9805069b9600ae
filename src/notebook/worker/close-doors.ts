import { languageNames } from "../language-names.ts";

/** What leads out of the worker past the port, or would run on when it is stopped, or outlive it. */
const doors = [
  ...["postMessage", "onmessage", "RTCPeerConnection", "WebTransport"],
  ...["Worker", "SharedWorker", "BroadcastChannel"],
  // Most browsers refuse storage to a frame of opaque origin; WebKit opens caches there.
  ...["caches", "indexedDB", "webkitIndexedDB", "cookieStore"],
];

/** Takes away what leads out of the worker, wherever on the prototype chain it stands. */
export function closeDoors(): void {
  for (const name of doors) {
    for (let owner: object | null = globalThis; owner; owner = Reflect.getPrototypeOf(owner))
      Reflect.deleteProperty(owner, name);
  }
  // JSON asks every object for it, and messages are objects. One's own may still have it.
  Object.defineProperty(Object.prototype, "toJSON", {
    get: () => undefined,
    set(this: object, value: unknown) {
      if (this !== Object.prototype)
        Object.defineProperty(this, "toJSON", { value, configurable: true, enumerable: true });
    },
  });
  keepEngineWhole();
  closeHiddenPlaces();
}

/**
 * No cell may change what the engine works with: a getter in place of an event's own would be handed the event,
 * and with it the port, and a changed list or promise would break it for all cells. Frozen are only prototypes
 * whose members nobody sets on an object of his own, which freezing would forbid as well.
 */
function keepEngineWhole(): void {
  // Who steps a map or a generator in the engine's place is handed what the engine reads from it.
  const iterators = [[], new Map(), new Set(), "", "".matchAll(/x/g)].map((each) =>
    Reflect.getPrototypeOf(each[Symbol.iterator]()),
  );
  const generators = [function* () {}, async function* () {}].flatMap((each) => [
    Reflect.getPrototypeOf(each),
    Reflect.getPrototypeOf(each.prototype as object),
  ]);
  const frozen = [
    ...[MessageEvent, Event, EventTarget, MessagePort].map((type) => type.prototype),
    ...[Map, Set, WeakMap, Promise, Array, String, RegExp].map((type) => type.prototype),
    ...[Object, Array, Promise, Symbol, JSON, Math, Number, Reflect, RegExp],
    ...[...iterators, ...generators],
  ];
  for (const each of frozen) Object.freeze(each);
  // An iterator of one's own may set the rest of what all iterators have in common.
  for (const each of generators) {
    const shared = each && Reflect.getPrototypeOf(each);
    if (shared) lock(shared, [Symbol.iterator, Symbol.asyncIterator]);
  }
  lock(Function.prototype, ["call", "apply", "bind"]);
  lock(globalThis, [...languageNames, "setTimeout", "clearTimeout", "performance", "URL"]);
}

function lock(owner: object, names: Iterable<string | symbol>): void {
  for (const name of names) {
    const property = Reflect.getOwnPropertyDescriptor(owner, name);
    if (property?.configurable !== true) continue;
    const fixed = "value" in property ? { writable: false } : {};
    Object.defineProperty(owner, name, { ...fixed, configurable: false });
  }
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
