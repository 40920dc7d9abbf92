import { i18n } from '@kbn/i18n';
import type { ProcessNode } from '../../../common/api/process_tree';
import { CutLine } from '../../text/cut_line';
import { placeOf } from '../../events/place';
import type { CellProperties } from './row_cells';

/** Pod or host, where it is another than the parent's. */
export function PlaceCell({ facts: { node, changesPlace } }: CellProperties) {
  return changesPlace ? <PlaceText node={node} /> : null;
}

export function PlaceText({ node }: { node: ProcessNode }) {
  const { namespace, pod, container } = placeOf(node);
  const text = pod === undefined ? namespace : `${namespace}/${pod}`;
  const whole = [namespace, pod, container].filter(Boolean).join(' / ');
  if (!node.inferred) return <CutLine text={text} title={whole} />;
  return (
    <em
      title={i18n.translate('tetragonInvestigator.tree.inferredPod', {
        defaultMessage: 'Inferred: named by a relative in the same container',
      })}
    >
      <CutLine text={text} title={whole} />
    </em>
  );
}
