import type { CellSpec } from "../cell.ts";
import type {
  AnyQuestion,
  Answers,
  Question,
  QuestionKind,
  TypeRequest,
  TypeResponse,
} from "../types/protocol.ts";

/** The way to the type service. */
export interface TypeLink {
  /** Asks, about the cells as they stand now. Undefined where no answer comes, as when the worker is gone. */
  ask<K extends QuestionKind>(question: Question<K>): Promise<Answers[K] | undefined>;
  /** Ends the worker; what was asked gets no answer. */
  close(): void;
}

/** As much of a worker as the link needs. */
export type TypeWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Milliseconds that an answer may take, cold start aside: types can be written whose checking never ends. */
const patience = 10_000;

/**
 * @param cells The cells as they stand now, in reading order.
 * @param onLost The worker could not be fetched, or fell silent; nothing more will be answered.
 */
export function createTypeLink(
  worker: TypeWorker,
  cells: () => readonly CellSpec[],
  onLost: () => void,
): TypeLink {
  const waiting = new Map<number, (answer: Answers[QuestionKind] | undefined) => void>();
  const sent = new Map<string, string>();
  let asked = 0;
  let answered = false;
  let over = false;
  let deadline: ReturnType<typeof setTimeout> | undefined;

  const close = (): void => {
    over = true;
    clearTimeout(deadline);
    worker.terminate();
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  };
  const lose = (): void => {
    if (over) return;
    close();
    onLost();
  };
  /** The clock runs only while something is asked, and anew with each answer. */
  const watch = (): void => {
    clearTimeout(deadline);
    deadline = waiting.size > 0 && answered ? setTimeout(lose, patience) : undefined;
  };
  worker.onerror = lose;
  worker.onmessage = ({ data }: MessageEvent<TypeResponse>) => {
    answered = true;
    waiting.get(data.n)?.(data.answer);
    waiting.delete(data.n);
    watch();
  };

  return {
    ask: (question) => {
      if (over) return Promise.resolve(undefined);
      const current = cells().map(({ id, code }) => {
        if (sent.get(id) === code) return { id };
        sent.set(id, code);
        return { id, code };
      });
      const n = ++asked;
      const request: TypeRequest = {
        n,
        question: question as unknown as AnyQuestion,
        cells: current,
      };
      worker.postMessage(request);
      return new Promise((resolve) => {
        waiting.set(n, resolve as (answer: unknown) => void);
        if (deadline === undefined) watch();
      });
    },
    close,
  };
}

/** Starts the worker that the type service runs in. It and all that TypeScript needs is fetched now. */
export function startTypeWorker(): Worker {
  return new Worker(new URL("../types/type-worker.ts", import.meta.url), { type: "module" });
}
