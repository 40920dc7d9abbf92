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
  /** Namespaces that are the host's, by name; empty where others are recorded, absent where none are. */
  hostNamespaces?: string[];
  /** Those of them that its parent is not in, where its document says so of both. */
  enteredNamespaces?: string[];
  /** Its document shows that it came into its container from outside (`isInjectedRoot`). */
  injectedRoot?: boolean;
}

/** What a row's badges show of an execution, from values as Tetragon writes them. */
export function markFacts({
  changed,
  links,
  hostNamespaces,
  enteredNamespaces,
  maybeExecProbe,
}: {
  changed: readonly string[];
  links: unknown;
  hostNamespaces: readonly string[] | undefined;
  enteredNamespaces: readonly string[] | undefined;
  maybeExecProbe: unknown;
}): MarkFacts {
  const raised = changed.flatMap((name) =>
    Object.hasOwn(RAISED, name) ? [RAISED[name as keyof typeof RAISED]] : [],
  );
  return {
    ...(raised.length > 0 && { raised }),
    ...(links !== null && asInteger(links) === 0 && { unlinked: true }),
    ...(maybeExecProbe === true && { execProbe: true }),
    ...(hostNamespaces && { hostNamespaces: [...hostNamespaces] }),
    ...(enteredNamespaces && { enteredNamespaces: [...enteredNamespaces] }),
  };
}
