import type { ProcessNode } from '../../../common/api/process_tree';
import { csvOf, type CsvCell } from '../../export/csv';
import { followingStage, type TreeModel } from '../model/tree_model';
import { placeKindOfNode } from '../model/place_of_node';
import { shownCommandLine, type ExportedTree } from './exported_tree';
import { treeHeadLines } from './record_head';

const COLUMNS = [
  ...['exec_id', 'parent_exec_id', 'depth', 'pid', 'node', 'namespace', 'pod', 'container'],
  ...['binary', 'arguments', 'uid', 'user', 'start', 'end', 'exit_code', 'signal', 'replaced_by'],
  ...['known_by', 'parent_missing', 'probe_events', 'flags'],
  ...['place', 'origin', 'left_container'],
] as const;

/** One line a process, in the order of the tree; safe for spreadsheets. */
export function csvOfTree({ head, model, nodes, details }: ExportedTree): string {
  const depths = new Map<string, number>();
  const rows = nodes.map<CsvCell[]>((node) => {
    const { execId, parentExecId } = node;
    const depth = 1 + (depths.get(parentExecId ?? '') ?? -1);
    depths.set(execId, depth);
    const row = details.get(execId);
    return [
      ...[
        execId,
        parentExecId,
        depth,
        node.pid,
        node.node,
        node.namespace,
        node.pod,
        node.container,
      ],
      ...[node.binary, shownCommandLine(node, details), node.uid ?? row?.uid, row?.userName],
      ...[node.startTime, node.exitTime, node.exitCode, node.signal, nextExecId(model, node)],
      ...[node.known, node.parentMissing, countsOf(node.events), node.flags?.join(' ')],
      ...[placeKindOfNode(node), node.origin, node.leftContainer],
    ];
  });
  return csvOf(COLUMNS, rows, treeHeadLines(head));
}

/** A stage that goes on as another has no exit of its own. */
function nextExecId(model: TreeModel, node: ProcessNode): string | undefined {
  return node.replacedBy ?? followingStage(model, node)?.execId;
}

function countsOf(events: Readonly<Record<string, number>> | undefined): string | undefined {
  return (
    events &&
    Object.entries(events)
      .map(([meaning, count]) => `${meaning} ${count}`)
      .join(', ')
  );
}
