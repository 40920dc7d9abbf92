import type { ProcessNode } from '../../../common/api/process_tree';
import { CutLine } from '../../text/cut_line';
import { placeOf, placeText } from '../../events/place';
import { placeKindOfNode } from '../model/place_of_node';
import type { CellProperties } from './row_cells';
import { messages } from './messages';

/** Pod or host, where it is another than the parent's. */
export function PlaceCell({ facts: { node, changesPlace } }: CellProperties) {
  return changesPlace ? <PlaceText node={node} /> : null;
}

export function PlaceText({ node }: { node: ProcessNode }) {
  const place = placeOf({ ...node, place: placeKindOfNode(node) });
  const text = [place.namespace, place.pod].filter(Boolean).join('/');
  const whole = placeText(place);
  if (!node.inferred) return <CutLine text={text} title={whole} />;
  return (
    <em title={messages.inferredPod()}>
      <CutLine text={text} title={whole} />
    </em>
  );
}
