import { i18n } from '@kbn/i18n';
import type { ProcessNode } from '../../../common/api/process_tree';

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
      return i18n.translate('tetragonInvestigator.ending.exit', {
        defaultMessage: 'exit {code}',
        values: { code: String(ending.code) },
      });
    case 'signal':
      return ending.byPolicy
        ? i18n.translate('tetragonInvestigator.ending.killedByPolicy', {
            defaultMessage: '{signal} by policy',
            values: { signal: ending.signal },
          })
        : ending.signal;
    case 'replaced':
      return replacedText(ending, time);
    case 'unknown':
      return i18n.translate('tetragonInvestigator.ending.unknown', {
        defaultMessage: 'no exit seen',
      });
  }
}

function replacedText({ binary }: { binary?: string }, time: string | undefined): string {
  if (binary === undefined) {
    return i18n.translate('tetragonInvestigator.ending.replaced', {
      defaultMessage: 'replaced by another image',
    });
  }
  const name = nameOfBinary(binary);
  return time === undefined
    ? i18n.translate('tetragonInvestigator.ending.replacedBy', {
        defaultMessage: 'replaced by {name}',
        values: { name },
      })
    : i18n.translate('tetragonInvestigator.ending.replacedByAt', {
        defaultMessage: 'replaced by {name} at {time}',
        values: { name, time },
      });
}
