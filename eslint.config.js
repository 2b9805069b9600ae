import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

/**
 * The rooms of src/, from the bottom up, and what each may not import. Data flows one way: activations and network →
 * plotting → notebook → figures → lesson → content; layouts and pages only assemble. Tests may reach down, never up.
 */
const rooms = {
  activations: {
    may: [],
    packages: false,
    why: "the mathematics is pure: it must run in a page, a worker and Node alike, and depends on nothing",
  },
  network: {
    may: ["activations"],
    packages: false,
    why: "networks are pure and seeded: they know activations and nothing else",
  },
  plotting: {
    may: ["activations"],
    why: "a picture comes to be from data and Plot alone, with no page around it",
  },
  notebook: {
    may: ["activations", "network", "plotting"],
    why: "the engine has no user interface: what a page shows of it is the lesson room's business",
  },
  figures: {
    may: ["activations", "network", "plotting"],
    why: "a figure is a value that lessons, gallery and tests read: it must not know who shows it",
  },
  authoring: {
    may: ["activations", "notebook"],
    why: "authoring turns Markdown into lessons at build and knows figures only by their ids",
  },
  lesson: {
    may: ["activations", "network", "plotting", "notebook", "figures", "authoring"],
    why: "the author's vocabulary must not know the pages and layouts that use it",
  },
  atlas: {
    may: ["activations", "plotting", "notebook", "figures", "authoring", "lesson"],
    why: "a function's sheet is made of the catalogue and the lessons' own parts, and must not know its page",
  },
  layouts: {
    may: ["lesson"],
    why: "layouts only assemble: mathematics, figures and cells reach them through the lesson room",
  },
};

const everyRoom = [...Object.keys(rooms), "pages"];
const files = (room) => [`src/${room}/**/*.{ts,astro}`, `src/${room}/**/*.astro/*.ts`];
const upwards = (room, may, why) => ({
  regex: `^(\\.\\./)+(${everyRoom.filter((other) => other !== room && !may.includes(other)).join("|")})(/|$)`,
  message: `${room}/ may not import this: ${why}.`,
});
const packages = (why) => ({ regex: "^(?!\\.)", message: `No packages here: ${why}.` });
const bareNames = (names, message) => names.map((name) => ({ name, message }));
const forbidImports = (patterns) => ["error", { patterns }];
/** What `import()` may not fetch, which the rule for imports doesn't see; and evaluation, which is the worker's alone. */
const forbidSyntax = (room, may, why, { packages: allowed = true } = {}) => [
  "error",
  {
    selector: `ImportExpression[source.value=/^(\\.\\.\\u002F)+(${everyRoom
      .filter((other) => other !== room && !may.includes(other))
      .join("|")})\\u002F/]`,
    message: `${room}/ may not import this: ${why}.`,
  },
  ...(allowed
    ? []
    : [
        {
          selector: "ImportExpression[source.value=/^[^.]/]",
          message: `No packages here: ${why}.`,
        },
      ]),
  ...evaluation,
];
const evaluation = [
  "CallExpression[callee.name=/^(eval|Function)$/]",
  "NewExpression[callee.name=/(^|Async|Generator)Function$/]",
].map((selector) => ({
  selector,
  message: "Code is evaluated in notebook/worker/evaluate.ts alone, inside the sandbox.",
}));
const pureCore = {
  regex: "/(host|worker)/|^@observablehq|^@codemirror|^astro:",
  message: "The notebook's core is pure: parsing, order and state, no Plot, editor or worker.",
};
const tests = ["**/*.test.ts", "**/*.test-d.ts"];

