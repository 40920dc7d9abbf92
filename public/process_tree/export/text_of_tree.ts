import type { ProcessNode } from '../../../common/api/process_tree';
import { MAX_TEXT_COMMAND_CHARACTERS } from '../../../common/limits';
import { visibleRows } from '../../../common/process_tree/visible_rows';
import { shownText } from '../../text/shown_text';
import { endingOf, endingText } from '../model/ending';
import { wordOfKnown } from '../cells/known_words';
import { unnamed } from '../story_line';
import { nodeOfRow, followingStage, type TreeModel } from '../model/tree_model';
import { shownCommandLine, type ExportedTree } from './exported_tree';
import { treeHeadLines } from './record_head';

/** The whole tree as text, one line a process, with the head in front. */
export function textOfTree(exported: ExportedTree): string {
  const { head, model } = exported;
  const rows = visibleRows(model.tree, { isOpen: () => true, showsStages: () => true });
  const lines: string[] = treeHeadLines(head).map((line) => `# ${line}`);
  lines.push('');
  /** Per level whether a sibling follows: then its line goes on. */
  const goesOn: boolean[] = [];
  for (const row of rows) {
    if (row.kind !== 'task') continue;
    const isLast = row.posInSet === row.setSize;
    goesOn.length = row.level - 1;
    const lead = goesOn
      .slice(1)
      .map((on) => (on ? '│  ' : '   '))
      .join('');
    const branch = row.level === 1 ? '' : isLast ? '└─ ' : '├─ ';
    goesOn.push(!isLast);
    const node = nodeOfRow(model, row);
    if (node) lines.push(lead + branch + wordsOf(node, exported));
  }
  return `${lines.join('\n')}\n`;
}

function wordsOf(node: ProcessNode, { model, details, clock }: ExportedTree): string {
  const { binary, pid } = node;
  const args = shownCommandLine(node, details, MAX_TEXT_COMMAND_CHARACTERS);
  return [
    `${binary === undefined ? unnamed(pid) : shownText(binary, MAX_TEXT_COMMAND_CHARACTERS)}(${pid ?? '?'})`,
    ...(args ? [args] : []),
    ...(node.known === 'exec' ? [] : [`[${wordOfKnown(node.known)}]`]),
    ...(node.startTime === undefined ? [] : [`· ${clock(node.startTime)}`]),
    `· ${endOf(model, node, clock)}`,
  ].join(' ');
}

function endOf(model: TreeModel, node: ProcessNode, clock: (time: string) => string): string {
  const ending = endingOf(node, followingStage(model, node));
  const time = ending.kind === 'followed' ? ending.time : undefined;
  return shownText(
    endingText(ending, time === undefined ? undefined : clock(time)),
    MAX_TEXT_COMMAND_CHARACTERS,
  );
}
