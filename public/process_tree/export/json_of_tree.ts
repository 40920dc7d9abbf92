import type { ProcessTreeAnswer } from '../../../common/api/process_tree';
import { newInvestigation } from '../../../common/process_tree/investigation';
import { jsonText } from '../../export/json_text';
import { commandLineOf, type ExportedTree } from './exported_tree';

/** The investigation as a file that this product opens again. */
export function jsonOfTree(
  { head, nodes, details }: ExportedTree,
  {
    findings,
    documents,
    recorded,
    unattached,
    unattachedTotal,
  }: Pick<
    ProcessTreeAnswer,
    'findings' | 'documents' | 'recorded' | 'unattached' | 'unattachedTotal'
  >,
  view: Readonly<Record<string, string>>,
): string {
  // With its node a command line has its binary, which decides what an option means.
  const exact = nodes.map((node) => {
    const args = commandLineOf(node, details);
    return args === undefined ? node : { ...node, arguments: args };
  });
  const rows = nodes.flatMap(({ execId }) => {
    const row = details.get(execId);
    return row ? [{ ...row, arguments: undefined }] : [];
  });
  return jsonText(
    newInvestigation({
      head,
      nodes: exact,
      findings,
      documents,
      ...(recorded && { recorded }),
      ...(unattached && { unattached }),
      ...(unattachedTotal !== undefined && { unattachedTotal }),
      rows,
      view: { ...view },
    }),
  );
}
