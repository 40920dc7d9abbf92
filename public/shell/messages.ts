import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('shell', {
  processes: 'Processes',
  timeline: 'Timeline',
  kernelProbes: 'Kernel probes',
  setup: 'Setup',
  label: 'Pages of Tetragon Investigator',
  tetragonDocumentation: 'Tetragon documentation',
  unknownPage: 'There is no page at this address',
  addressTooLong: 'This address is too long',
  withoutFilters: 'Open without filters',
  goToProcesses: 'Go to the list of processes',
});
