import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('export', {
  copy: 'Copy',
  copied: 'Copied to the clipboard',
  query: 'Query: {query}',
  cluster: 'Cluster: {cluster}',
  range: 'Time range: {range}',
  allTimes: 'all stored events',
  time: 'Exported: {time}',
  complete: 'Incomplete: nothing known to be missing',
  incomplete: 'Incomplete: {reason}',
  secrets: 'Secrets: masked as {dots}, none revealed',
});
