import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('timeline.export', {
  csvLane: 'Lane',
  csvWhat: 'What',
  csvDocuments: 'Documents',
  export: 'Numbers',
  showTable: 'Show as a table',
  saveCsv: 'Save as CSV',
  saveSvg: 'Save as SVG',
});
