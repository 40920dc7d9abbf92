import { DEFAULT_DATA_STREAMS } from '../plugin';
import type { Finding } from '../api/setup';
import { finding, skippedOnTrial } from './finding';
import { counted } from './numbers';

/** Names of a data view's pattern, as Elasticsearch reads them. */
function patternsOf(title: string): string[] {
  return title
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}

/** True when an index pattern (`*` for any text, `-` in front excludes) takes a data stream's name. */
function covers(title: string, name: string): boolean {
  const patterns = patternsOf(title);
  const fits = (pattern: string) =>
    new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`).test(name);
  return (
    patterns.some((pattern) => !pattern.startsWith('-') && fits(pattern)) &&
    !patterns.some((pattern) => pattern.startsWith('-') && fits(pattern.slice(1)))
  );
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

const EXAMPLE = (DEFAULT_DATA_STREAMS[0] ?? '').replace('*', 'default');

/**
 * Whether Discover shows these events.
 *
 * @param titles index patterns of the data views that the caller sees; `undefined` where Kibana has none
 */
export function judgeDataViews(titles: readonly string[] | undefined): Finding {
  if (titles === undefined) {
    return skippedOnTrial('there is no Discover here, and so there are no data views');
  }
  const covering = titles.filter((title) => covers(title, EXAMPLE));
  const evidence = [
    { label: 'Data views', value: String(titles.length), scope: 'that you may see in this space' },
    { label: 'Cover the data stream', value: covering.join(', ') || 'none' },
  ];
  if (covering.length === 0) {
    return finding(
      'warning',
      'No data view covers the data stream: Discover cannot show these events.',
      {
        evidence,
        number: 'no data view',
        repairs: [
          {
            text: 'In Stack Management → Data Views → Create data view, with this index pattern and the time field @timestamp:',
            code: { language: 'text', text: DEFAULT_DATA_STREAMS.join(',') },
          },
        ],
      },
    );
  }
  return finding(
    'passed',
    `${counted(covering.length, 'data view')} ${covering.length === 1 ? 'covers' : 'cover'} the data stream: ${covering.slice(0, 3).join(', ')}.`,
    { evidence, number: counted(covering.length, 'view') },
  );
}
