import type { ProcessNode } from '../../common/api/process_tree';
import type { Observation } from '../../common/process_tree/observation';
import { buildProcessTree } from '../../common/process_tree/process_tree';
import { withKnownStatus } from '../elasticsearch/exit_status';
import { collectObservations } from './facts/collect_observations';
import { Found } from './lineage/found';
import { OwnFacts } from './facts/own_facts';
import type { TreeQuestion } from './question';
import { NamedFacts } from './facts/read_named_facts';

/** Who is whose parent, where the caller knows more than the documents of these processes say. */
export type Links = ReadonlyMap<string, string>;

/**
 * The nodes of these processes below `root`, which is none of them: parents before children, siblings
 * by start. Links lead from each of them up to the root.
 */
export async function describeProcesses(
  question: TreeQuestion,
  root: string,
  execIds: readonly string[],
  links: Links,
): Promise<ProcessNode[]> {
  if (execIds.length === 0) return [];
  const named = new NamedFacts(question);
  const { observations } = await collectObservations(question, {
    execIds,
    outside: [],
    scope: undefined,
    found: new Found([root]),
    own: new OwnFacts(question, named),
    named,
  });
  const linked = [...links].map(([execId, parentExecId]): Observation => ({
    known: 'ancestor',
    copies: 0,
    execId,
    parentExecId,
  }));
  const { nodes } = buildProcessTree(
    [...observations, ...linked, { known: 'ancestor', copies: 0, execId: root }],
    root,
    { maxAncestors: 0, maxDescendants: Infinity },
  );
  const wanted = new Set(execIds);
  const described = nodes.filter(({ execId }) => wanted.has(execId));
  return withKnownStatus(question.searching, described, question.place);
}
