import type { ProbeType } from '../documents/event_types';

export type { ProbeType };

/** What fired, under which policy: one row of the drilldown. */
export interface ProbeHook {
  type: ProbeType;
  /** Empty: no policy (Tetragon's loader sensor, or a policy name that was filtered out). */
  policy: string;
  /**
   * As Tetragon calls it: function, `subsys/event`, LSM hook, symbol or offset, `provider/name`, and
   * for the loader the library's path.
   */
  name: string;
  /** Where a uprobe or USDT probe sits. */
  path?: string;
}

/** A hook's key among others. */
export function hookKey({ type, policy, name, path = '' }: ProbeHook): string {
  return JSON.stringify([type, policy, name, path]);
}

export function sameHook(a: ProbeHook | undefined, b: ProbeHook | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && hookKey(a) === hookKey(b));
}
