import type { Problem } from "./cell.ts";
import { limits } from "./limits.ts";
import type { Response, UnitName, UnitReport } from "./protocol.ts";
import { isCount, isPlace, isShortText, toFields } from "./guard-fields.ts";
import { readItem } from "./guard-item.ts";

/**
 * Reads a message from the sandbox, which may have been forged by the code that runs there. Only known
 * shapes pass, made anew field by field, with every text and list cut to size; all else is `undefined`.
 */
export function readResponse(data: unknown): Response | undefined {
  if (typeof data !== "string" || data.length > limits.wire) return undefined;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return undefined;
  }
  const fields = toFields(message);
  switch (fields?.type) {
    case "ready":
    case "draw":
      return { type: fields.type };
    case "pong":
      return isCount(fields.n) ? { type: "pong", n: fields.n } : undefined;
    case "fault":
      return fields.reason === "flood" || fields.reason === "broken"
        ? { type: "fault", reason: fields.reason }
        : undefined;
    case "unit": {
      const unit = readUnitName(fields.unit);
      const report = readReport(fields.report);
      if (!isCount(fields.run) || unit === undefined || report === undefined) return undefined;
      return { type: "unit", run: fields.run, unit, report };
    }
    default:
      return undefined;
  }
}

function readUnitName(data: unknown): UnitName | undefined {
  const fields = toFields(data);
  const { kind, id } = fields ?? {};
  if ((kind !== "cell" && kind !== "check") || !isShortText(id)) return undefined;
  return { kind, id };
}

function readReport(data: unknown): UnitReport | undefined {
  const fields = toFields(data);
  switch (fields?.type) {
    case "active":
    case "again":
    case "clear":
    case "ended":
      return { type: fields.type };
    case "ongoing":
      return typeof fields.on === "boolean" ? { type: "ongoing", on: fields.on } : undefined;
    case "waits":
      return isShortText(fields.cell) ? { type: "waits", cell: fields.cell } : undefined;
    case "failed":
    case "late": {
      const problem = readProblem(fields.problem);
      return problem && { type: fields.type, problem };
    }
    case "item": {
      const item = readItem(fields.item);
      return item && { type: "item", item };
    }
    case "samples": {
      const ys = readSamples(fields.ys);
      return ys && { type: "samples", ys };
    }
    default:
      return undefined;
  }
}

/** Numbers, all of them, or nothing. */
function readSamples(data: unknown): number[] | undefined {
  if (!Array.isArray(data) || data.length > limits.samples) return undefined;
  const ys = data.map((y: unknown) =>
    typeof y === "number" || y === "NaN" || y === "Infinity" || y === "-Infinity" ? Number(y) : y,
  );
  return ys.every((y) => typeof y === "number") ? ys : undefined;
}

function readProblem(data: unknown): Problem | undefined {
  const fields = toFields(data);
  if (typeof fields?.message !== "string") return undefined;
  const message = fields.message.slice(0, limits.message);
  const { line, column } = fields;
  return isPlace(line) && isPlace(column) ? { message, line, column } : { message };
}
