import { useRef, type KeyboardEvent } from 'react';
import { nameOfRow } from '../navigation/name_of_row';
import { rowOfTyping } from '../navigation/row_navigation';
import type { TreeViewProperties } from '../tree_view_properties';
import { chooseRow } from '../navigation/use_table_navigation';
import { TYPING_MS } from '../navigation/use_tree_keys';
import type { GraphLayout } from './graph_layout';
import { graphStep } from './graph_step';
import type { GraphCanvas } from './use_graph_canvas';

const ZOOM_STEP = 1.4;

/** Keyboard of the graph: the same active row as in the table, walked along the drawing. */
export function useGraphKeys(
  view: TreeViewProperties,
  layout: GraphLayout,
  { zoom, fit }: GraphCanvas,
): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });
  const { model, lines, active } = view;
  const { activeIndex, setActive } = active;
  const moveTo = (index: number) => {
    const line = lines[index];
    if (line) setActive(line.id);
  };
  const zoomOfKey = (key: string): boolean => {
    if (key === '+' || key === '=') zoom.zoomBy(ZOOM_STEP);
    else if (key === '-') zoom.zoomBy(1 / ZOOM_STEP);
    else if (key === '0') fit();
    else return false;
    return true;
  };
  const typing = (key: string): boolean => {
    if (key.length !== 1 || key === '?') return false;
    const { current } = typed;
    const now = Date.now();
    current.text = now - current.at > TYPING_MS ? key : current.text + key;
    current.at = now;
    const nameOf = (index: number) => nameOfRow(model, lines[index]);
    const index = rowOfTyping(current.text, nameOf, lines.length, activeIndex);
    if (index !== undefined) moveTo(index);
    return index !== undefined;
  };
  const walk = (key: string): boolean => {
    const step = graphStep(key, lines, layout, activeIndex);
    const line = step && lines[step.index];
    if (!line) return false;
    if (step.kind === 'move') moveTo(step.index);
    else if (step.kind === 'select') chooseRow(view, line);
    else if (step.kind === 'open_siblings') view.onOpenSiblings(line);
    else view.onToggle(line);
    return true;
  };
  return (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (key === 'Escape') return view.onClose();
    if (walk(key) || zoomOfKey(key) || typing(key)) event.preventDefault();
  };
}
