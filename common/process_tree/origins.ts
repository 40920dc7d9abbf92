import { initTreeOf, type Origin } from '../documents/origin';
import type { Process } from './merge_observations';

/**
 * How processes came into their containers, for those outside of the init tree. One document alone
 * shows a root (`isInjectedRoot`); everything else takes its parent to tell. What hangs on a process
 * of which it is unknown is unknown itself.
 *
 * @param ordered parents before children
 */
export function originsOf(ordered: readonly Process[]): Map<Process, Origin> {
  const origins = new Map<Process, Origin>();
  for (const process of ordered) {
    if (process.docker === undefined || process.inInitTree !== false) continue;
    origins.set(process, originOf(process, origins));
  }
  return origins;
}

function originOf(process: Process, origins: ReadonlyMap<Process, Origin>): Origin {
  const { injectedRoot, parent, docker } = process;
  if (injectedRoot) return 'injected_root';
  if (initTreeOf(process) !== 'outside' || parent?.docker !== docker) return 'unknown';
  if (parent?.inInitTree) return 'reparented';
  const above = parent && origins.get(parent);
  return above === undefined || above === 'unknown' ? 'unknown' : 'below_injected';
}
