import type { ProcessRow } from '../../../common/api/process_rows';
import { MAX_NODE_ARGUMENT_CHARACTERS, MAX_NODE_NAME_CHARACTERS } from '../../../common/limits';
import { groupFacts } from '../../../common/process_tree/group_facts';
import type {
  GroupRow,
  MoreRow,
  TaskRow,
  VisibleRow,
} from '../../../common/process_tree/visible_rows';
import { formatDuration } from '../../text/format_duration';
import { shownText } from '../../text/shown_text';
import { endingText, nameOfBinary, type Ending } from '../model/ending';
import { endingsText, nameOfGroup, timesText } from '../cells/group_words';
import { isGhost } from '../cells/known_words';
import { loadedOfText } from '../cells/more_words';
import { badgesOf } from '../cells/row_badges';
import { rowFacts } from '../model/row_facts';
import { unnamed } from '../story_line';
import type { TreeModel } from '../model/tree_model';

/** What one node of the graph says; all text is ready to be drawn. */
export interface GraphNode {
  name: string;
  arguments: string;
  /** The second line: when, how long, how it ended. */
  detail: string;
  /** From the parent's start to its own, at its edge. */
  elapsed: string;
  tone: 'danger' | 'warning' | 'plain';
  look: 'process' | 'ghost' | 'group' | 'more';
  /** Rows that opening it would show; 0 where there is nothing below or it is open. */
  hidden: number;
}

export interface GraphNodeSource {
  model: TreeModel;
  details: ReadonlyMap<string, ProcessRow>;
  clock: (time: string) => string;
}

/** The node of a row, whatever the row stands for. */
export function graphNode(row: VisibleRow, source: GraphNodeSource): GraphNode {
  switch (row.kind) {
    case 'task':
      return taskNode(row, source);
    case 'group':
      return groupNode(row, source);
    case 'more':
      return moreNode(row);
    case 'waiting':
      return { ...EMPTY, look: 'more', name: '…' };
  }
}

const EMPTY: GraphNode = {
  name: '',
  arguments: '',
  detail: '',
  elapsed: '',
  tone: 'plain',
  look: 'process',
  hidden: 0,
};

function taskNode(row: TaskRow, { model, details, clock }: GraphNodeSource): GraphNode {
  const facts = rowFacts(model, row);
  const task = model.tree.tasks[row.task];
  if (!facts || !task) return EMPTY;
  const { node, start, duration, ending, afterParent } = facts;
  const args = details.get(row.execId)?.arguments ?? node.arguments ?? '';
  const isStage = row.stage !== undefined;
  const badges = isStage ? [] : badgesOf(task, model.tree.tasks[task.parent], model.cut);
  return {
    name: shownText(
      node.binary === undefined ? unnamed(node.pid) : nameOfBinary(node.binary),
      MAX_NODE_NAME_CHARACTERS,
    ),
    arguments: shownText(args, MAX_NODE_ARGUMENT_CHARACTERS, { program: node.binary }),
    detail: [
      start === undefined ? undefined : clock(start),
      duration === undefined ? undefined : formatDuration(duration),
      ending.kind === 'unknown'
        ? undefined
        : shownText(endingText(ending, undefined), MAX_NODE_NAME_CHARACTERS),
      ...badges.map(({ text }) => shownText(text, MAX_NODE_NAME_CHARACTERS)),
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
    elapsed:
      afterParent === undefined
        ? ''
        : `${afterParent < 0n ? '' : '+'}${formatDuration(afterParent)}`,
    tone: badges.find(({ tone }) => tone !== 'plain')?.tone ?? toneOf(ending),
    look: isGhost(node.known) ? 'ghost' : 'process',
    hidden: row.hasChildren && !row.isOpen ? Math.max(1, task.children.length) : 0,
  };
}

function toneOf(ending: Ending): GraphNode['tone'] {
  if (ending.kind === 'signal') return 'danger';
  return ending.kind === 'exit' && ending.code !== 0 ? 'warning' : 'plain';
}

function groupNode(row: GroupRow, { model, clock }: GraphNodeSource): GraphNode {
  const facts = groupFacts(model.tree, row.members);
  const name = nameOfGroup(row.group);
  const isShape = row.group.kind === 'shape';
  return {
    ...EMPTY,
    look: 'group',
    name: `${shownText(isShape ? name : nameOfBinary(name), MAX_NODE_NAME_CHARACTERS, { program: row.group.program })} ×${facts.count.toLocaleString()}`,
    detail: [timesText(facts, clock), endingsText(facts)].join(' · '),
    hidden: row.isOpen ? 0 : facts.count,
  };
}

function moreNode(row: MoreRow): GraphNode {
  return { ...EMPTY, look: 'more', name: loadedOfText(row) };
}
