import { gapPercentile99, silenceThreshold } from '../baseline/silence';
import type { Finding } from '../api/setup';
import { MIN_SILENCE_MS, SETUP_ROWS } from '../limits';
import { finding, skippedOnTrial } from './finding';
import { count, counted, duration, utc } from './numbers';

export interface NodeActivity {
  cluster: string;
  node: string;
  documents: number;
  /** Newest @timestamp, epoch milliseconds. */
  newest: number;
  /** Starts of the buckets with events; absent where the node's own gaps were not looked at. */
  active?: readonly number[];
}

export interface FreshnessFacts {
  now: number;
  hours: number;
  isTrial: boolean;
  /** Newest @timestamp of all, whatever its age; absent when nothing was ever stored. */
  newest?: number;
  nodes: readonly NodeActivity[];
  /** Nodes beyond those looked at one by one. */
  moreNodes: number;
  /** Width of a bucket, milliseconds. */
  resolution: number;
}

/** Clocks that differ by less are in sync: the usual bound of NTP in a data centre is far below. */
const CLOCK_TOLERANCE_MS = 60_000;

const LIVE_TEST = {
  text: 'Tetragon sends no heartbeat, so quiet and broken look the same. The live test settles it: open Verify, run its command in a pod on that node, and see whether its events arrive.',
};

/** When the last events came, overall and by node, against each node's own rate. */
export function judgeFreshness(facts: FreshnessFacts): Finding {
  const { newest, now, hours, nodes, isTrial } = facts;
  if (newest === undefined) {
    return finding('failed', 'No event was ever stored.', {
      number: 'never',
      repairs: [{ text: 'Find the hop that events do not pass.', topic: 'no_data' }],
    });
  }
  const parts = { evidence: evidenceOf(facts), tables: tablesOf(facts) };
  const age = now - newest;
  if (age < -CLOCK_TOLERANCE_MS) return clockAhead(facts, newest, parts);
  if (isTrial && isSilent(age, facts)) {
    return skippedOnTrial(
      `its events were loaded once, the newest ${duration(age)} ago, and nothing sends more`,
      parts,
    );
  }
  if (nodes.length === 0) {
    return finding(
      'failed',
      `Nothing has arrived in the last ${hours} h; the last event is ${duration(age)} old.`,
      {
        ...parts,
        number: `${duration(age)} ago`,
        repairs: [
          { text: 'Find the hop that events no longer pass.', topic: 'no_data' },
          LIVE_TEST,
        ],
      },
    );
  }
  if (isSilent(age, facts)) {
    return finding(
      'warning',
      `The last event is ${duration(age)} old, which is longer than these nodes usually stay quiet: quiet or broken.`,
      {
        ...parts,
        number: `${duration(age)} ago`,
        repairs: [LIVE_TEST, { text: 'If the test fails:', topic: 'no_data' }],
      },
    );
  }
  const silent = silentNodes(facts);
  if (silent.length > 0) return silentFinding(silent, age, parts);
  return finding(
    'passed',
    `The last event is ${duration(Math.max(0, age))} old, and each of the ${counted(nodes.length + facts.moreNodes, 'node')} sends at its usual rate.`,
    { ...parts, number: `${duration(Math.max(0, age))} ago` },
  );
}

type Parts = Pick<Finding, 'evidence' | 'tables'>;

function clockAhead(facts: FreshnessFacts, newest: number, parts: Parts): Finding {
  const ahead = newest - facts.now;
  const nodes = facts.nodes.filter((node) => node.newest - facts.now > CLOCK_TOLERANCE_MS);
  return finding(
    'warning',
    `The newest event is ${duration(ahead)} in the future: the ${nodes.length === 1 ? 'clock' : 'clocks'} of ${nodes.map(nameOf).slice(0, 3).join(', ') || 'a node'}${nodes.length > 3 ? ` and ${count(nodes.length - 3)} more` : ''} ${nodes.length === 1 ? 'is' : 'are'} ahead, and ranges that end now leave these events out.`,
    {
      ...parts,
      number: `${duration(ahead)} ahead`,
      repairs: [
        {
          text: 'Look at the time service of these nodes:',
          code: { language: 'bash', text: 'timedatectl status\nchronyc tracking' },
        },
      ],
    },
  );
}

