/**
 * The event types of Tetragon's export (api/v1/tetragon/events.proto) as keys of `cilium_tetragon.log`.
 * A newer Tetragon may send others: readers take them by name, nothing here is a closed list for them.
 */
export const EVENT_TYPES = [
  'process_exec',
  'process_exit',
  'process_kprobe',
  'process_tracepoint',
  'process_loader',
  'process_uprobe',
  'process_lsm',
  'process_usdt',
  'process_throttle',
  'rate_limit_info',
  'test',
] as const;

export type KnownEventType = (typeof EVENT_TYPES)[number];

/**
 * Types whose `process` the integration's pipeline moves to the ECS fields. The process of the
 * others (process_usdt) stays whole under `cilium_tetragon.log.<type>.process`.
 */
export const TYPES_WITH_MOVED_PROCESS = [
  'process_exec',
  'process_exit',
  'process_kprobe',
  'process_tracepoint',
  'process_loader',
  'process_uprobe',
  'process_lsm',
] as const;

/** Types whose `parent` is moved, too. process_loader keeps its parent in place. */
export const TYPES_WITH_MOVED_PARENT = [
  'process_exec',
  'process_exit',
  'process_kprobe',
  'process_tracepoint',
  'process_uprobe',
  'process_lsm',
] as const;

/** Types that have a process at all. */
export const TYPES_WITH_PROCESS = [...TYPES_WITH_MOVED_PROCESS, 'process_usdt'] as const;

/** Types that a hook in the kernel or in a binary fired. */
export const PROBE_TYPES = [
  'process_kprobe',
  'process_tracepoint',
  'process_lsm',
  'process_uprobe',
  'process_usdt',
  'process_loader',
] as const;
