import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.export', {
  missing: 'Open the saved investigation again',
  choose: 'Choose the file',
  live: 'Look it up in Elasticsearch instead',
  missingText:
    'Its file is kept only in the tab that opened it. Choose the file, or drop it on this page.',
  saved:
    'Saved investigation as of {time}. Secrets were removed; details are looked up in Elasticsearch.',
  openLive: 'Open current data',
  title: 'Tetragon Investigator, process tree of exec_id {execId}',
  json: 'Investigation (JSON)',
  csv: 'Processes (CSV)',
  text: 'Tree as text',
  svg: 'Graph of open rows (SVG)',
  kql: 'Copy as KQL',
  elasticsearch: 'Copy as Elasticsearch query',
  exportFilter: 'Copy as Tetragon export filter',
  open: 'Open saved investigation',
  tooLarge:
    '{count} rows are open, but a drawing holds at most {limit}. Collapse some rows, or focus on a process further down.',
  label: 'Save, copy, open',
});
