import type { Finding } from '../api/setup';
import type { Gap } from './file_gaps';
import { finding, skippedWithoutEvents } from './finding';
import { bytes, count, counted, percent } from './numbers';
import { POOR_SHARE } from './thresholds';

export interface LossFacts {
  hours: number;
  documents: number;
  /** Documents that carry log.offset. */
  withOffset: number;
  /** Agents in the range, and how many of them are in the sample. */
  agents: number;
  sampledAgents: number;
  files: number;
  lines: number;
  /** Bytes of the sampled lines. */
  bytes: number;
  duplicates: number;
  gaps: readonly Gap[];
  /** Events that Tetragon's own export rate limit dropped, by its rate_limit_info events. */
  rateLimited: number;
  rateLimitEvents: number;
  /** Cgroups that Tetragon stopped reporting for a while. */
  throttled: number;
}

/** Whether every byte that Tetragon wrote became a document, and whether Tetragon wrote everything. */
export function judgeLoss(facts: LossFacts): Finding {
  if (facts.documents === 0) return skippedWithoutEvents(facts.hours);
  const parts = { evidence: evidenceOf(facts), tables: tablesOf(facts) };
  if (facts.withOffset === 0) {
    return finding(
      'unknown',
      'The documents carry no log.offset, so it cannot be proved that none is missing: they were not sent by Filebeat’s filestream input.',
      parts,
    );
  }
  return gapFinding(facts, parts) ?? tetragonFinding(facts, parts) ?? passed(facts, parts);
}

type Parts = Pick<Finding, 'evidence' | 'tables'>;

function gapFinding(facts: LossFacts, parts: Parts): Finding | undefined {
  const lost = facts.gaps.reduce((sum, gap) => sum + gap.bytes, 0);
  if (lost === 0) return undefined;
  const whole = facts.bytes + lost;
  return finding(
    lost / whole > POOR_SHARE ? 'failed' : 'warning',
    `${bytes(lost)} between Tetragon’s files and here are missing in ${counted(facts.gaps.length, 'gap')} (${percent(lost, whole)} of the ${bytes(whole)} looked at): these lines were lost on the way, or refused.`,
    {
      ...parts,
      number: `${bytes(lost)} lost`,
      repairs: [
        {
          text: 'Filebeat says why it dropped them: “Cannot index event” is a line that was refused, with the reason; nothing at all means that the file was rotated away before it was read.',
          code: {
            language: 'bash',
            text: 'kubectl logs -n kube-system ds/tetragon -c export-stdout | grep -E "Cannot index event|dropped|file was (removed|truncated)"',
          },
          topic: 'no_data',
        },
        {
          text: 'Keep rotated files longer, so that a slow Filebeat catches up:',
          code: {
            language: 'yaml',
            text: 'tetragon:\n  exportFileMaxSizeMB: 50\n  exportFileMaxBackups: 10',
          },
        },
      ],
    },
  );
}

function tetragonFinding(facts: LossFacts, parts: Parts): Finding | undefined {
  const { rateLimited, throttled, rateLimitEvents } = facts;
  if (rateLimited === 0 && throttled === 0) return undefined;
  const words = [
    ...(rateLimited > 0
      ? [
          `its export rate limit dropped ${counted(rateLimited, 'event')} (${counted(rateLimitEvents, 'report')})`,
        ]
      : []),
    ...(throttled > 0
      ? [`it throttled cgroups ${throttled === 1 ? 'once' : `${count(throttled)} times`}`]
      : []),
  ];
  return finding(
    'warning',
    `Nothing was lost between Tetragon’s files and here, but Tetragon itself left events out: ${words.join(', and ')}.`,
    {
      ...parts,
      number: rateLimited > 0 ? `${count(rateLimited)} dropped` : `${count(throttled)} throttled`,
      repairs: [
        {
          text: 'Raise the limit (events a minute; -1 switches it off), or export less:',
          code: { language: 'yaml', text: 'tetragon:\n  exportRateLimit: -1' },
          topic: 'volume',
        },
      ],
    },
  );
}

function passed(facts: LossFacts, parts: Parts): Finding {
  const { lines, files, agents, sampledAgents } = facts;
  const scope =
    agents > sampledAgents ? ` (${count(sampledAgents)} of ${count(agents)} agents)` : '';
  return finding(
    'passed',
    `No gap in ${counted(lines, 'line')} of ${counted(files, 'file')}${scope}: nothing was lost between Tetragon’s files and here.`,
    { ...parts, number: '0 lost' },
  );
}

function evidenceOf(facts: LossFacts): Finding['evidence'] {
  const scope = `${count(facts.lines)} lines at ${SAMPLE_TIMES} times of the last ${facts.hours} h`;
  return [
    { label: 'Lines that name their successor', value: count(facts.lines), scope },
    { label: 'Files', value: count(facts.files), scope },
    {
      label: 'Agents',
      value: `${count(facts.sampledAgents)} of ${count(facts.agents)}`,
      scope,
    },
    { label: 'Stored twice', value: count(facts.duplicates), scope },
    {
      label: 'Dropped by Tetragon’s rate limit',
      value: count(facts.rateLimited),
      scope: `last ${facts.hours} h; a default installation has no limit and reports nothing`,
    },
    {
      label: 'Throttled cgroups',
      value: count(facts.throttled),
      scope: `last ${facts.hours} h; PROCESS_THROTTLE is not exported by default`,
    },
  ];
}

/** Moments of the range at which lines are sampled: a loss of this morning is not seen in the last minute. */
export const SAMPLE_TIMES = 4;

function tablesOf({ gaps }: LossFacts): Finding['tables'] {
  if (gaps.length === 0) return [];
  return [
    {
      title: 'Gaps',
      columns: ['File', 'From byte', 'Bytes'],
      rows: gaps.slice(0, MAX_GAPS).map((gap) => [gap.file, count(gap.from), count(gap.bytes)]),
      ...(gaps.length > MAX_GAPS && { more: `${count(gaps.length - MAX_GAPS)} more gaps` }),
    },
  ];
}

const MAX_GAPS = 20;
