/**
 * What Tetragon's actions mean to a reader (KprobeAction in api/v1/tetragon/tetragon.proto).
 * An action nobody here knows is kept by name and counts as observed-only until proved otherwise; no
 * action is `unknown`: library loads have none, and field filters can leave it out of all others.
 */
export type ActionMeaning =
  'observed' | 'blocked' | 'killed' | 'signalled' | 'notified' | 'changed' | 'unknown';

const MEANING: Readonly<Record<string, ActionMeaning>> = {
  KPROBE_ACTION_SIGKILL: 'killed',
  KPROBE_ACTION_OVERRIDE: 'blocked',
  KPROBE_ACTION_SIGNAL: 'signalled',
  KPROBE_ACTION_NOTIFYENFORCER: 'notified',
  KPROBE_ACTION_SET: 'changed',
};

/** Actions that interfered with the process: SIGKILL, OVERRIDE, SIGNAL, NOTIFYENFORCER, SET. */
export const ENFORCED_ACTIONS: readonly string[] = Object.keys(MEANING);

/** What one `action` value says: `KPROBE_ACTION_SIGKILL` → `killed`, none → `unknown`. */
export function meaningOfAction(action: string): ActionMeaning {
  if (action === '') return 'unknown';
  return Object.hasOwn(MEANING, action) ? MEANING[action]! : 'observed';
}

const PREFIX = 'KPROBE_ACTION_';

/** The short spelling used in addresses and filters: `KPROBE_ACTION_SIGKILL` → `sigkill`. */
export function shortAction(action: string): string {
  return action.startsWith(PREFIX) ? action.slice(PREFIX.length).toLowerCase() : action;
}

/** The spelling Tetragon writes: `sigkill` and `KPROBE_ACTION_SIGKILL` → `KPROBE_ACTION_SIGKILL`. */
export function fullAction(action: string): string {
  return /^[a-z\d_]+$/.test(action) ? PREFIX + action.toUpperCase() : action;
}