export default tseslint.config(
  { ignores: ["dist", ".astro", "test-results", "node_modules", "src/notebook/types/cell"] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ["**/*.ts"],
    ignores: ["**/*.astro/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/await-thenable": "error",
    },
  },
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // A lookup that the types can't see is sound is written with `!` and a word on why.
      "@typescript-eslint/no-non-null-assertion": "off",
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  ...Object.entries(rooms).map(([room, { may, packages: allowed = true, why }]) => ({
    files: files(room),
    ignores: tests,
    rules: {
      "@typescript-eslint/no-restricted-imports": forbidImports([
        upwards(room, may, why),
        ...(allowed ? [] : [packages(why)]),
      ]),
      "no-restricted-syntax": forbidSyntax(room, may, why, { packages: allowed }),
    },
  })),
  {
    files: [...files("activations"), ...files("network")],
    ignores: tests,
    rules: {
      "no-restricted-globals": [
        "error",
        ...bareNames(
          ["window", "document", "self", "performance", "Date", "setTimeout", "fetch"],
          "The mathematics is pure: no page, no clock, no network.",
        ),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Chance is seeded: see network/random.ts." },
      ],
    },
  },
  {
    files: ["src/notebook/*.ts"],
    ignores: tests,
    rules: {
      "no-restricted-globals": [
        "error",
        ...bareNames(
          ["window", "document", "Worker", "eval"],
          "The notebook's core decides; only worker/ evaluates and only host/ touches the page.",
        ),
      ],
      "@typescript-eslint/no-restricted-imports": forbidImports([
        upwards("notebook", ["activations"], rooms.notebook.why),
        pureCore,
      ]),
    },
  },
  {
    // The names that cells see are the only thing that the core knows of networks.
    files: ["src/notebook/globals.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": forbidImports([
        upwards("notebook", ["activations", "network"], rooms.notebook.why),
        pureCore,
      ]),
    },
  },
  {
    files: ["src/notebook/worker/**/*.ts"],
    ignores: tests,
    rules: {
      "@typescript-eslint/no-restricted-imports": forbidImports([
        upwards("notebook", rooms.notebook.may, rooms.notebook.why),
        { regex: "/host/", message: "The worker must not know the page that watches it." },
      ]),
    },
  },
  {
    files: ["src/notebook/host/**/*.ts"],
    ignores: tests,
    rules: {
      "@typescript-eslint/no-restricted-imports": forbidImports([
        upwards("notebook", ["activations"], rooms.notebook.why),
        {
          regex: "/worker/(?!.*\\?bundled$)",
          message: "Reader code runs in the worker alone: the page knows it as text only.",
        },
      ]),
    },
  },
  {
    files: files("plotting"),
    ignores: tests,
    rules: {
      "no-restricted-globals": [
        "error",
        ...bareNames(
          ["window", "document", "localStorage", "sessionStorage", "fetch"],
          "A picture is drawn on the document that is handed in: no page, no storage, no network.",
        ),
      ],
    },
  },
  {
    files: files("figures"),
    ignores: tests,
    rules: {
      "no-restricted-globals": [
        "error",
        ...bareNames(
          ["localStorage", "sessionStorage", "fetch"],
          "A figure computes what it shows: no storage, no network.",
        ),
      ],
    },
  },
  {
    // Its very purpose: the one file that turns reader code into functions.
    files: ["src/notebook/worker/**/*.ts"],
    ignores: tests,
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["src/lesson/**/*.ts", "src/lesson/**/*.astro"],
    ignores: tests,
    rules: {
      "@typescript-eslint/no-restricted-imports": forbidImports([
        upwards("lesson", rooms.lesson.may, rooms.lesson.why),
        { regex: "^@observablehq/plot", message: "Plot is used through plotting/ and figures/." },
        {
          regex: "notebook/worker/",
          message: "Reader code runs in the worker alone: talk to it through notebook/host/.",
        },
      ]),
    },
  },
  {
    files: ["src/pages/**/*.astro", "src/pages/**/*.astro/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": forbidImports([
        {
          regex: "^(\\.\\./)+(activations|network|plotting)(/|$)",
          message:
            "Pages only assemble: what they show comes through the lesson and figures rooms.",
        },
      ]),
    },
  },
  {
    files: ["src/browser-tests/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": forbidImports([
        {
          regex: "^(\\.\\./)+(lesson|layouts|pages|notebook|authoring)(/|$)",
          message: "Browser tests meet the site as a reader does, not through its modules.",
        },
      ]),
    },
  },
);
