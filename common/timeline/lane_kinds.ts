/**
 * What the documents of a lane are, each of exactly one kind, so that the numbers of a lane add up to
 * its documents.
 */
export const EVENT_KINDS = [
  /** An execution (process_exec). */
  'executed',
  /** A process_exec that a restart of Tetragon read from /proc: no execution. */
  'reread',
  /** An exit with status 0. */
  'ended',
  /** An exit with another status. */
  'failed',
  /** An exit by a signal. */
  'signalled',
  /** Probe events by the meaning of their action. */
  'killed',
  'blocked',
  'sent_signal',
  'notified',
  'changed',
  'observed',
  /** Events without a process, and what the pipeline could not read. */
  'other',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** Probe events that interfered with a process. */
export const ENFORCED_KINDS = [
  'killed',
  'blocked',
  'sent_signal',
  'notified',
  'changed',
] as const satisfies readonly EventKind[];

/** What some of those documents say beside their kind. */
const EXTRA_KINDS = [
  /** An execution that came into its container from outside (`isInjectedRoot`), not what ran below it. */
  'injected',
  /** The process with PID 1 in its container was executed, or ended. */
  'container_started',
  'container_ended',
] as const;

export type ExtraKind = (typeof EXTRA_KINDS)[number];

export type LaneKind = EventKind | ExtraKind;

export const LANE_KINDS: readonly LaneKind[] = [...EVENT_KINDS, ...EXTRA_KINDS];

export function isEnforced(kind: LaneKind): boolean {
  return (ENFORCED_KINDS as readonly LaneKind[]).includes(kind);
}
