import type { KnownBy, ProcessNode } from '../../../common/api/process_tree';
import { messages } from './messages';

/** True for processes that no document is about: only others name them. */
export function isGhost(known: KnownBy): boolean {
  return known === 'parent' || known === 'ancestor';
}

const WORD_OF_KNOWN: Readonly<Record<KnownBy, () => string>> = {
  exec: messages.exec,
  exit: messages.knownExit,
  event: messages.event,
  parent: messages.parent,
  ancestor: messages.ancestor,
};

/** How a process is known, in a word or two. */
export function wordOfKnown(known: KnownBy): string {
  return WORD_OF_KNOWN[known]();
}

const EXPLAIN_KNOWN: Readonly<Record<KnownBy, () => string>> = {
  exec: messages.execTip,
  exit: messages.exitTip,
  event: messages.eventTip,
  parent: messages.parentTip,
  ancestor: messages.ancestorTip,
};

/** The same as a sentence. */
export function explainKnown(known: KnownBy): string {
  return EXPLAIN_KNOWN[known]();
}

const EXPLAIN_MISSING: Readonly<Record<NonNullable<ProcessNode['parentMissing']>, () => string>> = {
  host: messages.host,
  before_range: messages.beforeRange,
  forked: messages.forked,
  limit: messages.limit,
  unknown: messages.unknown,
};

/** Why a process has no document of its own, as its children's `parentMissing` says. */
export function explainMissing(reason: NonNullable<ProcessNode['parentMissing']>): string {
  return EXPLAIN_MISSING[reason]();
}