function silentFinding(silent: readonly NodeActivity[], age: number, parts: Parts): Finding {
  const [first] = silent;
  const names =
    silent.length === 1 && first
      ? `${nameOf(first)} has`
      : `${counted(silent.length, 'node')} have`;
  return finding(
    'warning',
    `The last event is ${duration(Math.max(0, age))} old, but ${names} sent nothing for longer than usual: quiet or broken.`,
    { ...parts, number: `${count(silent.length)} silent`, repairs: [LIVE_TEST] },
  );
}

function isSilent(age: number, { nodes, resolution }: FreshnessFacts): boolean {
  return (
    age >
    silenceAfter(
      nodes.flatMap(({ active = [] }) => active),
      resolution,
    )
  );
}

function silentNodes({ nodes, now, resolution }: FreshnessFacts): NodeActivity[] {
  return nodes
    .filter(({ newest, active }) => active && now - newest > silenceAfter(active, resolution))
    .toSorted((a, b) => a.newest - b.newest);
}

/**
 * Milliseconds without an event after which a source is silent; `resolution` is the width of the
 * buckets that `times` were counted in, below which no gap is known.
 */
function silenceAfter(times: readonly number[], resolution: number): number {
  const usual = Math.max(gapPercentile99(times) ?? 0, resolution);
  return silenceThreshold(usual) ?? MIN_SILENCE_MS;
}

function nameOf({ cluster, node }: NodeActivity): string {
  return [cluster, node || '(no node name)'].filter(Boolean).join('/');
}

function evidenceOf(facts: FreshnessFacts): Finding['evidence'] {
  const { newest, now, nodes, moreNodes, hours, resolution } = facts;
  const quiet = nodes.filter((node) => now - node.newest > MIN_SILENCE_MS);
  const looked = quiet.filter(({ active }) => active !== undefined);
  const clusters = new Set(nodes.map(({ cluster }) => cluster));
  return [
    ...(newest === undefined ? [] : [{ label: 'Newest @timestamp', value: utc(newest) }]),
    {
      label: 'Nodes that sent events',
      value: count(nodes.length + moreNodes),
      scope: `last ${hours} h`,
    },
    { label: 'Clusters', value: count(clusters.size), scope: `last ${hours} h` },
    ...(looked.length < quiet.length
      ? [
          {
            label: 'Quiet for 10 min and more',
            value: count(quiet.length),
            scope: `the ${count(looked.length)} with the longest silence were held against their own gaps`,
          },
        ]
      : []),
    {
      label: 'Silent means',
      value: 'longer than five times the 99th percentile of the node’s own gaps, at least 10 min',
      scope: `gaps counted in steps of ${duration(resolution)}`,
    },
  ];
}

function tablesOf(facts: FreshnessFacts): Finding['tables'] {
  const { nodes, now, resolution, moreNodes } = facts;
  const longest = nodes.toSorted((a, b) => a.newest - b.newest);
  const left = longest.length - SETUP_ROWS + moreNodes;
  return [
    {
      title: 'Nodes, longest silence first',
      columns: ['Cluster', 'Node', 'Last event', 'Silent after', 'Events'],
      rows: longest
        .slice(0, SETUP_ROWS)
        .map(({ cluster, node, newest, active, documents }) => [
          cluster || '(none)',
          node || '(none)',
          `${duration(Math.max(0, now - newest))} ago`,
          active ? duration(silenceAfter(active, resolution)) : '–',
          count(documents),
        ]),
      ...(left > 0 && { more: `${count(left)} more nodes` }),
    },
  ];
}
