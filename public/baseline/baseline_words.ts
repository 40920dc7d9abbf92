import type { BaselineTrait, ProcessBaselineAnswer } from '../../common/api/process_baseline';
import { MIN_SIBLING_PODS } from '../../common/limits';
import { formatDuration } from '../text/format_duration';
import { messages } from './messages';

const HOUR_MS = 3_600_000;

/** Length of a range for a sentence: `24 h`, `3 d 4 h`. */
export function lengthWords(milliseconds: number): string {
  return milliseconds % HOUR_MS === 0 && milliseconds <= 48 * HOUR_MS
    ? `${milliseconds / HOUR_MS} h`
    : formatDuration(BigInt(Math.round(milliseconds)) * 1_000_000n);
}

/** A statement about a process, and whether it is one that a reader should stop at. */
export interface Statement {
  text: string;
  isUnusual: boolean;
}

/** "seen in 0 of 12 sibling pods", or why nothing can be said. */
export function siblingStatement(
  siblings: BaselineTrait['siblings'],
  peers: ProcessBaselineAnswer['peers'],
): Statement {
  if (!siblings) return { text: withoutSiblings(peers), isUnusual: false };
  const { kind, seenIn, siblings: all, isExact } = siblings;
  if (kind === 'too_few') {
    return {
      text: messages.tooFew({ count: all, least: MIN_SIBLING_PODS }),
      isUnusual: false,
    };
  }
  const values = { seenIn: seenIn.toLocaleString(), all: all.toLocaleString() };
  return {
    text: isExact ? messages.siblings(values) : messages.siblingsAtLeast(values),
    isUnusual: seenIn === 0 && isExact,
  };
}

function withoutSiblings({ kind }: ProcessBaselineAnswer['peers']): string {
  switch (kind) {
    case 'host':
      return messages.host();
    case 'cluster':
      return messages.unresolved();
    case 'namespace':
    case 'workload':
      return messages.barePod();
  }
}

/** "not in the 24 h before", or how often and since when; `format` writes a time for the reader. */
export function baselineStatement(
  { novelty, before, within }: BaselineTrait,
  length: string,
  format: (time: string) => string,
): Statement {
  switch (novelty) {
    case 'first_seen': {
      const { first } = within;
      return {
        text:
          first === undefined
            ? messages.firstSeen({ length })
            : messages.firstSeenAt({ length, time: format(first) }),
        isUnusual: true,
      };
    }
    case 'seen_before':
      return { text: seenBefore(before, length, format), isUnusual: false };
    case 'no_baseline':
      return {
        text: messages.none({ length }),
        isUnusual: false,
      };
    case 'unknown':
      return {
        text: messages.unknown({
          lookedAt: before.lookedAt.toLocaleString(),
          candidates: before.candidates.toLocaleString(),
          length,
        }),
        isUnusual: false,
      };
  }
}

function seenBefore(
  { count, first, isExact }: BaselineTrait['before'],
  length: string,
  format: (time: string) => string,
): string {
  const values = { count: count.toLocaleString(), length, time: first ? format(first) : '–' };
  return isExact ? messages.seenBefore(values) : messages.seenBeforeAtLeast(values);
}
