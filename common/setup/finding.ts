import type { Finding } from '../api/setup';
import type { CheckStatus } from './checks';

/** A finding with what it brings; the rest is empty. */
export function finding(
  status: CheckStatus,
  sentence: string,
  parts: Partial<Omit<Finding, 'status' | 'sentence'>> = {},
): Finding {
  return { status, sentence, evidence: [], tables: [], samples: [], repairs: [], ...parts };
}

/** What the trial's Elasticsearch cannot have; never a fault. */
export function skippedOnTrial(what: string, parts: Partial<Finding> = {}): Finding {
  return finding('skipped', `Local trial: ${what}.`, parts);
}

/** A question about events where there are none to ask about. */
export function skippedWithoutEvents(hours: number): Finding {
  return finding(
    'skipped',
    `No events in the last ${hours} h, so there is nothing to judge: see “Last events”.`,
    { repairs: [{ text: 'Find the hop that events do not pass.', topic: 'no_data' }] },
  );
}

/**
 * What answered looks right, but not all of it answered: that is no pass.
 *
 * @param incomplete reasons in words with exact numbers
 */
export function withIncomplete(judged: Finding, incomplete: readonly string[]): Finding {
  if (incomplete.length === 0) return judged;
  const evidence = [
    ...judged.evidence,
    ...incomplete.map((value) => ({ label: 'Partial result', value })),
  ];
  if (judged.status !== 'passed') return { ...judged, evidence };
  return {
    ...judged,
    status: 'unknown',
    sentence: `Only part of the data could be looked at (${incomplete[0]}). There: ${judged.sentence}`,
    evidence,
  };
}
