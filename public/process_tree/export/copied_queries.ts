import type { ProcessNode } from '../../../common/api/process_tree';
import { eventSetOf, TYPES_BY_DEFAULT } from '../../../common/documents/event_types';
import { FIELD } from '../../../common/documents/fields';
import { findSecrets } from '../../secrets/find_secrets';
import { escapeHidden } from '../../../common/text/escape_hidden';
import { kqlOfAny } from '../../export/quote_kql';

type Stages = readonly Pick<ProcessNode, 'execId'>[];

/** Documents about all stages of a process and about their children, for the search bar of Discover. */
export function kqlOf(stages: Stages): string {
  const value = kqlOfAny(stages.map(({ execId }) => execId));
  return `${FIELD.execId} : ${value} or ${FIELD.parentExecId} : ${value}`;
}

/** The same as a search request's body, oldest first. */
export function elasticsearchQueryOf(stages: Stages): string {
  const execIds = stages.map(({ execId }) => execId);
  const body = {
    query: {
      bool: {
        filter: [
          {
            bool: {
              should: [
                { terms: { [FIELD.execId]: execIds } },
                { terms: { [FIELD.parentExecId]: execIds } },
              ],
              minimum_should_match: 1,
            },
          },
        ],
      },
    },
    sort: [{ [FIELD.timestamp]: 'asc' }],
    size: 100,
    track_total_hits: true,
  };
  return escapeHidden(JSON.stringify(body, null, 2));
}

/**
 * A line for Tetragon's `--export-allowlist`: events of this binary in this namespace, whoever runs
 * it next. Event types as Tetragon's own default allow list has them, so that nothing gets lost.
 */
export function exportFilterOf({ binary, namespace }: ProcessNode): string {
  const filter = {
    event_set: TYPES_BY_DEFAULT.map(eventSetOf),
    ...(binary !== undefined && { binary_regex: [`^${regexOf(binary)}$`] }),
    ...(namespace !== undefined && { namespace: [namespace] }),
  };
  return escapeHidden(JSON.stringify(filter));
}

/** A regular expression for a path: what looks like a secret in it is any text. */
function regexOf(path: string): string {
  let regex = '';
  let shown = 0;
  for (const { start, end } of findSecrets(path)) {
    regex += `${regexText(path.slice(shown, start))}.*`;
    shown = end;
  }
  return regex + regexText(path.slice(shown));
}

/** RE2, which Tetragon uses, takes these for itself. */
function regexText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
