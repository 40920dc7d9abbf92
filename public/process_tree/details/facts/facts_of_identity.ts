import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../../common/api/process';
import { fact, type FactGroup } from './fact';
import { formatKtime } from './format_ktime';

/** What the exec_id says by itself, and where its documents are. */
export function factsOfIdentity(answer: ProcessAnswer): FactGroup {
  const { execId, decoded, cluster, node, process } = answer;
  const other = answer.otherClusters;
  return {
    id: 'identity',
    title: i18n.translate('tetragonInvestigator.details.identity', { defaultMessage: 'Identity' }),
    facts: [
      ...fact('execId', 'exec_id', execId, { isMonospace: true }),
      ...(decoded
        ? [
            ...fact(
              'decodedNode',
              i18n.translate('tetragonInvestigator.details.decodedNode', {
                defaultMessage: 'Node in the exec_id',
              }),
              decoded.node,
            ),
            ...fact(
              'sinceBoot',
              i18n.translate('tetragonInvestigator.details.sinceBoot', {
                defaultMessage: 'Start since the node’s boot',
              }),
              formatKtime(decoded.ktime),
              { note: `${decoded.ktime} ns` },
            ),
            ...fact(
              'decodedPid',
              i18n.translate('tetragonInvestigator.details.decodedPid', {
                defaultMessage: 'PID in the exec_id',
              }),
              decoded.pid,
            ),
          ]
        : fact(
            'notDecoded',
            i18n.translate('tetragonInvestigator.details.decoded', { defaultMessage: 'Decoded' }),
            i18n.translate('tetragonInvestigator.details.notDecoded', {
              defaultMessage: 'not of Tetragon’s form (base64 of node:ktime:PID)',
            }),
          )),
      ...fact('parentExecId', 'parent_exec_id', process?.parentExecId, {
        isMonospace: true,
        ...(process?.parentExecId !== undefined && { execId: process.parentExecId }),
      }),
      ...fact(
        'node',
        i18n.translate('tetragonInvestigator.details.node', { defaultMessage: 'Node' }),
        node,
        { filter: { name: 'node', value: node } },
      ),
      ...fact(
        'cluster',
        i18n.translate('tetragonInvestigator.details.cluster', { defaultMessage: 'Cluster' }),
        cluster,
        { filter: { name: 'cluster', value: cluster } },
      ),
      ...fact(
        'otherClusters',
        i18n.translate('tetragonInvestigator.details.otherClusters', {
          defaultMessage: 'The same exec_id also exists in',
        }),
        other.join(', '),
        { isStriking: true },
      ),
    ],
  };
}
