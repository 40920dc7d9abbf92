import type { ProcessAnswer } from '../../../../common/api/process';
import { fact, type FactGroup } from './fact';
import { formatKtime } from './format_ktime';
import { messages } from './messages';

/** What the exec_id itself says, and where its documents are. */
export function factsOfIdentity(answer: ProcessAnswer): FactGroup {
  const { execId, decoded, cluster, node, process } = answer;
  const other = answer.otherClusters;
  return {
    id: 'identity',
    title: messages.identity(),
    facts: [
      ...fact('execId', 'exec_id', execId, { isMonospace: true }),
      ...(decoded
        ? [
            ...fact('decodedNode', messages.decodedNode(), decoded.node),
            ...fact('sinceBoot', messages.sinceBoot(), formatKtime(decoded.ktime), {
              note: `${decoded.ktime} ns`,
            }),
            ...fact('decodedPid', messages.decodedPid(), decoded.pid),
          ]
        : fact('notDecoded', messages.decoded(), messages.notDecoded())),
      ...fact('parentExecId', 'parent_exec_id', process?.parentExecId, {
        isMonospace: true,
        ...(process?.parentExecId !== undefined && { execId: process.parentExecId }),
      }),
      ...fact('node', messages.node(), node, { filter: { name: 'node', value: node } }),
      ...fact('cluster', messages.cluster(), cluster, {
        filter: { name: 'cluster', value: cluster },
      }),
      ...fact('otherClusters', messages.otherClusters(), other.join(', '), { isStriking: true }),
    ],
  };
}
