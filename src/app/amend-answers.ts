import type { LineAnswer } from '../domain/answer.ts';
import { writeLineKey } from '../sheets/line-key.ts';

/** Answers that a plan holds, each as it was amended since, if it was. */
export function amendAnswers(
  answers: readonly LineAnswer[],
  amended: readonly LineAnswer[],
): readonly LineAnswer[] {
  const changed = new Map(amended.map((answer) => [writeLineKey(answer), answer]));
  return answers.map((answer) => changed.get(writeLineKey(answer)) ?? answer);
}
