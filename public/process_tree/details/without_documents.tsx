import { i18n } from '@kbn/i18n';
import { decodeExecId } from '../../../common/documents/exec_id';
import type { ProcessNode } from '../../../common/api/process_tree';
import { explainKnown } from '../known_words';
import { FactList } from './fact_list';
import { fact, type FactGroup } from './fact';
import { formatKtime } from './format_ktime';

/** A process that only its descendants name: what the tree knows of it. */
export function WithoutDocuments({ node }: { node: ProcessNode }) {
  return <FactList group={factsOfNode(node)} onSelect={() => undefined} />;
}

function factsOfNode(node: ProcessNode): FactGroup {
  const decoded = decodeExecId(node.execId);
  return {
    id: 'ghost',
    title: i18n.translate('tetragonInvestigator.details.ghost', {
      defaultMessage: 'What others say of it',
    }),
    missing: explainKnown(node.known),
    facts: [
      ...fact('binary', labelOf('binary'), node.binary, { isMonospace: true }),
      ...fact('arguments', labelOf('arguments'), node.arguments, { isMonospace: true }),
      ...fact('pid', 'PID', node.pid),
      ...fact('start', labelOf('start'), node.startTime, { isTime: true }),
      ...fact('node', labelOf('node'), node.node, { filter: { name: 'node', value: node.node } }),
      ...fact('execId', 'exec_id', node.execId, { isMonospace: true }),
      ...fact('sinceBoot', labelOf('sinceBoot'), decoded && formatKtime(String(decoded.ktime))),
    ],
  };
}

function labelOf(name: 'binary' | 'arguments' | 'start' | 'node' | 'sinceBoot'): string {
  switch (name) {
    case 'binary':
      return i18n.translate('tetragonInvestigator.ghost.binary', { defaultMessage: 'Binary' });
    case 'arguments':
      return i18n.translate('tetragonInvestigator.ghost.arguments', {
        defaultMessage: 'Arguments',
      });
    case 'start':
      return i18n.translate('tetragonInvestigator.ghost.start', { defaultMessage: 'Start' });
    case 'node':
      return i18n.translate('tetragonInvestigator.ghost.node', { defaultMessage: 'Node' });
    case 'sinceBoot':
      return i18n.translate('tetragonInvestigator.ghost.sinceBoot', {
        defaultMessage: 'Start since the node’s boot',
      });
  }
}
