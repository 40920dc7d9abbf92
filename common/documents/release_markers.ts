import { EVENT_TYPES, recordOfType } from './event_types';
import { recordedMarker, typeField } from './fields';
import { RECORDABLE_FACTS, RECORDABLE_NAMES } from './recordable_facts';

/** What older releases have tells nothing: each release that is still about has it. */
const OLDEST_RELEASE = '1.2';

/** Orders releases, oldest first: `1.9` before `1.10`. */
export function compareReleases(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

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
