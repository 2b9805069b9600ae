import type { Answers, OwnQuestion, QuestionKind } from "../../notebook/types/protocol.ts";

/** Asks the type service about the cell whose editor asks; undefined where there is no answer. */
export type Ask = <K extends QuestionKind>(
  question: OwnQuestion<K>,
) => Promise<Answers[K] | undefined>;
