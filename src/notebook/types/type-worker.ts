import declarations from "./cell/environment.d.ts?declarations";
import type { Declarations } from "./files.ts";
import type { AnyQuestion, Answers, QuestionKind, TypeRequest, TypeResponse } from "./protocol.ts";
import { createTypeService } from "./service.ts";

const service = createTypeService(JSON.parse(declarations) as Declarations);
const codes = new Map<string, string>();

function answer(question: AnyQuestion): Answers[QuestionKind] {
  switch (question.kind) {
    case "check":
      return service.check(question.cell);
    case "describe":
      return service.describe(question.cell, question.at);
    case "complete":
      return service.complete(question.cell, question.at);
    case "describeCompletion":
      return service.describeCompletion(question.cell, question.at, question.name);
    case "helpWithCall":
      return service.helpWithCall(question.cell, question.at);
  }
}

addEventListener("message", ({ data }: MessageEvent<TypeRequest>) => {
  for (const { id, code } of data.cells) if (code !== undefined) codes.set(id, code);
  service.update(data.cells.map(({ id }) => ({ id, code: codes.get(id) ?? "" })));
  postMessage({ n: data.n, answer: answer(data.question) } satisfies TypeResponse);
});
