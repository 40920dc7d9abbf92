import { useState } from 'react';
import type { IncompleteReason } from '../../../common/api/incomplete';
import type { ProcessNode, ProcessTreeAnswer } from '../../../common/api/process_tree';
import { MAX_EXPORT_LOAD } from '../../../common/limits';
import type { RecordHead } from '../../../common/process_tree/investigation';
import { fileName, saveFile } from '../../export/save_file';
import { useCopy } from '../../export/use_copy';
import { printAddress } from '../../shell/address/address';
import { useAddress } from '../../shell/address/use_address';
import { useGraphPaint } from '../graph/use_graph_paint';
import { shownText } from '../../text/shown_text';
import { nameOfBinary } from '../model/ending';
import { taskOfExecId } from '../model/tree_model';
import type { TreeState } from '../use_tree_state';
import { elasticsearchQueryOf, exportFilterOf, kqlOf } from './copied_queries';
import { csvOfTree } from './csv_of_tree';
import type { ExportedTree } from './exported_tree';
import { jsonOfTree } from './json_of_tree';
import { svgOfTree } from './svg_of_tree';
import { textOfTree } from './text_of_tree';

export type SaveForm = 'json' | 'csv' | 'txt' | 'svg';
export type CopyForm = 'kql' | 'elasticsearch' | 'export_filter';

const COPIED: Readonly<
  Record<CopyForm, (node: ProcessNode, stages: readonly ProcessNode[]) => string>
> = {
  kql: (_, stages) => kqlOf(stages),
  elasticsearch: (_, stages) => elasticsearchQueryOf(stages),
  export_filter: exportFilterOf,
};

/** Saves and copies one tree; command lines of smaller trees are loaded first. */
export function useTreeExport(
  answer: ProcessTreeAnswer,
  { model, view, selected }: TreeState,
): { save: (form: SaveForm) => void; copy: (form: CopyForm) => void; isBusy: boolean } {
  const copyText = useCopy();
  const { address } = useAddress();
  const paint = useGraphPaint();
  const [isBusy, setIsBusy] = useState(false);
  const asked = model.nodeOf.get(model.asked);

  const gather = async (): Promise<ExportedTree> => {
    const nodes = [...model.nodeOf.values()];
    const { isAnswered, loadAll } = view.details;
    // The head says which command lines are missing where a request fails.
    const isSmall = nodes.length <= MAX_EXPORT_LOAD;
    const details = await loadAll(isSmall ? nodes.map(({ execId }) => execId) : []);
    const loaded = nodes.filter(
      (node) => node.arguments !== undefined || isAnswered(node.execId),
    ).length;
    const { pathname, search } = printAddress(address);
    const head: RecordHead = {
      execId: model.asked,
      cluster: answer.cluster,
      address: shownText(pathname + search),
      ...(address.range && { range: address.range }),
      exportedAt: new Date().toISOString(),
      incomplete: [...answer.incomplete, ...notLoaded(nodes.length - loaded, nodes.length)],
    };
    return { head, model, nodes, details, lines: view.lines, clock: view.clock };
  };
  const save = async (form: SaveForm) => {
    setIsBusy(true);
    try {
      const exported = await gather();
      const text =
        form === 'json'
          ? jsonOfTree(exported, answer, address.pageParameters)
          : form === 'csv'
            ? csvOfTree(exported)
            : form === 'txt'
              ? textOfTree(exported)
              : svgOfTree(exported, paint);
      const about = asked?.binary === undefined ? '' : nameOfBinary(asked.binary);
      saveFile(`${fileName(about, new Date(exported.head.exportedAt))}.${form}`, [text]);
    } finally {
      setIsBusy(false);
    }
  };
  const copy = (form: CopyForm) => {
    const node = model.nodeOf.get(selected) ?? asked;
    if (!node) return;
    copyText(COPIED[form](node, taskOfExecId(model, node.execId)?.stages ?? [node]));
  };
  return { save: (form) => void save(form), copy, isBusy };
}

function notLoaded(missing: number, total: number): IncompleteReason[] {
  return missing > 0 ? [{ code: 'command_lines_not_loaded', values: { missing, total } }] : [];
}
