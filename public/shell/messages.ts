import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('shell', {
  processes: 'Processes',
  timeline: 'Timeline',
  kernelProbes: 'Kernel probes',
  setup: 'Setup',
  label: 'Pages of Tetragon Investigator',
});
