import { useState } from 'react';
import type { DataQualityPart } from '../data_quality/data_quality';
import type { Steps } from './stepper';
import { rowIdOf, type TreeModel } from '../model/tree_model';
import type { TreeAddress } from '../use_tree_address';
import type { TreeFolding } from '../model/use_tree_folding';
import type { TreeMatches } from './use_tree_matches';
import type { ScrollTarget } from '../table/use_tree_scroll';

export interface TreeSteps {
  /** Row to bring into sight; first the page's own process. */
  target: ScrollTarget;
  steps: Steps | undefined;
  stepThrough: (part: DataQualityPart) => void;
  move: (position: number) => void;
  stop: () => void;
  /** Selects a process of the tree and brings it into sight. */
  goTo: (execId: string) => void;
  /** Brings a row into sight, with the keyboard's focus. */
  focusRow: (id: string) => void;
}

/** Stepping through rows: of a search, or of one number of the line on data quality. */
export function useTreeSteps({
  model,
  matches,
  folding,
  place,
}: {
  model: TreeModel;
  matches: TreeMatches;
  folding: TreeFolding;
  place: TreeAddress;
}): TreeSteps {
  const [target, setTarget] = useState<ScrollTarget>(() => ({
    id: rowIdOf(model, place.selected ?? model.asked),
    at: 'third',
    focus: false,
    request: 0,
  }));
  const { execIds, count, source, part, isSearching } = matches;
  const current = place.selected ?? model.asked;
  const position = execIds.indexOf(rowIdOf(model, current));

  const show = (id: string, focus: boolean) =>
    setTarget(({ request }) => ({ id, at: 'nearest', focus, request: request + 1 }));
  const goTo = (execId: string) => {
    folding.reveal(execId);
    place.select(execId, place.tab);
    show(rowIdOf(model, execId), false);
  };
  return {
    target,
    steps: source && { execIds, count, position, isSearching },
    stepThrough: (next) => {
      if (next.id === 'processes') return goTo(model.asked);
      if (next.id === part?.id) return matches.showPart(undefined);
      matches.showPart(next);
      const first = next.execIds.find((execId) => model.nodeOf.has(execId));
      if (first !== undefined) goTo(first);
    },
    move: (next) => {
      const execId = execIds[next];
      if (execId !== undefined) goTo(execId);
    },
    stop: () => (part ? matches.showPart(undefined) : place.setFind('')),
    goTo,
    focusRow: (id) => show(id, true),
  };
}
