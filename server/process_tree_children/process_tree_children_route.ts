import {
  PROCESS_TREE_CHILDREN_PATH,
  processTreeChildrenQuerySchema,
  type ProcessTreeChildrenAnswer,
} from '../../common/api/process_tree_children';
import { isKernelExecId } from '../../common/documents/exec_id';
import { describeProcesses } from '../process_tree/describe_processes';
import { NamedFacts } from '../process_tree/facts/read_named_facts';
import type { TreeQuestion } from '../process_tree/question';
import { withTreeQuestion } from '../process_tree/tree_question';
import type { Reading } from '../process_tree/walk/reading';
import type { SearchContext } from '../elasticsearch/search_context';
import type { RouteDefinition } from '../route';
import { readChildPage } from './child_page';

/** Children or siblings of one process, a page at a time; what has no document of its own is not listed. */
export const processTreeChildrenRoute: RouteDefinition<
  typeof processTreeChildrenQuerySchema,
  ProcessTreeChildrenAnswer
> = {
  path: PROCESS_TREE_CHILDREN_PATH,
  query: processTreeChildrenQuerySchema,
  answer: (context, { execId, of, size, after, ...place }) =>
    withTreeQuestion(context, { execId, ...place }, async ({ question, reading }) => {
      const parent =
        of === 'children' ? execId : await readParent(context, question, execId, reading);
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
  { limits }: SearchContext,
  question: TreeQuestion,
  execId: string,
  reading: Reading,
): Promise<string | undefined> {
  const { namedParent } = reading.family(limits).selected;
  if (namedParent) return namedParent.execId;
  const named = new NamedFacts(question);
  await named.read([execId]);
  return named.parents().get(execId);
}
