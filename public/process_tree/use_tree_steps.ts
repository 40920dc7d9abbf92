import { useMemo, useState } from 'react';
import type { HonestyPart } from './honesty';
import type { Steps } from './stepper';
import { rowIdOf, taskOfExecId, type TreeModel } from './tree_model';
import { searchTree } from './tree_search';
import type { RowDetails } from './use_row_details';
import type { TreeAddress } from './use_tree_address';
import type { TreeFolding } from './use_tree_folding';
import type { ScrollTarget } from './use_tree_scroll';

type Source = { kind: 'search'; text: string } | { kind: 'part'; part: HonestyPart };

export interface TreeSteps {
  /** Row to bring into sight; first the page's own process. */
  target: ScrollTarget;
  steps: Steps | undefined;
  /** Id of the part of the honesty line that is stepped through. */
  part: string | undefined;
  /** Rows of the steps, to be marked. */
  matches: ReadonlySet<string>;
  stepThrough: (part: HonestyPart) => void;
  search: (text: string) => void;
  move: (position: number) => void;
  stop: () => void;
  /** Selects a process of the tree and brings it into sight. */
  goTo: (execId: string) => void;
  /** Gives a row the keyboard's focus. */
  focusRow: (execId: string) => void;
}

/** Stepping through rows: of a search, or of one number of the honesty line. */
export function useTreeSteps({
  model,
  details,
  folding,
  place,
}: {
  model: TreeModel;
  details: RowDetails;
  folding: TreeFolding;
  place: TreeAddress;
}): TreeSteps {
  const [target, setTarget] = useState<ScrollTarget>(() => ({
    execId: rowIdOf(model, place.selected ?? model.asked),
    at: 'third',
    focus: false,
    request: 0,
  }));
  const [source, setSource] = useState<Source>();
  const [position, setPosition] = useState(-1);

  const { rows, version } = details;
  const execIds = useMemo(
    () => stepsOf(source, model, rows),
    // `rows` is filled in place; its version says when.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [source, model, rows, version],
  );
  const matches = useMemo(() => new Set(execIds), [execIds]);

  const show = (execId: string, focus: boolean) =>
    setTarget(({ request }) => ({
      execId: rowIdOf(model, execId),
      at: 'nearest',
      focus,
      request: request + 1,
    }));
  const goTo = (execId: string) => {
    folding.reveal(execId);
    place.select(execId, place.tab);
    show(execId, false);
  };
  const start = (next: Source | undefined, first: string | undefined) => {
    setSource(next);
    setPosition(first === undefined ? -1 : 0);
    if (first !== undefined) goTo(first);
  };
  const partId = source?.kind === 'part' ? source.part.id : undefined;
  return {
    target,
    part: partId,
    matches,
    steps: source && {
      execIds,
      count: source.kind === 'part' ? source.part.count : execIds.length,
      position,
    },
    stepThrough: (part) => {
      const next: Source = { kind: 'part', part };
      if (part.id === 'processes') goTo(model.asked);
      else if (part.id === partId) start(undefined, undefined);
      else start(next, stepsOf(next, model, rows)[0]);
    },
    search: (text) => start(text.trim() === '' ? undefined : { kind: 'search', text }, undefined),
    move: (next) => {
      const execId = execIds[next];
      if (execId === undefined) return;
      setPosition(next);
      goTo(execId);
    },
    stop: () => start(undefined, undefined),
    goTo,
    focusRow: (execId) => show(execId, true),
  };
}

function stepsOf(
  source: Source | undefined,
  model: TreeModel,
  rows: RowDetails['rows'],
): readonly string[] {
  if (!source) return [];
  if (source.kind === 'search') return searchTree(model, rows, source.text);
  const inTree = source.part.execIds.filter((execId) => taskOfExecId(model, execId));
  return [...new Set(inTree.map((execId) => rowIdOf(model, execId)))];
}
