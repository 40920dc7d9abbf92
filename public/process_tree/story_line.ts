import type { ProcessNode } from '../../common/api/process_tree';
import type { PlaceKind } from '../../common/documents/place';
import { durationBetween, formatDuration } from '../text/format_duration';
import { shownText } from '../text/shown_text';
import { placeKindOfNode } from './model/place_of_node';
import { endingOf, nameOfBinary, type Ending } from './model/ending';
import { messages } from './messages';

/** The title line in parts, each hostile text of its own length. */
export interface Story {
  binary: string;
  /** As exact as has come so far; may be very long. */
  arguments: string;
  /** `namespace/pod`, or where else it ran. */
  place: string;
  /** `killed by policy after 4 s`; never hostile. */
  end: string;
  /** It was ended by a signal. */
  isAlarming: boolean;
}

/** What happened to one process, in one line; `following` is the next stage of its task. */
export function storyOf(
  node: ProcessNode,
  following: ProcessNode | undefined,
  args: string | undefined,
): Story {
  const ending = endingOf(node, following);
  return {
    binary: node.binary === undefined ? unnamed(node.pid) : nameOfBinary(node.binary),
    arguments: args ?? node.arguments ?? '',
    place: placeOf(node),
    end: shownText(endOf(ending, lifetime(node, ending))),
    isAlarming: ending.kind === 'signal',
  };
}

export function unnamed(pid: number | undefined): string {
  return pid === undefined ? messages.storyUnnamed() : messages.unnamedPid({ pid: String(pid) });
}

/** Pod with its namespace, else the container as far as it is known, else what is known of the place. */
function placeOf(node: ProcessNode): string {
  if (node.pod !== undefined) {
    return node.namespace === undefined ? node.pod : `${node.namespace}/${node.pod}`;
  }
  if (node.container !== undefined) return node.container;
  if (node.docker !== undefined) {
    return messages.unresolved({ id: node.docker.slice(0, 12) });
  }
  return WITHOUT_POD[placeKindOfNode(node)]({ node: node.node });
}

const WITHOUT_POD: Readonly<Record<PlaceKind, typeof messages.host>> = {
  pod: messages.unresolvedOn,
  unresolved: messages.unresolvedOn,
  host: messages.host,
  unknown: messages.unknownPlace,
};

function lifetime(node: ProcessNode, ending: Ending): string | undefined {
  const end = node.exitTime ?? (ending.kind === 'followed' ? ending.time : undefined);
  const nanoseconds = durationBetween(node.startTime, end);
  return nanoseconds === undefined ? undefined : formatDuration(nanoseconds);
}

function endOf(ending: Ending, duration: string | undefined): string {
  const what = endWords(ending);
  if (duration === undefined || ending.kind === 'unknown') return what;
  return messages.after({ what, duration });
}

function endWords(ending: Ending): string {
  switch (ending.kind) {
    case 'exit':
      return ending.code === 0 ? messages.ended() : messages.failed({ code: String(ending.code) });
    case 'ended':
      return messages.endedUnknown();
    case 'signal':
      return signalWords(ending);
    case 'followed':
      return followedWords(ending);
    case 'unknown':
      return messages.noExit();
  }
}

function followedWords({ by, binary }: Extract<Ending, { kind: 'followed' }>): string {
  if (by === 'reread') return messages.reread();
  const name = binary === undefined ? messages.anotherImage() : nameOfBinary(binary);
  return by === 'executed' ? messages.executed({ name }) : messages.replaced({ name });
}

function signalWords({ signal, byPolicy }: { signal: string; byPolicy: boolean }): string {
  if (byPolicy) {
    return messages.killedByPolicy();
  }
  return signal === 'SIGKILL' ? messages.killed() : messages.signal({ signal });
}
