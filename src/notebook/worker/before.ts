// Evaluated before any other module of the worker: the runtime library looks for a frame clock when it
// loads, and one that belongs to a hidden frame never ticks.

/** What the worker needs of its surroundings, taken before any cell's code can change it. */
export const safe = {
  stringify: JSON.stringify,
  parse: JSON.parse,
  now: performance.now.bind(performance),
  setTimeout: globalThis.setTimeout.bind(globalThis),
  clearTimeout: globalThis.clearTimeout.bind(globalThis),
  setInterval: globalThis.setInterval.bind(globalThis),
  clearInterval: globalThis.clearInterval.bind(globalThis),
};

for (const name of ["requestAnimationFrame", "setImmediate"]) {
  for (let owner: object | null = globalThis; owner; owner = Reflect.getPrototypeOf(owner))
    Reflect.deleteProperty(owner, name);
}
