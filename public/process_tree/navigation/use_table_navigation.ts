import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { isForRow } from '../../grid/row_click';
import type { NavigationStep } from './row_navigation';
import type { TreeViewProperties } from '../tree_view_properties';
import { useTreeKeys } from './use_tree_keys';

/** What keys and clicks do in the treegrid: walk, open, select. */
export function useTableNavigation(
  view: TreeViewProperties,
  body: RefObject<HTMLElement>,
  scrollTo: (index: number) => void,
): {
  goTo: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
} {
  const { model, lines, active, target, onClose } = view;
  const goTo = (index: number) => {
    const line = lines[index];
    if (!line) return;
    active.setActive(line.id);
    scrollTo(index);
  };
  const onStep = (step: NavigationStep) => {
    const line = lines[step.index];
    if (!line) return;
    switch (step.kind) {
      case 'move':
        return goTo(step.index);
      case 'open':
      case 'close':
        return view.onToggle(line);
      case 'open_siblings':
        return view.onOpenSiblings(line);
      case 'select':
        return chooseRow(view, line);
    }
  };
  const { activeIndex } = active;
  const { onKeyDown } = useTreeKeys({ body, model, lines, activeIndex, target, onStep, onClose });
  const onClick = ({ target: clicked }: MouseEvent) => {
    const row = clicked instanceof Element && clicked.closest<HTMLElement>('[data-row]');
    const line = row && isForRow(row, clicked) && lines[Number(row.dataset.row)];
    if (line) chooseRow(view, line);
  };
  return { goTo, onKeyDown, onClick };
}

/** What Enter and a click mean on a row: details of a process, a group opens, more is loaded. */
export function chooseRow(
  view: TreeViewProperties,
  line: TreeViewProperties['lines'][number],
): void {
  switch (line.kind) {
    case 'task':
      return view.onSelect(line);
    case 'group':
      return view.onToggle(line);
    case 'more':
      return view.onLoadChildren(line.task);
    case 'waiting':
      return undefined;
  }
}
