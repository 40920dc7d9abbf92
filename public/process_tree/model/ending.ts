import type { ProcessNode } from '../../../common/api/process_tree';
import { messages } from './messages';

/** How a process ended, as far as it is known. */
export type Ending =
  | { kind: 'exit'; code: number }
  /** `byPolicy`: one of its events says that a TracingPolicy killed it. */
  | { kind: 'signal'; signal: string; byPolicy: boolean }
  /** Another image took its place in the same PID; `binary` where that one is known. */
  | { kind: 'replaced'; binary?: string; time?: string }
  /** Neither an exit nor a replacement was stored. */
  | { kind: 'unknown' };

/** `replacement` is the node that `replacedBy` names, where the tree has it. */
export function endingOf(node: ProcessNode, replacement: ProcessNode | undefined): Ending {
  if (node.signal !== undefined) {
    const byPolicy = node.signal === 'SIGKILL' && (node.events?.killed ?? 0) > 0;
    return { kind: 'signal', signal: node.signal, byPolicy };
  }
  if (node.exitCode !== undefined || node.exitTime !== undefined) {
    return { kind: 'exit', code: node.exitCode ?? 0 };
  }
  if (node.replacedBy !== undefined) {
    return {
      kind: 'replaced',
      ...(replacement?.binary !== undefined && { binary: replacement.binary }),
      ...(replacement?.startTime !== undefined && { time: replacement.startTime }),
    };
  }
  return { kind: 'unknown' };
}

/** The last part of a path: `/usr/bin/curl` → `curl`; the whole text where there is none. */
export function nameOfBinary(binary: string): string {
  return binary.slice(binary.lastIndexOf('/') + 1) || binary;
}

/** A few words for the exit column; `time` is the replacement's start as the page writes times. */
export function endingText(ending: Ending, time: string | undefined): string {
  switch (ending.kind) {
    case 'exit':
      return messages.exit({ code: String(ending.code) });
    case 'signal':
      return ending.byPolicy ? messages.killedByPolicy({ signal: ending.signal }) : ending.signal;
    case 'replaced':
      return replacedText(ending, time);
    case 'unknown':
      return messages.unknown();
  }
}

function replacedText({ binary }: { binary?: string }, time: string | undefined): string {
  if (binary === undefined) {
    return messages.replaced();
  }
  const name = nameOfBinary(binary);
  return time === undefined ? messages.replacedBy({ name }) : messages.replacedByAt({ name, time });
}
