import type { Finding } from '../api/setup';
import { finding, skippedWithoutEvents } from './finding';
import { count, counted, percent, utc } from './numbers';
import { POOR_SHARE, SMALL_SAMPLE } from './thresholds';

export interface ExitFact {
  execId: string;
  /** Flags of the process as the exit tells them. */
  flags: readonly string[];
  pid?: number;
  parentPid?: number;
  /** Epoch milliseconds. */
  start?: number;
}

export interface CompletenessFacts {
  hours: number;
  /** The newest exits, one a process. */
  exits: readonly ExitFact[];
  /** exec_ids of them whose exec document is stored. */
  started: ReadonlySet<string>;
  /** @timestamp of the oldest document of all. */
  oldest?: number;
  /** Exits in the sample before equal ones were taken out. */
  exitDocuments: number;
  /** Exec documents of these processes beyond the first of each, re-reads of /proc left out. */
  extraExecs: number;
  /** Re-reads of /proc: how many documents, on which nodes, when last. */
  restarts: readonly { node: string; documents: number; last: number }[];
}

/**
 * True for a process that only forked: it has neither `clone` (an exec followed) nor `procFS`, and
 * another PID than its parent. It never has an exec document (see Tetragon's FlagStrings).
 */
export function onlyForked({ flags, pid, parentPid }: ExitFact): boolean {
  return !flags.includes('clone') && !flags.includes('procFS') && pid !== parentPid;
}

interface Orphans {
  /** Exits whose exec must be there. */
  expected: number;
  missing: ExitFact[];
  forkedOnly: number;
  older: number;
}

function orphansOf({ exits, started, oldest }: CompletenessFacts): Orphans {
  const without = exits.filter(({ execId }) => !started.has(execId));
  const forked = without.filter(onlyForked);
  const rest = without.filter((exit) => !onlyForked(exit));
  const older = rest.filter(
    ({ start }) => start !== undefined && oldest !== undefined && start < oldest,
  );
  const missing = rest.filter((exit) => !older.includes(exit));
  return {
    expected: exits.length - forked.length - older.length,
    missing,
    forkedOnly: forked.length,
    older: older.length,
  };
}

/** Whether what ended was also seen to start: 0 % missing is good, up to 3 % degraded, above poor. */
export function judgeCompleteness(facts: CompletenessFacts): Finding {
  if (facts.exits.length === 0) {
    return skippedWithoutEvents(facts.hours);
  }
  const orphans = orphansOf(facts);
  const { expected, missing } = orphans;
  const parts = { evidence: evidenceOf(facts, orphans), tables: tablesOf(facts, missing) };
  if (missing.length === 0) {
    return finding(
      'passed',
      `Each of the newest ${counted(facts.exits.length, 'process that ended', 'processes that ended')} has its start, as far as it must have one.`,
      { ...parts, number: '0 % missing' },
    );
  }
  const share = missing.length / Math.max(1, expected);
  const isPoor = share > POOR_SHARE && expected >= SMALL_SAMPLE;
  return finding(
    isPoor ? 'failed' : 'warning',
    `${counted(missing.length, 'process', 'processes')} of ${count(expected)} (${percent(missing.length, expected)}) ended without a start in the data: their trees have a hole.`,
    {
      ...parts,
      number: `${percent(missing.length, expected)} missing`,
      repairs: [
        {
          text: 'Compare with the check “Loss”: no gap there means that Tetragon itself did not export these starts. Its own counters tell why:',
          code: {
            language: 'bash',
            text: 'kubectl exec -n kube-system ds/tetragon -c tetragon -- wget -qO- localhost:2112/metrics | grep -E "tetragon_(missed|ringbuf|errors|process_cache)"',
          },
        },
        {
          text: 'A process cache that is too small forgets processes before they end:',
          code: { language: 'yaml', text: 'tetragon:\n  processCacheSize: 131072' },
          topic: 'event_types',
        },
      ],
    },
  );
}

function evidenceOf(facts: CompletenessFacts, orphans: Orphans): Finding['evidence'] {
  const scope = `newest ${counted(facts.exits.length, 'exit')} of the last ${facts.hours} h`;
  const duplicates = facts.exitDocuments - facts.exits.length + facts.extraExecs;
  return [
    { label: 'Start missing', value: count(orphans.missing.length), scope },
    {
      label: 'Left out: only forked',
      value: count(orphans.forkedOnly),
      scope: 'a fork without an exec has no start event',
    },
    {
      label: 'Left out: older than the data',
      value: count(orphans.older),
      scope: facts.oldest === undefined ? scope : `oldest document ${utc(facts.oldest)}`,
    },
    {
      label: 'Stored twice',
      value: count(duplicates),
      scope: 'redelivery by Filebeat, or a file read again; pages show such an event once',
    },
    {
      label: 'Restarts of Tetragon',
      value: facts.restarts.length === 0 ? 'none seen' : counted(facts.restarts.length, 'node'),
      scope: `nodes that read /proc again in the last ${facts.hours} h`,
    },
  ];
}

const SHOWN = 10;

function tablesOf(facts: CompletenessFacts, missing: readonly ExitFact[]): Finding['tables'] {
  return [
    ...(missing.length > 0
      ? [
          {
            title: 'Ended without a start',
            columns: ['exec_id', 'PID', 'Flags', 'Started'],
            rows: missing
              .slice(0, SHOWN)
              .map(({ execId, pid, flags, start }) => [
                execId,
                pid === undefined ? '' : String(pid),
                flags.join(' '),
                start === undefined ? '' : utc(start),
              ]),
            ...(missing.length > SHOWN && { more: `${count(missing.length - SHOWN)} more` }),
          },
        ]
      : []),
    ...(facts.restarts.length > 0
      ? [
          {
            title: 'Read /proc again (a restart, or a first start)',
            columns: ['Node', 'Processes read', 'Last'],
            rows: facts.restarts.map(({ node, documents, last }) => [
              node || '(none)',
              count(documents),
              utc(last),
            ]),
          },
        ]
      : []),
  ];
}
