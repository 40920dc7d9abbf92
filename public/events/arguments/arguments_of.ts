import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { eventArguments, type EventArguments } from '../../../common/kernel_probes/event_arguments';

/** Goes with the events: what the page no longer holds is dropped here, too. */
const parsed = new WeakMap<TetragonEvent, EventArguments>();

/** Parses an event's arguments once, however often its row is drawn and its columns are asked for. */
export function argumentsOf(event: TetragonEvent): EventArguments {
  const known = parsed.get(event) ?? eventArguments(event);
  parsed.set(event, known);
  return known;
}
