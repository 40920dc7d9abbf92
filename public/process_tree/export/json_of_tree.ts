import type { ProcessTreeAnswer } from '../../../common/api/process_tree';
import { newInvestigation } from '../../../common/process_tree/investigation';
import { maskedArguments, withoutSecrets, type ExportedTree } from './exported_tree';

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
  const masked = nodes.map((node) =>
    node.arguments === undefined ? node : { ...node, arguments: withoutSecrets(node.arguments) },
  );
  const rows = nodes.flatMap((node) => {
    const row = details.get(node.execId);
    if (!row) return [];
    const args = maskedArguments(node, details);
    return [{ ...row, ...(args !== undefined && { arguments: args }) }];
  });
  return JSON.stringify(
    newInvestigation({
      head,
      nodes: masked,
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
