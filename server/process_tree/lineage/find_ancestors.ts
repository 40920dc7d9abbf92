import { isKernelExecId } from '../../../common/documents/exec_id';
import { KNOWN_BY } from '../../../common/api/process_tree';
import type { Observation } from '../../../common/process_tree/observation';
import type { Parents } from './kinship';
import type { OwnFacts } from '../facts/own_facts';
import type { NamedFacts } from '../facts/read_named_facts';

export interface Ancestors {
  /** Nearest first; one more than the limit when there are more. */
  execIds: string[];
  /** Who is whose parent in it. */
  links: Observation[];
}

export interface KnownFacts {
  /** exec_id → its parent, as far as it is known; lengthened. */
  parents: Parents;
  own: OwnFacts;
  named: NamedFacts;
}

/**
 * The chain above one process. A document knows three generations, so each search brings two more;
 * what `parents` already knows (its own documents, its container) costs none, and with Tetragon's
 * `ancestors` option one line tells all. Where a process has no document of its own, those that name
 * it above theirs tell its parent.
 */
export async function findAncestors(
  selected: string,
  { parents, own, named }: KnownFacts,
  limit: number,
): Promise<Ancestors> {
  const chain: string[] = [];
  const link = () => {
    linkOwn(own.observations, parents);
    named.parents().forEach((parent, execId) => {
      if (!parents.has(execId)) parents.set(execId, parent);
    });
  };
  link();
  while (!climb(chain, selected, parents, limit)) {
    const top = chain.at(-1) ?? selected;
    await own.read([top, chain.at(-2) ?? selected]);
    link();
    if (!parents.has(top)) {
      await named.read([top]);
      link();
    }
    if (!parents.has(top)) break;
  }
  return { execIds: chain, links: linksOf(selected, chain) };
}

/** The exec document's word on the parent counts where others differ. */
function linkOwn(observations: readonly Observation[], parents: Parents): void {
  for (const rank of KNOWN_BY) {
    for (const { known, execId, parentExecId } of observations) {
      if (known !== rank || parentExecId === undefined || parents.has(execId)) continue;
      parents.set(execId, parentExecId);
    }
  }
}

/** Lengthens the chain as far as parents are known; true when nothing is above it, or the limit is. */
function climb(
  chain: string[],
  selected: string,
  parents: Pick<Parents, 'get'>,
  limit: number,
): boolean {
  const visited = new Set([selected, ...chain]);
  for (;;) {
    const top = chain.at(-1) ?? selected;
    if (isKernelExecId(top) || chain.length > limit) return true;
    const parent = parents.get(top);
    if (parent === undefined) return false;
    if (visited.has(parent)) return true;
    visited.add(parent);
    chain.push(parent);
  }
}

/** The chain as statements, weaker than any document's own. */
function linksOf(selected: string, chain: readonly string[]): Observation[] {
  return chain.map((parentExecId, index) => ({
    known: 'ancestor',
    copies: 0,
    execId: chain[index - 1] ?? selected,
    parentExecId,
  }));
}
