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
