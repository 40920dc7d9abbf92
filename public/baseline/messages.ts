import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('baseline', {
  tooFew:
    'too few siblings to compare: {count, plural, =0 {no other pod} one {# other pod} other {# other pods}}, {least} are needed',
  siblings: 'seen in {seenIn} of {all} sibling pods',
  siblingsAtLeast: 'seen in at least {seenIn} of {all} sibling pods',
  host: 'a process of the host has no sibling pods',
  unresolved: 'its pod is not known, so neither are its siblings',
  barePod: 'no workload made this pod, so it has no siblings',
  firstSeen: 'not in the {length} before',
  firstSeenAt: 'not in the {length} before; first seen at {time}',
  none: 'no execution is stored of the {length} before to compare with',
  unknown:
    'not among the oldest {lookedAt} of {candidates} executions of the {length} before; the others were not looked at',
  seenBefore: '{count}× in the {length} before, first at {time}',
  seenBeforeAtLeast: 'at least {count}× in the {length} before, first at {time}',
});
