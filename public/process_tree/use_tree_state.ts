import { useMemo } from 'react';
import type { ProcessTreeAnswer } from '../../common/api/process_tree';
import { treeModel, rowIdOf, type TreeModel } from './model/tree_model';
import { useActiveRow } from './navigation/use_active_row';
import { useClock } from './model/use_clock';
import { useFreshProcesses, type FreshProcesses } from './loading/use_fresh_processes';
import { useLoadedNodes } from './loading/use_loaded_nodes';
import { useMoreChildren } from './loading/use_more_children';
import type { RowDetails } from './loading/use_row_details';
import { useAwaitedArguments, useSiblingGroups } from './model/use_sibling_groups';
import type { TreeAddress } from './use_tree_address';
import { useTreeDimming } from './model/use_tree_dimming';
import { useTreeFolding, type TreeFolding } from './model/use_tree_folding';
import { useTreeMatches, type TreeMatches } from './search/use_tree_matches';
import { useTreeSteps, type TreeSteps } from './search/use_tree_steps';
import type { TreeViewProperties } from './tree_view_properties';

/** One tree as it is looked at: the model, what is open, found and selected, and what both views need. */
export interface TreeState {
  model: TreeModel;
  matches: TreeMatches;
  folding: TreeFolding;
  steps: TreeSteps;
  fresh: FreshProcesses;
  /** exec_id of the selected process. */
  selected: string;
  view: TreeViewProperties;
}

/** `isLive`: there is a server to ask for what the answer lacks. */
export function useTreeState({
  answer,
  details,
  place,
  isLive,
}: {
  answer: ProcessTreeAnswer;
  details: RowDetails;
  place: TreeAddress;
  isLive: boolean;
}): TreeState {
  const loaded = useLoadedNodes(answer.nodes);
  const { nodes } = loaded;
  const { focus } = place;
  const model = useMemo(() => treeModel({ ...answer, nodes }, focus), [answer, nodes, focus]);
  const more = useMoreChildren(model, answer, loaded);
  const matches = useTreeMatches(model, details, place.find, { answer, loaded, isLive });
  const selected = place.selected ?? answer.selected;
  const groups = useSiblingGroups(model, details, place.grouping, selected, matches.rows);
  const folding = useTreeFolding(model, place, groups, more.leftOut);
  useAwaitedArguments(model, folding.lines, details);
  const steps = useTreeSteps({ model, matches, folding, place });
  const fresh = useFreshProcesses(answer);
  const dimming = useTreeDimming();
  const active = useActiveRow(model, folding.lines, selected, steps.target);
  const clock = useClock(model.nodeOf.get(model.asked)?.startTime);
  return {
    model,
    matches,
    folding,
    steps,
    fresh,
    selected,
    view: {
      model,
      lines: folding.lines,
      selectedRow: active.indexOf.has(selected) ? selected : rowIdOf(model, selected),
      folding: place.folding,
      details,
      dimming,
      matches: matches.rows,
      fresh: fresh.execIds,
      more,
      clock,
      active,
      target: steps.target,
      onSelect: (line) => place.select(line.execId, place.tab ?? 'overview'),
      onToggle: folding.toggle,
      onToggleStages: folding.toggleStages,
      onOpenSiblings: folding.openSiblings,
      onFocusHere: place.setFocus,
      onLoadChildren: more.load,
      onClose: () => place.setTab(undefined),
    },
  };
}
