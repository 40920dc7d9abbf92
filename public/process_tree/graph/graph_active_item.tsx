import { EuiScreenReaderOnly } from '@elastic/eui';
import type { TreeViewProperties } from '../tree_view_properties';
import { graphNode } from './graph_node';

export const ITEM_ID = 'tetragonInvestigatorGraphItem';

/** What the canvas cannot tell a screen reader: the active node, as an item of the tree. */
export function GraphActiveItem({ view }: { view: TreeViewProperties }) {
  const { lines, active, model, details, clock, selectedRow } = view;
  const line = lines[active.activeIndex];
  if (!line) return null;
  const {
    name,
    arguments: args,
    detail,
  } = graphNode(line, { model, details: details.rows, clock });
  return (
    <EuiScreenReaderOnly>
      <div
        id={ITEM_ID}
        role="treeitem"
        aria-level={line.level}
        aria-setsize={line.setSize}
        aria-posinset={line.posInSet}
        aria-selected={line.id === selectedRow}
        {...(line.hasChildren && { 'aria-expanded': line.isOpen })}
        data-test-subj="graphActiveItem"
        data-row-id={line.id}
      >
        {[`${name} ${args}`.trim(), detail].filter(Boolean).join(', ')}
      </div>
    </EuiScreenReaderOnly>
  );
}
