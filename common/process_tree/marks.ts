import { asInteger } from '../documents/read_value';
import type { ProcessNode } from '../api/process_tree';

/** Tetragon's ProcessPrivilegesChanged (api/v1/tetragon/tetragon.proto) in short words. */
const RAISED = {
  PRIVILEGES_RAISED_EXEC_FILE_SETUID: 'setuid',
  PRIVILEGES_RAISED_EXEC_FILE_SETGID: 'setgid',
  PRIVILEGES_RAISED_EXEC_FILE_CAP: 'capabilities',
} as const;

/** What is striking about an execution. */
export interface MarkFacts {
  raised?: ProcessNode['raised'];
  unlinked?: boolean;
  /** `pod.container.maybe_exec_probe`. */
  execProbe?: boolean;
  /** Namespaces that are the host's, by name. */
  hostNamespaces?: string[];
}

/** What a row's badges show of an execution, from values as Tetragon writes them. */
export function markFacts({
  changed,
  links,
  hostNamespaces,
  maybeExecProbe,
}: {
  changed: readonly string[];
  links: unknown;
  hostNamespaces: readonly string[];
  maybeExecProbe: unknown;
}): MarkFacts {
  const raised = changed.flatMap((name) =>
    Object.hasOwn(RAISED, name) ? [RAISED[name as keyof typeof RAISED]] : [],
  );
  return {
    ...(raised.length > 0 && { raised }),
    ...(links !== null && asInteger(links) === 0 && { unlinked: true }),
    ...(maybeExecProbe === true && { execProbe: true }),
    ...(hostNamespaces.length > 0 && { hostNamespaces: [...hostNamespaces] }),
  };
}
