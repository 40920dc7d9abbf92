import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('process_tree.export', {
  missing: 'The saved investigation has to be opened again',
  choose: 'Choose the file',
  live: 'Look it up in Elasticsearch instead',
  missingText:
    'Its file is kept in the tab that opened it and nowhere else. Choose it, or drop it on this page.',
  saved:
    'A saved investigation, as of {time}. Secrets were left out; details are looked up in Elasticsearch.',
  openLive: 'Open what is stored now',
  title: 'Tetragon Investigator, process tree of exec_id {execId}',
  json: 'Investigation (JSON)',
  csv: 'Processes (CSV)',
  text: 'Tree as text',
  svg: 'Graph of what is open (SVG)',
  kql: 'Copy as KQL',
  elasticsearch: 'Copy as Elasticsearch query',
  exportFilter: 'Copy as Tetragon export filter',
  open: 'Open saved investigation',
  tooLarge:
    '{count} rows are open, and a drawing holds {limit}. Close some rows, or focus on a process further down.',
  label: 'Save, copy, open',
});
