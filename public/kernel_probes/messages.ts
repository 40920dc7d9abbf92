import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('kernel_probes', {
  events: 'Events',
  processes: 'Processes',
  range: 'Between {from} and {to}.',
  nothing: 'No kernel probe fired in this time range',
  neverSeen:
    'No event of a TracingPolicy was ever stored here. Load a policy, or check that its events are exported.',
  everSeen: 'Other times have events of {kinds}. Policies seen:',
  everSeenWithoutPolicy:
    'Other times have events of {kinds}. Which policies they are of is not recorded.',
  exportList:
    'Tetragon’s default allow list exports {exported}, but not {others}. The example in Elastic’s documentation exports kprobe only.',
  openSetup: 'Check the setup',
  withoutFilters: 'Remove search and filters',
  goBefore: 'Go to the earlier event',
  goAfter: 'Go to the later event',
  title: 'Kernel probes',
  choose: 'Choose a function',
  chooseText:
    'Its arguments, events and processes appear here. “Rare” puts what fired in the fewest pods first.',
});
