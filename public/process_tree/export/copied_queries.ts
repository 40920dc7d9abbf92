import type { ProcessNode } from '../../../common/api/process_tree';
import { eventSetOf, TYPES_BY_DEFAULT } from '../../../common/documents/event_types';
import { FIELD } from '../../../common/documents/fields';
import { nameOfBinary } from '../model/ending';

/** Documents about a process and about its children, for the search bar of Discover. */
export function kqlOf({ execId }: Pick<ProcessNode, 'execId'>): string {
  const value = kqlText(execId);
  return `${FIELD.execId} : ${value} or ${FIELD.parentExecId} : ${value}`;
}

/** The same as a search request's body, oldest first. */
export function elasticsearchQueryOf({ execId }: Pick<ProcessNode, 'execId'>): string {
  const body = {
    query: {
      bool: {
        filter: [
          {
            bool: {
              should: [
                { term: { [FIELD.execId]: execId } },
                { term: { [FIELD.parentExecId]: execId } },
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
  return JSON.stringify(body, null, 2);
}

/**
 * A line for Tetragon's `--export-allowlist`: events of this binary in this namespace, whoever runs
 * it next. Event types as Tetragon's own default allow list has them, so that nothing gets lost.
 */
export function exportFilterOf({ binary, namespace }: ProcessNode): string {
  const filter = {
    event_set: TYPES_BY_DEFAULT.map(eventSetOf),
    ...(binary !== undefined && { binary_regex: [`^${regexText(binary)}$`] }),
    ...(namespace !== undefined && { namespace: [namespace] }),
  };
  return JSON.stringify(filter);
}

/** RE2, which Tetragon uses, takes these for itself. */
function regexText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function kqlText(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Name of a file that is saved: what ran, and when it was exported. */
export function fileNameOf(
  { binary }: Pick<ProcessNode, 'binary'>,
  time: string,
  ending: string,
): string {
  const name = binary === undefined ? 'process' : nameOfBinary(binary);
  const safe =
    name
      .replace(/[^\w.-]+/g, '_')
      .replace(/^\.+/, '')
      .slice(0, 60) || 'process';
  return `tetragon-${safe}-${time.replace(/[:.]/g, '-')}.${ending}`;
}
