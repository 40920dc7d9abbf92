import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.export', {
  title: 'Tetragon Investigator, timeline',
  csvLane: 'Lane',
  csvWhat: 'What',
  csvDocuments: 'Documents',
  export: 'Numbers',
  showTable: 'Show as a table',
  saveCsv: 'Save as CSV',
  saveSvg: 'Save as SVG',
});
