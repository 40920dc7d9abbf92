/**
 * What there is to know of one event type of Tetragon's export. To teach the product a new type, add
 * its record below and its words in `public/events/event_type_messages.ts`.
 */
export interface EventTypeRecord {
  /** First release of Tetragon whose events.proto has it. */
  since: string;
  /**
   * How the export's filters treat it: in the default allow list; only where an allow list names it;
   * past all filters; in Tetragon's own tests alone (defaults of the Helm chart, 1.2 and later).
   */
  exported: 'by_default' | 'when_listed' | 'unfiltered' | 'in_tests';
  /** Fields of the event in the order of tetragon.proto, in which protojson writes them. */
  fields: readonly string[];
  /**
   * What the integration's pipeline moves to ECS fields, so that it is GONE from
   * `cilium_tetragon.log.<type>`; a process or parent that is not named here stays there whole.
   */
  moved: readonly ('process' | 'parent')[];
  /** What the pipeline writes as `event.action`; the other types get none. */
  eventAction?: 'executed' | 'end';
  /**
   * One leaf that every event of the type has: `exists` on an object would ask for each of its
   * fields, and pod labels make that thousands. Not needed where `eventAction` tells the type.
   */
  marker?: string;
  /** Set for types that a hook in the kernel or in a binary fired. */
  hook?: ProbeHookRecord;
}

export interface ProbeHookRecord {
  /** Fields that name the hook: all of them with a slash between them, or the first that is there. */
  names: readonly string[];
  joined: 'with_slash' | 'first';
  /** The field `path` names the file that the hook sits in, and is part of its name. */
  hasPath: boolean;
  /** How a TracingPolicy sets such a hook; missing where it has no selectors (the loader's sensor). */
  policy?: HookPolicy;
}

/** A section of a TracingPolicy's spec, and what it calls the hook's names. */
export interface HookPolicy {
  section: string;
  names: readonly string[];
}

/**
 * The event types of Tetragon's export (api/v1/tetragon/events.proto) as keys of `cilium_tetragon.log`.
 * A newer Tetragon may send others: readers take them by name, this is no closed list for them.
 */
export const EVENT_TYPE_RECORDS = {
  process_exec: {
    since: '0.8',
    exported: 'by_default',
    fields: ['process', 'parent', 'ancestors'],
    moved: ['process', 'parent'],
    eventAction: 'executed',
  },
  process_exit: {
    since: '0.8',
    exported: 'by_default',
    fields: ['process', 'parent', 'signal', 'status', 'time', 'ancestors'],
    moved: ['process', 'parent'],
    eventAction: 'end',
  },
  process_kprobe: {
    since: '0.8',
    exported: 'by_default',
    fields: [
      'process',
      'parent',
      'function_name',
      'args',
      'return',
      'action',
      'kernel_stack_trace',
      'policy_name',
      'return_action',
      'message',
      'tags',
      'user_stack_trace',
      'ancestors',
      'data',
    ],
    moved: ['process', 'parent'],
    marker: 'function_name',
    hook: {
      names: ['function_name'],
      joined: 'first',
      hasPath: false,
      policy: { section: 'kprobes', names: ['call'] },
    },
  },
  process_tracepoint: {
    since: '0.8',
    exported: 'by_default',
    fields: [
      'process',
      'parent',
      'subsys',
      'event',
      'args',
      'policy_name',
      'action',
      'message',
      'tags',
      'ancestors',
    ],
    moved: ['process', 'parent'],
    marker: 'event',
    hook: {
      names: ['subsys', 'event'],
      joined: 'with_slash',
      hasPath: false,
      policy: { section: 'tracepoints', names: ['subsystem', 'event'] },
    },
  },
  process_lsm: {
    since: '1.2',
    exported: 'by_default',
    fields: [
      'process',
      'parent',
      'function_name',
      'policy_name',
      'message',
      'args',
      'action',
      'tags',
      'ancestors',
      'ima_hash',
    ],
    moved: ['process', 'parent'],
    marker: 'function_name',
    hook: {
      names: ['function_name'],
      joined: 'first',
      hasPath: false,
      policy: { section: 'lsmhooks', names: ['hook'] },
    },
  },
  process_uprobe: {
    since: '0.9',
    exported: 'by_default',
    fields: [
      'process',
      'parent',
      'path',
      'symbol',
      'policy_name',
      'message',
      'args',
      'tags',
      'ancestors',
      'offset',
      'ref_ctr_offset',
      'action',
      'data',
    ],
    moved: ['process', 'parent'],
    marker: 'path',
    hook: {
      names: ['symbol', 'offset'],
      joined: 'first',
      hasPath: true,
      policy: { section: 'uprobes', names: ['symbols', 'offsets'] },
    },
  },
  process_usdt: {
    since: '1.6',
    exported: 'when_listed',
    fields: [
      'process',
      'parent',
      'path',
      'provider',
      'name',
      'policy_name',
      'message',
      'args',
      'tags',
      'ancestors',
      'action',
      'flags',
    ],
    moved: [],
    marker: 'provider',
    hook: {
      names: ['provider', 'name'],
      joined: 'with_slash',
      hasPath: true,
      policy: { section: 'usdts', names: ['provider', 'name'] },
    },
  },
  process_loader: {
    since: '0.9',
    exported: 'when_listed',
    fields: ['process', 'path', 'buildid', 'parent', 'ancestors'],
    moved: ['process'],
    marker: 'path',
    /** Named by the library that was loaded. */
    hook: { names: ['path'], joined: 'first', hasPath: false },
  },
  process_throttle: {
    since: '1.2',
    exported: 'when_listed',
    fields: ['type', 'cgroup'],
    moved: [],
    marker: 'type',
  },
  rate_limit_info: {
    since: '0.10',
    exported: 'unfiltered',
    fields: ['number_of_dropped_process_events'],
    moved: [],
    marker: 'number_of_dropped_process_events',
  },
  test: {
    since: '0.8',
    exported: 'in_tests',
    fields: ['arg0', 'arg1', 'arg2', 'arg3'],
    moved: [],
    marker: 'arg0',
  },
} as const satisfies Readonly<Record<string, EventTypeRecord>>;
