import type { Finding } from '../api/setup';
import { READER_ROLE } from './failed_question';
import { counted } from './numbers';
import { finding } from './finding';

export type Outcome = 'allowed' | 'refused' | 'not_known';

/** One thing that was tried as the current user. */
export interface Trial {
  what: string;
  /** The privilege it needs. */
  privilege: string;
  /** What stays hidden without it. */
  without: string;
  outcome: Outcome;
}

export interface PrivilegeFacts {
  /** Names that the caller sees below the patterns. */
  streams: readonly { name: string; read: Outcome }[];
  /**
   * A name that fits the pattern and that nobody has: found missing where the role covers the
   * pattern, refused where it does not.
   */
  coversPattern: Outcome;
  patterns: string;
  metadata: Trial;
  others: readonly Trial[];
}

const WORDS: Readonly<Record<Outcome, string>> = {
  allowed: 'yes',
  refused: 'no',
  not_known: 'could not be tried',
};

/** What the caller may do, found by doing it. */
export function judgePrivileges(facts: PrivilegeFacts): Finding {
  const { streams, coversPattern, patterns, metadata, others } = facts;
  const unreadable = streams.filter(({ read }) => read === 'refused');
  const tables = [trialTable(facts)];
  const role = {
    text: 'A role that covers all of it:',
    code: { language: 'text' as const, text: READER_ROLE },
  };
  if (coversPattern === 'refused' && streams.every(({ read }) => read !== 'allowed')) {
    return finding(
      'failed',
      `You may read nothing of ${patterns}: this is why pages are empty for you.`,
      {
        tables,
        number: 'none',
        repairs: [role],
      },
    );
  }
  if (unreadable.length > 0) {
    return finding(
      'failed',
      `You may read ${streams.length - unreadable.length} of ${counted(streams.length, 'data stream')}: ${unreadable.map(({ name }) => name).join(', ')} is refused.`,
      { tables, number: 'in part', repairs: [role] },
    );
  }
  if (coversPattern === 'refused') {
    return finding(
      'warning',
      `You may read ${counted(streams.length, 'data stream')} (${streams.map(({ name }) => name).join(', ')}), but not all of ${patterns}: others, if there are any, are hidden from you.`,
      { tables, number: 'in part', repairs: [role] },
    );
  }
  if (metadata.outcome === 'refused') {
    return finding(
      'warning',
      `You may read ${patterns}, but not look at its metadata: the checks of data stream, mapping and assets cannot tell.`,
      { tables, number: 'read only', repairs: [role] },
    );
  }
  const missing = others.filter(({ outcome }) => outcome === 'refused');
  return finding(
    'passed',
    missing.length === 0
      ? `You may read ${patterns} and everything that these checks look at.`
      : `You may read ${patterns} and its metadata, which is all the pages need; for ${counted(missing.length, 'detail')} of these checks you lack a privilege, see the table.`,
    { tables, number: 'read' },
  );
}

function trialTable({
  streams,
  metadata,
  others,
  patterns,
  coversPattern,
}: PrivilegeFacts): Finding['tables'][number] {
  const trials: Trial[] = [
    {
      what: `search a name under ${patterns}`,
      privilege: 'read (index)',
      without: 'nothing is shown',
      outcome: coversPattern,
    },
    ...streams.map(({ name, read }) => ({
      what: `search ${name}`,
      privilege: 'read (index)',
      without: 'its events are missing',
      outcome: read,
    })),
    metadata,
    ...others,
  ];
  return {
    title: 'Tried as you',
    columns: ['Tried', 'Allowed', 'Needs', 'Without it'],
    rows: trials.map(({ what, outcome, privilege, without }) => [
      what,
      WORDS[outcome],
      privilege,
      without,
    ]),
  };
}
