import { isRuntimeProgram } from '../documents/container_runtime';
import { placeKindOf, type PlaceKind } from '../documents/place';
import type { Process } from './merge_observations';
import { isOnlyNamed } from './missing_parents';

type PlaceWithoutPod = Exclude<PlaceKind, 'pod'>;

/**
 * Where the processes ran that have no pod (`placeKindOf`). What descends from a runtime's child that
 * Tetragon could not associate is in the same container; what others only name is unknown.
 *
 * @param ordered parents before children
 */
export function placesOf(ordered: readonly Process[]): Map<Process, PlaceWithoutPod> {
  const places = new Map<Process, PlaceWithoutPod>();
  for (const process of ordered) {
    const place = placeOf(process, places);
    if (place !== 'pod') places.set(process, place);
  }
  return places;
}

function placeOf(process: Process, places: ReadonlyMap<Process, PlaceKind>): PlaceKind {
  const { parent, docker, binary, flags } = process;
  const pod = podOf(process);
  if (pod !== undefined || docker !== undefined || isOnlyNamed(process)) {
    return placeKindOf({ pod, docker, isExecuted: false });
  }
  const place = placeKindOf({
    ...{ docker, binary, flags },
    isExecuted: process.known === 'exec',
    parent: parent && {
      ...{ docker: parent.docker, pod: podOf(parent) },
      ...{ binary: parent.binary, arguments: parent.arguments },
    },
  });
  const isBelowUnresolved =
    place === 'host' && !isRuntimeProgram(process) && parent && isUnassociated(parent, places);
  return isBelowUnresolved ? 'unresolved' : place;
}

/** In a container by its ancestors alone: not by an id. */
function isUnassociated(process: Process, places: ReadonlyMap<Process, PlaceKind>): boolean {
  return process.docker === undefined && places.get(process) === 'unresolved';
}

function podOf({ namespace, pod, container }: Process): string | undefined {
  return namespace ?? pod ?? container;
}
