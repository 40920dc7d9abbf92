import { i18n } from '@kbn/i18n';
import type { BaselineTrait, ProcessBaselineAnswer } from '../../common/api/process_baseline';
import { MIN_SIBLING_PODS } from '../../common/limits';
import { formatDuration } from '../text/format_duration';

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
  scope: ProcessBaselineAnswer['scope'],
): Statement {
  if (!siblings) return { text: withoutSiblings(scope), isUnusual: false };
  const { kind, seenIn, siblings: all, isExact } = siblings;
  if (kind === 'too_few') {
    return {
      text: i18n.translate('tetragonInvestigator.baseline.tooFew', {
        defaultMessage:
          'too few siblings to compare: {count, plural, =0 {no other pod} one {# other pod} other {# other pods}}, {least} are needed',
        values: { count: all, least: MIN_SIBLING_PODS },
      }),
      isUnusual: false,
    };
  }
  const values = { seenIn: seenIn.toLocaleString(), all: all.toLocaleString() };
  return {
    text: isExact
      ? i18n.translate('tetragonInvestigator.baseline.siblings', {
          defaultMessage: 'seen in {seenIn} of {all} sibling pods',
          values,
        })
      : i18n.translate('tetragonInvestigator.baseline.siblingsAtLeast', {
          defaultMessage: 'seen in at least {seenIn} of {all} sibling pods',
          values,
        }),
    isUnusual: seenIn === 0 && isExact,
  };
}

function withoutSiblings({ kind }: ProcessBaselineAnswer['scope']): string {
  switch (kind) {
    case 'host':
      return i18n.translate('tetragonInvestigator.baseline.host', {
        defaultMessage: 'a process of the host has no sibling pods',
      });
    case 'cluster':
      return i18n.translate('tetragonInvestigator.baseline.unresolved', {
        defaultMessage: 'its pod is not known, so neither are its siblings',
      });
    case 'namespace':
    case 'workload':
      return i18n.translate('tetragonInvestigator.baseline.barePod', {
        defaultMessage: 'no workload made this pod, so it has no siblings',
      });
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
            ? i18n.translate('tetragonInvestigator.baseline.firstSeen', {
                defaultMessage: 'not in the {length} before',
                values: { length },
              })
            : i18n.translate('tetragonInvestigator.baseline.firstSeenAt', {
                defaultMessage: 'not in the {length} before; first seen at {time}',
                values: { length, time: format(first) },
              }),
        isUnusual: true,
      };
    }
    case 'seen_before':
      return { text: seenBefore(before, length, format), isUnusual: false };
    case 'no_baseline':
      return {
        text: i18n.translate('tetragonInvestigator.baseline.none', {
          defaultMessage: 'no execution is stored of the {length} before to compare with',
          values: { length },
        }),
        isUnusual: false,
      };
    case 'unknown':
      return {
        text: i18n.translate('tetragonInvestigator.baseline.unknown', {
          defaultMessage:
            'not among the oldest {lookedAt} of {candidates} executions of the {length} before; the others were not looked at',
          values: {
            lookedAt: before.lookedAt.toLocaleString(),
            candidates: before.candidates.toLocaleString(),
            length,
          },
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
  return isExact
    ? i18n.translate('tetragonInvestigator.baseline.seenBefore', {
        defaultMessage: '{count}× in the {length} before, first at {time}',
        values,
      })
    : i18n.translate('tetragonInvestigator.baseline.seenBeforeAtLeast', {
        defaultMessage: 'at least {count}× in the {length} before, first at {time}',
        values,
      });
}
