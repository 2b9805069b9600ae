/** The text of a module and all it imports, bundled into one script. */
declare module "*?bundled" {
  const text: string;
  export default text;
}

/** The names that a module exports. */
declare module "*?names" {
  const names: readonly string[];
  export default names;
}

/** Declarations of all that a cell can name, by path, as JSON. */
declare module "*?declarations" {
  const json: string;
  export default json;
}
