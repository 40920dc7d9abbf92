import type { ContainerLifetime } from '../api/timeline';

/** What the documents of one container say of its life. */
export interface LifetimeFacts {
  id: string;
  name: string;
  /** `pod.container.start_time`. */
  ownStart: number | undefined;
  /** Execution of the process with PID 1 in it. */
  firstProcess: number | undefined;
  firstProcessEnded: number | undefined;
  firstEvent: number;
  lastEvent: number;
}

/** A container is there before its first event; a start_time after that is told, and not believed. */
export function lifetimeOf(facts: LifetimeFacts): ContainerLifetime {
  const { id, name, ownStart, firstProcess, firstProcessEnded, firstEvent, lastEvent } = facts;
  const seen = Math.min(firstEvent, firstProcess ?? firstEvent);
  const isLate = ownStart !== undefined && ownStart > seen + CLOCK_SLACK_MS;
  const known: Pick<ContainerLifetime, 'start' | 'startFrom'> =
    ownStart !== undefined && !isLate
      ? { start: Math.min(ownStart, seen), startFrom: 'container' }
      : firstProcess !== undefined
        ? { start: seen, startFrom: 'process' }
        : { start: seen, startFrom: 'first_event' };
  return {
    id,
    name,
    ...known,
    ...(firstProcessEnded !== undefined && { end: Math.max(firstProcessEnded, seen) }),
    last: lastEvent,
    ...(isLate && { lateStart: ownStart }),
  };
}

/** The runtime notes the start in whole seconds, and after the first process where it is slow. */
const CLOCK_SLACK_MS = 2_000;
