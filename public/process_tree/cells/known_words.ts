import type { KnownBy, ProcessNode } from '../../../common/api/process_tree';
import { messages } from './messages';

/** True for processes that no document is about: only others name them. */
export function isGhost(known: KnownBy): boolean {
  return known === 'parent' || known === 'ancestor';
}

/** How a process is known, in a word or two. */
export function wordOfKnown(known: KnownBy): string {
  switch (known) {
    case 'exec':
      return messages.exec();
    case 'exit':
      return messages.knownExit();
    case 'event':
      return messages.event();
    case 'parent':
      return messages.parent();
    case 'ancestor':
      return messages.ancestor();
  }
}

/** The same as a sentence. */
export function explainKnown(known: KnownBy): string {
  switch (known) {
    case 'exec':
      return messages.execTip();
    case 'exit':
      return messages.exitTip();
    case 'event':
      return messages.eventTip();
    case 'parent':
      return messages.parentTip();
    case 'ancestor':
      return messages.ancestorTip();
  }
}

/** Why a process has no document of its own, as its children's `parentMissing` says. */
export function explainMissing(reason: NonNullable<ProcessNode['parentMissing']>): string {
  switch (reason) {
    case 'host':
      return messages.host();
    case 'before_range':
      return messages.beforeRange();
    case 'forked':
      return messages.forked();
    case 'limit':
      return messages.limit();
    case 'unknown':
      return messages.unknown();
  }
}
