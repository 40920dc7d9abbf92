import { distinctReasons, type IncompleteReason } from '../../common/api/incomplete';

/** Why an answer lacks something. */
export type Reasons = readonly IncompleteReason[];

/** Joins what several answers lack, each reason once. */
export function joinIncomplete(answers: readonly ({ incomplete: Reasons } | undefined)[]): Reasons {
  return distinctReasons(answers.flatMap((answer) => answer?.incomplete ?? []));
}
