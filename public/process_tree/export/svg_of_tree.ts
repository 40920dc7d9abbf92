import { xmlText } from '../../export/xml_text';
import {
  COLUMN_STEP,
  graphLayout,
  NODE_HEIGHT,
  NODE_WIDTH,
  type GraphLayout,
} from '../graph/graph_layout';
import { graphNode, type GraphNode } from '../graph/graph_node';
import { accentOf, type GraphPaint } from '../graph/graph_paint';
import type { ExportedTree } from './exported_tree';
import { treeHeadLines } from './record_head';

const MARGIN = 24;
const HEAD_LINE = 16;
const TRUNK = 22;

/** Characters that surely fit into a node at 12 and 11 pixels: a file cannot measure its text. */
const NAME_FITS = 26;
const DETAIL_FITS = 36;

/** Draws the graph of the visible rows as a separate drawing, with the head above it. */
export function svgOfTree(exported: ExportedTree, paint: GraphPaint): string {
  const { head, lines, model, details, clock } = exported;
  const layout = graphLayout(lines);
  const title = treeHeadLines(head);
  const top = MARGIN + title.length * HEAD_LINE + MARGIN;
  const width = Math.max(layout.width + 2 * MARGIN, 720);
  const height = top + layout.height + MARGIN;
  const nodes = lines.map((line) => graphNode(line, { model, details, clock }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${xmlText(title[0] ?? '')}</title>`,
    `<rect width="100%" height="100%" fill="${xmlText(paint.background)}"/>`,
    `<g font-family="${xmlText(paint.sans)}" font-size="11" fill="${xmlText(paint.subdued)}">`,
    ...title.map((line, index) => textAt(MARGIN, MARGIN + (index + 1) * HEAD_LINE - 4, line, '')),
    '</g>',
    `<g transform="translate(${MARGIN} ${top})">`,
    `<path d="${edgesOf(layout)}" fill="none" stroke="${xmlText(paint.edge)}"/>`,
    ...nodes.map((node, row) => nodeElement(node, row, layout, paint)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function edgesOf({ left, middle, parent, childrenFrom, childrenTo }: GraphLayout): string {
  const parts: string[] = [];
  middle.forEach((y, row) => {
    if (parent[row]! >= 0) {
      const from = left[row]! - COLUMN_STEP + NODE_WIDTH + TRUNK;
      parts.push(`M${from} ${round(y)}H${left[row]!}`);
    }
    if (Number.isNaN(childrenFrom[row]!)) return;
    const right = left[row]! + NODE_WIDTH;
    parts.push(`M${right} ${round(y)}h${TRUNK}`);
    parts.push(`M${right + TRUNK} ${round(childrenFrom[row]!)}V${round(childrenTo[row]!)}`);
  });
  return parts.join('');
}

function nodeElement(node: GraphNode, row: number, layout: GraphLayout, paint: GraphPaint): string {
  const left = layout.left[row]!;
  const top = round(layout.middle[row]! - NODE_HEIGHT / 2);
  const isSolid = node.look === 'process' || node.look === 'group';
  const fill = node.look === 'group' ? paint.group : paint.node;
  const accent = accentOf(paint, node);
  const name = [node.name, node.arguments].filter(Boolean).join(' ');
  const hasDetail = node.detail !== '';
  return [
    `<g transform="translate(${left} ${top})">`,
    `<title>${xmlText([name, node.detail].filter(Boolean).join('\n'))}</title>`,
    `<rect width="${NODE_WIDTH}" height="${NODE_HEIGHT}" rx="4" fill="${xmlText(fill)}" stroke="${xmlText(paint.border)}"${isSolid ? '' : ' stroke-dasharray="4 3"'}/>`,
    accent && `<rect y="4" width="3" height="${NODE_HEIGHT - 8}" fill="${xmlText(accent)}"/>`,
    textAt(
      10,
      hasDetail ? 17 : NODE_HEIGHT / 2 + 4,
      cut(name, NAME_FITS),
      `font-family="${xmlText(paint.code)}" font-size="12" fill="${xmlText(isSolid ? paint.text : paint.subdued)}"`,
    ),
    hasDetail &&
      textAt(
        10,
        33,
        cut(node.detail, DETAIL_FITS),
        `font-family="${xmlText(paint.sans)}" font-size="11" fill="${xmlText(paint.subdued)}"`,
      ),
    node.elapsed !== '' &&
      layout.parent[row]! >= 0 &&
      textAt(
        -8,
        NODE_HEIGHT / 2 - 4,
        node.elapsed,
        `text-anchor="end" font-family="${xmlText(paint.sans)}" font-size="11" fill="${xmlText(paint.subdued)}"`,
      ),
    '</g>',
  ]
    .filter(Boolean)
    .join('');
}

function textAt(x: number, y: number, text: string, attributes: string): string {
  return `<text x="${x}" y="${y}" xml:space="preserve" ${attributes}>${xmlText(text)}</text>`;
}

function cut(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
