import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.overview', {
  enforced: 'Enforced',
  executed: 'Executions',
  exits: 'Exits',
  observed: 'Observed',
  other: 'Other',
  rereadOfOthers:
    '{reread} of them were re-read from /proc when Tetragon restarted (no executions); the others have no process.',
});
