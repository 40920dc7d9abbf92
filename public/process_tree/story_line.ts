import { i18n } from '@kbn/i18n';
import type { ProcessNode } from '../../common/api/process_tree';
import { durationBetween, formatDuration } from '../text/format_duration';
import { visibleString } from '../text/visible_characters';
import { endingOf, nameOfBinary, type Ending } from './model/ending';

/** The title line in parts, each hostile text of its own length. */
export interface Story {
  binary: string;
  /** As exact as has come so far; may be very long. */
  arguments: string;
  /** `namespace/pod`, or where else it ran. */
  place: string;
  /** `killed by policy after 4 s`; never hostile. */
  end: string;
  /** It did not end by itself. */
  isAlarming: boolean;
}

/** What happened to one process, in one line. */
export function storyOf(
  node: ProcessNode,
  replacement: ProcessNode | undefined,
  args: string | undefined,
): Story {
  const ending = endingOf(node, replacement);
  return {
    binary: node.binary === undefined ? unnamed(node.pid) : nameOfBinary(node.binary),
    arguments: args ?? node.arguments ?? '',
    place: placeOf(node),
    end: visibleString(endOf(ending, lifetime(node, replacement))),
    isAlarming: ending.kind === 'signal',
  };
}

export function unnamed(pid: number | undefined): string {
  return pid === undefined
    ? i18n.translate('tetragonInvestigator.story.unnamed', { defaultMessage: 'unknown process' })
    : i18n.translate('tetragonInvestigator.story.unnamedPid', {
        defaultMessage: 'PID {pid}',
        values: { pid: String(pid) },
      });
}

/** Pod with its namespace, else the container as far as it is known, else the host. */
function placeOf(node: ProcessNode): string {
  if (node.pod !== undefined) {
    return node.namespace === undefined ? node.pod : `${node.namespace}/${node.pod}`;
  }
  if (node.container !== undefined) return node.container;
  if (node.docker !== undefined) {
    return i18n.translate('tetragonInvestigator.story.unresolved', {
      defaultMessage: '(unresolved container) {id}',
      values: { id: node.docker.slice(0, 12) },
    });
  }
  return i18n.translate('tetragonInvestigator.story.host', {
    defaultMessage: '(host) {node}',
    values: { node: node.node },
  });
}

function lifetime(node: ProcessNode, replacement: ProcessNode | undefined): string | undefined {
  const nanoseconds = durationBetween(node.startTime, node.exitTime ?? replacement?.startTime);
  return nanoseconds === undefined ? undefined : formatDuration(nanoseconds);
}

function endOf(ending: Ending, duration: string | undefined): string {
  const what = endWords(ending);
  if (duration === undefined || ending.kind === 'unknown') return what;
  return i18n.translate('tetragonInvestigator.story.after', {
    defaultMessage: '{what} after {duration}',
    values: { what, duration },
  });
}

function endWords(ending: Ending): string {
  switch (ending.kind) {
    case 'exit':
      return ending.code === 0
        ? i18n.translate('tetragonInvestigator.story.ended', { defaultMessage: 'ended' })
        : i18n.translate('tetragonInvestigator.story.failed', {
            defaultMessage: 'failed with exit {code}',
            values: { code: String(ending.code) },
          });
    case 'signal':
      return signalWords(ending);
    case 'replaced':
      return i18n.translate('tetragonInvestigator.story.replaced', {
        defaultMessage: 'replaced by {name}',
        values: {
          name:
            ending.binary === undefined
              ? i18n.translate('tetragonInvestigator.story.anotherImage', {
                  defaultMessage: 'another image',
                })
              : nameOfBinary(ending.binary),
        },
      });
    case 'unknown':
      return i18n.translate('tetragonInvestigator.story.noExit', {
        defaultMessage: 'no exit seen',
      });
  }
}

function signalWords({ signal, byPolicy }: { signal: string; byPolicy: boolean }): string {
  if (byPolicy) {
    return i18n.translate('tetragonInvestigator.story.killedByPolicy', {
      defaultMessage: 'killed by policy',
    });
  }
  return signal === 'SIGKILL'
    ? i18n.translate('tetragonInvestigator.story.killed', { defaultMessage: 'killed' })
    : i18n.translate('tetragonInvestigator.story.signal', {
        defaultMessage: 'ended by {signal}',
        values: { signal },
      });
}
