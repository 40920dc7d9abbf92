import type { LaneKind } from '../../../common/timeline/lane_kinds';

/** The mark of a probe event; a meaning of a newer server counts as observed. */
export function kindOfMeaning(meaning: string): LaneKind {
  switch (meaning) {
    case 'killed':
    case 'blocked':
    case 'notified':
    case 'changed':
      return meaning;
    case 'signalled':
      return 'sent_signal';
    default:
      return 'observed';
  }
}
