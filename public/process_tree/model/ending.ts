import type { ProcessNode } from '../../../common/api/process_tree';
import { messages } from './messages';

/** How a process ended, as far as it is known. */
export type Ending =
  | { kind: 'exit'; code: number }
  /** With a status that is not recorded. */
  | { kind: 'ended' }
  /** `byPolicy`: one of its events says that a TracingPolicy killed it. */
  | { kind: 'signal'; signal: string; byPolicy: boolean }
  /** The same PID went on as the next stage of its task; `binary` and `time`, its start, as far as known. */
  | { kind: 'followed'; by: 'replaced' | 'executed' | 'reread'; binary?: string; time?: string }
  /** Neither an exit nor a next stage was stored. */
  | { kind: 'unknown' };

/** `following` is the next stage of its task, where the tree has one. */
export function endingOf(node: ProcessNode, following: ProcessNode | undefined): Ending {
  if (node.signal !== undefined) {
    const byPolicy = node.signal === 'SIGKILL' && (node.events?.killed ?? 0) > 0;
    return { kind: 'signal', signal: node.signal, byPolicy };
  }
  if (node.exitCode !== undefined) return { kind: 'exit', code: node.exitCode };
  if (node.exitTime !== undefined) return { kind: 'ended' };
  if (following) return followedBy(node, following);
  // Its image is another row, beyond the border of a container, or not in the tree.
  if (node.replacedBy !== undefined) return { kind: 'followed', by: 'replaced' };
  return { kind: 'unknown' };
}

function followedBy(node: ProcessNode, { rereadOf, binary, startTime }: ProcessNode): Ending {
  // The start of a re-read stage is the task's, not the time of reading.
  if (rereadOf !== undefined) return { kind: 'followed', by: 'reread' };
  return {
    kind: 'followed',
    by: node.replacedBy === undefined ? 'executed' : 'replaced',
    ...(binary !== undefined && { binary }),
    ...(startTime !== undefined && { time: startTime }),
  };
}

/** The last part of a path: `/usr/bin/curl` → `curl`; the whole text where there is none. */
export function nameOfBinary(binary: string): string {
  return binary.slice(binary.lastIndexOf('/') + 1) || binary;
}

/** A few words for the exit column; `time` is the next stage's start as the page writes times. */
export function endingText(ending: Ending, time: string | undefined): string {
  switch (ending.kind) {
    case 'exit':
      return messages.exit({ code: String(ending.code) });
    case 'ended':
      return messages.ended();
    case 'signal':
      return ending.byPolicy ? messages.killedByPolicy({ signal: ending.signal }) : ending.signal;
    case 'followed':
      return followedText(ending, time);
    case 'unknown':
      return messages.unknown();
  }
}

function followedText(
  { by, binary }: Extract<Ending, { kind: 'followed' }>,
  time: string | undefined,
): string {
  if (by === 'reread') return messages.rereadAs();
  if (binary === undefined) return by === 'executed' ? messages.executed() : messages.replaced();
  const name = nameOfBinary(binary);
  if (by === 'executed') {
    return time === undefined
      ? messages.executedAs({ name })
      : messages.executedAsAt({ name, time });
  }
  return time === undefined ? messages.replacedBy({ name }) : messages.replacedByAt({ name, time });
}
