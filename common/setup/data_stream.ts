import type { Finding } from '../api/setup';
import { INSTALL_ASSETS } from './assets_steps';
import { finding } from './finding';
import { bytes, count, counted, duration, utc } from './numbers';

export interface StreamFact {
  name: string;
  backing: number;
  /** GREEN, YELLOW or RED, where the caller may see it. */
  status?: string;
  /** Policy or retention, in words. */
  lifecycle?: string;
  template?: string;
}

export interface StreamContent {
  /** Backing or plain index. */
  index: string;
  documents: number;
  /** Epoch milliseconds. */
  oldest?: number;
  newest?: number;
}

export interface DataStreamFacts {
  patterns: string;
  now: number;
  isTrial: boolean;
  streams: readonly StreamFact[];
  plain: readonly { name: string; isClosed: boolean }[];
  closedBacking: readonly string[];
  content: readonly StreamContent[];
  /** Bytes on disk with replicas; absent without the privilege monitor. */
  sizeBytes?: number;
}

/** There is a data stream, it is one, it is healthy, and it holds something. */
export function judgeDataStream(facts: DataStreamFacts): Finding {
  const { streams, plain, patterns, content } = facts;
  const documents = content.reduce((sum, entry) => sum + entry.documents, 0);
  const parts = { evidence: evidenceOf(facts, documents), tables: tablesOf(facts) };
  if (streams.length === 0 && plain.length === 0) {
    return finding(
      'failed',
      `There is no data stream under ${patterns}: nothing was ever stored, or it is named otherwise.`,
      {
        ...parts,
        number: 'none',
        repairs: [
          INSTALL_ASSETS,
          { text: 'Then send events: go through the hops before this one.', topic: 'no_data' },
        ],
      },
    );
  }
  return (
    unhealthy(facts, parts) ??
    nothingInIt(facts, documents, parts) ?? {
      ...finding('passed', presentSentence(facts, documents), parts),
      number: counted(documents, 'document'),
    }
  );
}

type Parts = Pick<Finding, 'evidence' | 'tables'>;

function unhealthy(facts: DataStreamFacts, parts: Parts): Finding | undefined {
  const { streams, plain, closedBacking } = facts;
  const [closed] = [
    ...closedBacking,
    ...plain.filter((index) => index.isClosed).map(({ name }) => name),
  ];
  if (closed !== undefined) {
    return finding('failed', `The index ${closed} is closed: its events cannot be read.`, {
      ...parts,
      number: 'closed',
      repairs: [
        {
          text: 'Open it, or delete it:',
          code: { language: 'text', text: `POST ${closed}/_open` },
        },
      ],
    });
  }
  const red = streams.find(({ status }) => status === 'RED');
  if (red) {
    return finding(
      'failed',
      `${red.name} is red: part of its events cannot be read, and nothing can be stored in that part.`,
      {
        ...parts,
        number: 'red',
        repairs: [
          {
            text: 'Ask Elasticsearch why a shard is not there:',
            code: { language: 'text', text: 'GET _cluster/allocation/explain' },
          },
        ],
      },
    );
  }
  const [first] = plain;
  if (first) {
    return finding(
      'failed',
      `${first.name} is a plain index, no data stream: Filebeat wrote before the assets were installed, so types and pipeline are not the integration’s.`,
      {
        ...parts,
        number: 'plain index',
        repairs: [
          {
            ...INSTALL_ASSETS,
            text: `Install the assets first. ${INSTALL_ASSETS.text}`,
          },
          {
            text: 'Then keep the old events under another name and make room for the data stream (nothing is lost before the last line):',
            code: {
              language: 'text',
              text: `POST _reindex\n{ "source": { "index": "${first.name}" }, "dest": { "index": "${first.name}-before" } }\n\nDELETE ${first.name}`,
            },
          },
        ],
      },
    );
  }
  const yellow = streams.find(({ status }) => status === 'YELLOW');
  return yellow
    ? finding(
        'warning',
        `${yellow.name} is yellow: all events can be read, but a replica is missing.`,
        {
          ...parts,
          number: 'yellow',
        },
      )
    : undefined;
}

function nothingInIt(facts: DataStreamFacts, documents: number, parts: Parts): Finding | undefined {
  if (documents > 0) return undefined;
  return finding(
    'failed',
    `${namesOf(facts)} holds no documents: it was made, and nothing has arrived.`,
    {
      ...parts,
      number: '0 documents',
      repairs: [{ text: 'Find the hop that events do not pass.', topic: 'no_data' }],
    },
  );
}

function namesOf({ streams, plain }: DataStreamFacts): string {
  return [...streams, ...plain].map(({ name }) => name).join(', ');
}

function presentSentence(facts: DataStreamFacts, documents: number): string {
  const { streams, content, now } = facts;
  const oldest = least(content.map((entry) => entry.oldest));
  const names = streams.length === 1 ? streams[0]?.name : counted(streams.length, 'data stream');
  const since = oldest === undefined ? '' : ` from the last ${duration(now - oldest)}`;
  return `${names} ${streams.length === 1 ? 'holds' : 'hold'} ${counted(documents, 'document')}${since}.`;
}

function evidenceOf(
  { content, sizeBytes, isTrial }: DataStreamFacts,
  documents: number,
): Finding['evidence'] {
  const oldest = least(content.map((entry) => entry.oldest));
  const newest = greatest(content.map((entry) => entry.newest));
  return [
    { label: 'Documents', value: count(documents) },
    ...(oldest === undefined ? [] : [{ label: 'Oldest @timestamp', value: utc(oldest) }]),
    ...(newest === undefined ? [] : [{ label: 'Newest @timestamp', value: utc(newest) }]),
    {
      label: 'Size with replicas',
      value:
        sizeBytes === undefined ? 'you may not see it (index privilege monitor)' : bytes(sizeBytes),
    },
    ...(isTrial
      ? [
          {
            label: 'Health and lifecycle',
            value: 'skipped: local trial, its Elasticsearch has no data stream management',
          },
        ]
      : []),
  ];
}

function tablesOf({ streams, content }: DataStreamFacts): Finding['tables'] {
  if (streams.length === 0) return [];
  return [
    {
      title: 'Data streams',
      columns: ['Name', 'Backing indices', 'Health', 'Kept', 'Template'],
      rows: streams.map(({ name, backing, status, lifecycle, template }) => [
        name,
        String(backing),
        status?.toLowerCase() ?? 'not known',
        lifecycle ?? 'not known',
        template ?? 'not known',
      ]),
    },
    {
      title: 'Backing indices with documents',
      columns: ['Index', 'Documents', 'Oldest', 'Newest'],
      rows: content.map(({ index, documents, oldest, newest }) => [
        index,
        count(documents),
        oldest === undefined ? '' : utc(oldest),
        newest === undefined ? '' : utc(newest),
      ]),
    },
  ];
}

function least(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

function greatest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
