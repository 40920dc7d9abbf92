/** A fact of a process that Tetragon writes only when it is told to, or only since a release. */
export interface RecordableFact {
  /** A leaf below `process_exec` that documents have only where the fact is recorded. */
  marker: string;
  /** First release of Tetragon that can record it. */
  since: string;
  /** What switches it on: a value of Tetragon's Helm chart, off by default; without it always on. */
  helm?: { name: string; value: string | boolean };
}

const CREDENTIALS = { name: 'tetragon.enableProcessCred', value: true } as const;

/**
 * All that the product can show only where it is recorded. There is none for `binary_properties`:
 * they come with the credentials, and only where there is something to say of a binary
 * (UpdateExecOutsideCache of pkg/process/process.go), so that their absence tells nothing.
 */
export const RECORDABLE_FACTS = {
  credentials: {
    marker: 'process.process_credentials.uid',
    since: '1.0',
    helm: CREDENTIALS,
  },
  capabilities: {
    marker: 'process.cap.effective',
    since: '0.8',
    helm: CREDENTIALS,
  },
  namespaces: {
    marker: 'process.ns.pid.inum',
    since: '0.8',
    helm: { name: 'tetragon.enableProcessNs', value: true },
  },
  ancestors: {
    marker: 'ancestors.exec_id',
    since: '1.4',
    helm: {
      name: 'tetragon.processAncestors.enabled',
      value: 'base,kprobe,tracepoint,uprobe,lsm,usdt',
    },
  },
  inInitTree: {
    marker: 'process.in_init_tree',
    since: '1.3',
  },
  userNames: {
    marker: 'process.user.name',
    since: '1.2',
    helm: { name: 'tetragon.extraArgs.username-metadata', value: 'unix' },
  },
  environment: {
    marker: 'process.environment_variables.Key',
    since: '1.7',
    helm: { name: 'tetragon.extraArgs.enable-process-environment-variables', value: 'true' },
  },
} as const satisfies Readonly<Record<string, RecordableFact>>;

export type RecordableName = keyof typeof RECORDABLE_FACTS;

export const RECORDABLE_NAMES = Object.keys(RECORDABLE_FACTS) as RecordableName[];

/** One value for each recordable fact. */
export function forEachRecordable<Value>(
  valueOf: (name: RecordableName) => Value,
): Record<RecordableName, Value> {
  const entries = RECORDABLE_NAMES.map((name) => [name, valueOf(name)] as const);
  return Object.fromEntries(entries) as Record<RecordableName, Value>;
}
