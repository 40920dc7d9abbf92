import type { GraphNode } from './graph_node';

/** Colours and fonts of the graph, from the theme in use. */
export interface GraphPaint {
  background: string;
  node: string;
  group: string;
  selected: string;
  match: string;
  border: string;
  edge: string;
  text: string;
  subdued: string;
  primary: string;
  success: string;
  danger: string;
  warning: string;
  /** A font family in which all characters are equally wide, and one for words. */
  code: string;
  sans: string;
}

/** Colour of what a node warns of; `undefined` for nothing. */
export function accentOf(paint: GraphPaint, { tone }: Pick<GraphNode, 'tone'>): string | undefined {
  switch (tone) {
    case 'danger':
      return paint.danger;
    case 'warning':
      return paint.warning;
    case 'plain':
      return undefined;
  }
}
