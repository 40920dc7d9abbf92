import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.overview', {
  enforced: 'Enforced',
  executed: 'Executions',
  exits: 'Exits',
  observed: 'Observed',
  other: 'Other',
  rereadOfOthers:
    '{reread} of them were read from /proc again at a restart of Tetragon, which is no execution; the others are about no process.',
});
