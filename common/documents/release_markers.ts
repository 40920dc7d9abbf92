import { EVENT_TYPES, recordOfType } from './event_types';
import { recordedMarker, typeField } from './fields';
import { RECORDABLE_FACTS, RECORDABLE_NAMES } from './recordable_facts';
import { compareReleases, OLDEST_RELEASE } from './releases';

const MARKERS: readonly (readonly [release: string, field: string | undefined])[] = [
  ...EVENT_TYPES.map((type) => {
    const { since, marker } = recordOfType(type);
    return [since, marker && typeField(type, marker)] as const;
  }),
  ...RECORDABLE_NAMES.map((name) => [RECORDABLE_FACTS[name].since, recordedMarker(name)] as const),
  ['1.6', typeField('process_exec', 'process.pod.uid')],
];

/** Fields that first came with a release of Tetragon; the newest one seen is a lower bound of its version. */
export const RELEASE_MARKERS: Readonly<Record<string, readonly string[]>> = byRelease();

function byRelease(): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [release, field] of MARKERS) {
    if (field !== undefined && compareReleases(release, OLDEST_RELEASE) >= 0) {
      (fields[release] ??= []).push(field);
    }
  }
  return fields;
}
