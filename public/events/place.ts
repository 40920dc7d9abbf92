import { placeKindOfEvent, type PlaceKind } from '../../common/documents/place';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { NAMESPACE_OF_PLACE } from '../../common/filters/filters';

/** Where a process ran, in the words of the filters. */
export interface Place {
  /** Empty for a pod whose namespace is not known. */
  namespace: string;
  pod?: string;
  container?: string;
}

/** The whole place in one line. */
export function placeText({ namespace, pod, container }: Place): string {
  return [namespace, pod, container].filter(Boolean).join(' / ');
}

/** Namespace, pod and container as far as they are known, else what is known of the place. */
export function placeOf({
  namespace,
  pod,
  container,
  place,
}: Partial<Record<'namespace' | 'pod' | 'container', string | undefined>> & {
  place: PlaceKind;
}): Place {
  return {
    namespace: namespace ?? (place === 'pod' ? '' : NAMESPACE_OF_PLACE[place]),
    ...(pod && { pod }),
    ...(container && { container }),
  };
}

/** The place of an event's own process, by this event alone. */
export function placeOfEvent(event: TetragonEvent): Place {
  const pod = event.process?.pod;
  return placeOf({
    namespace: pod?.namespace,
    pod: pod?.name,
    container: pod?.container?.name,
    place: placeKindOfEvent(event),
  });
}
