import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('baseline', {
  tooFew:
    'too few siblings to compare: {count, plural, =0 {no other pod} one {# other pod} other {# other pods}}, at least {least} needed',
  siblings: 'seen in {seenIn} of {all} sibling pods',
  siblingsAtLeast: 'seen in at least {seenIn} of {all} sibling pods',
  host: 'a host process has no sibling pods',
  unresolved: 'its pod is unknown, so its siblings are too',
  barePod: 'this pod has no workload, so it has no siblings',
  firstSeen: 'not in the {length} before',
  firstSeenAt: 'not in the {length} before; first seen at {time}',
  none: 'no earlier data to compare with ({length} before the range)',
  unknown:
    'not among the oldest {lookedAt} of {candidates} executions in the {length} before; the others were not checked',
  seenBefore: '{count}× in the {length} before, first at {time}',
  seenBeforeAtLeast: 'at least {count}× in the {length} before, first at {time}',
});
