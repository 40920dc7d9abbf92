import {
  PROCESS_TREE_CHILDREN_PATH,
  processTreeChildrenQuerySchema,
  type ProcessTreeChildrenAnswer,
} from '../../common/api/process_tree_children';
import { isKernelExecId } from '../../common/documents/exec_id';
import { describeProcesses } from '../process_tree/describe_processes';
import type { SelfReport } from '../process_tree/locate_process';
import { NamedFacts } from '../process_tree/facts/read_named_facts';
import type { TreeQuestion } from '../process_tree/question';
import { withTreeQuestion } from '../process_tree/tree_question';
import type { RouteDefinition } from '../route';
import { readChildPage } from './child_page';

/** Children or siblings of one process, a page at a time; what has no document of its own is not listed. */
export const processTreeChildrenRoute: RouteDefinition<
  typeof processTreeChildrenQuerySchema,
  ProcessTreeChildrenAnswer
> = {
  path: PROCESS_TREE_CHILDREN_PATH,
  query: processTreeChildrenQuerySchema,
  answer: (context, { execId, of, cluster, size, after }) =>
    withTreeQuestion(context, execId, cluster, async (question, own) => {
      const parent = of === 'children' ? execId : await readParent(question, execId, own);
      const none = { cluster: question.clusterName, nodes: [], total: 0, totalIsExact: true };
      if (parent === undefined) return none;
      if (isKernelExecId(parent)) {
        context.note({ code: 'kernel_children_not_listed', values: {} });
        return { ...none, parent };
      }
      const { execIds, ...page } = await readChildPage(question, {
        parent,
        size,
        ...(of === 'siblings' && { except: execId }),
        ...(after !== undefined && { after }),
      });
      const links = new Map(execIds.map((id) => [id, parent]));
      const nodes = await describeProcesses(question, parent, execIds, links);
      return { parent, cluster: question.clusterName, nodes, ...page };
    }),
};

/** What it names itself; where it has no document, what those below it name. */
async function readParent(
  question: TreeQuestion,
  execId: string,
  own: readonly SelfReport[],
): Promise<string | undefined> {
  const ownParent = own.find(({ parentExecId }) => parentExecId !== undefined)?.parentExecId;
  if (ownParent !== undefined) return ownParent;
  const named = new NamedFacts(question);
  await named.read([execId]);
  return named.parents().get(execId);
}
