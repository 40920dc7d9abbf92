import { hookOfType, PROBE_TYPES } from '../documents/event_types';
import { asText } from '../documents/read_value';
import type { TetragonEvent } from '../documents/tetragon_event';
import type { ProbeHook } from './hook';

/** The hook that an event is of; undefined for an event of no probe. */
export function hookOfEvent({
  type,
  policy,
  function: name,
  body,
}: TetragonEvent): ProbeHook | undefined {
  const known = PROBE_TYPES.find((probe) => probe === type);
  if (known === undefined) return undefined;
  const path = hookOfType(known).hasPath ? asText(body.path) : undefined;
  return {
    type: known,
    policy: policy ?? '',
    name: name ?? '',
    ...(path !== undefined && { path }),
  };
}
