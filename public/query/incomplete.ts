/** Why an answer lacks something. */
export type Reasons = readonly string[];

/** Joins what several answers lack, each reason once. */
export function joinIncomplete(answers: readonly ({ incomplete: Reasons } | undefined)[]): Reasons {
  return [...new Set(answers.flatMap((answer) => answer?.incomplete ?? []))];
}
