import type { CompactProcessTreeAnswer } from '../../common/api/process_tree';
import { ancestorsOf, execIdOf, type ContainerPlan } from './data/executions';
import type { PluginProcess } from './plugin_process';

/**
 * Asks for all that is above and below the first process of a plan.
 *
 * @returns the answer's body, undecoded
 * @throws Error when the tree is not whole
 */
export async function askTree(
  server: PluginProcess,
  tree: ContainerPlan,
  options: { compressed?: boolean } = {},
): Promise<string> {
  const execId = execIdOf(tree, tree.executions[0]!);
  const body = await server.ask('process_tree', { execId, form: 'compact' }, options);
  const { packed, incomplete } = JSON.parse(body) as CompactProcessTreeAnswer;
  const expected = tree.executions.length + ancestorsOf(tree).length;
  if (packed.count !== expected || incomplete.length > 0) {
    throw new Error(`${packed.count} of ${expected} nodes: ${JSON.stringify(incomplete)}`);
  }
  return body;
}
