import ts from "typescript";
import { expect, test } from "vitest";
import * as activations from "../activations/index.ts";
import * as network from "../network/index.ts";
import declarations from "../notebook/types/cell/environment.d.ts?declarations";
import { findExportedValues } from "../notebook/types/declared-names.ts";
import {
  compilerOptions,
  createFiles,
  entries,
  surroundings,
  type Declarations,
} from "../notebook/types/files.ts";
import { siteTypes } from "./site-types.ts";

const texts = JSON.parse(declarations) as Declarations;

test.each([
  ["activations", activations],
  ["network", network],
])("the declarations of %s name what the module has", (name, module) => {
  expect(findExportedValues(texts[entries[name]!]!).sort()).toEqual(Object.keys(module).sort());
});

test.each([
  ["activations", activations],
  ["network", network],
])("what %s exports is described, each with its docstring", (name, module) => {
  const names = Object.keys(module);
  const code = `import * as all from "${name}";\n${names.map((each) => `all.${each};`).join("\n")}`;
  const service = siteTypes();
  service.update([{ id: "a", code }]);
  expect(service.check("a")).toEqual([]);
  const silent = names.filter(
    (each) => !service.describe("a", code.indexOf(`all.${each};`) + 5)?.docs,
  );
  expect(silent).toEqual([]);
});

test("each function is declared with the type of its kind", () => {
  const service = siteTypes();
  const kinds = Object.values(activations.activations).map(
    (f) => `${f.exportName}.kind satisfies "${f.kind}"; ${f.exportName}.id satisfies "${f.id}";`,
  );
  service.update([{ id: "a", code: kinds.join("\n") }]);
  expect(service.check("a")).toEqual([]);
});

test("the declarations of the site's own have no mistake in them", () => {
  const { host } = createFiles(texts);
  const service = ts.createLanguageService({
    ...host,
    getCompilationSettings: () => ({ ...compilerOptions, skipLibCheck: false }),
    getScriptFileNames: () => [...surroundings, entries["activations"]!, entries["network"]!],
  });
  const own = Object.keys(texts).filter((path) => /^\/(?:cell|activations|network)\//.test(path));
  expect(own.length).toBeGreaterThan(60);
  const found = own.flatMap((path) =>
    [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].map(
      ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    ),
  );
  expect(found).toEqual([]);
});
