import { EuiButton, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessAnswer } from '../../../common/api/process';
import type { ProcessRow } from '../../../common/api/process_rows';
import type { ProcessNode } from '../../../common/api/process_tree';
import { decodeExecId } from '../../../common/documents/exec_id';
import { taskOfStages } from '../../../common/tasks/task_of_stages';
import { FactList } from './facts/fact_list';
import { factsOfIdentity } from './facts/facts_of_identity';
import { factsOfProcess } from './facts/facts_of_process';
import { factsOfTask } from './facts/facts_of_task';
import { placeKindOfNode } from '../model/place_of_node';
import { SectionNote } from './section';
import { messages } from './messages';

/** What a saved investigation holds of a process; the rest is asked for when the reader wants it. */
export function SavedDetails({
  node,
  stages,
  row,
  cluster,
  onAsk,
  onSelect,
}: {
  node: ProcessNode;
  /** Of its task. */
  stages: readonly ProcessNode[];
  row: ProcessRow | undefined;
  cluster: string;
  onAsk: () => void;
  onSelect: (execId: string) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const answer = answerOfNode(node, stages, row, cluster);
  return (
    <div data-test-subj="savedDetails">
      <SectionNote>{messages.saved()}</SectionNote>
      <EuiButton
        size="s"
        onClick={onAsk}
        data-test-subj="askElasticsearch"
        css={css`
          margin: ${euiTheme.size.s} 0 ${euiTheme.size.m};
        `}
      >
        {messages.askElasticsearch()}
      </EuiButton>
      <FactList group={factsOfProcess(answer)} onSelect={onSelect} />
      <FactList group={factsOfTask(answer)} onSelect={onSelect} />
      <FactList group={factsOfIdentity(answer)} onSelect={onSelect} />
    </div>
  );
}

/** A row of the tree as an answer about its process, without what only documents tell. */
function answerOfNode(
  node: ProcessNode,
  stages: readonly ProcessNode[],
  row: ProcessRow | undefined,
  cluster: string,
): ProcessAnswer {
  const decoded = decodeExecId(node.execId);
  const { execId, parentExecId, pid, binary, startTime, flags = [], uid } = node;
  const args = row?.arguments ?? node.arguments;
  return {
    execId,
    cluster,
    node: node.node,
    ...(decoded && { decoded: { ...decoded, ktime: String(decoded.ktime) } }),
    process: {
      execId,
      flags,
      ...(parentExecId !== undefined && { parentExecId }),
      ...(pid !== undefined && { pid }),
      ...(binary !== undefined && { binary }),
      ...(args !== undefined && { arguments: args }),
      ...(row?.cwd !== undefined && { cwd: row.cwd }),
      ...(startTime !== undefined && { startTime }),
      ...(uid !== undefined && { uid }),
      ...(row?.userName !== undefined && { userName: row.userName }),
      ...(row?.auid !== undefined && { auid: row.auid }),
      ...(node.inInitTree !== undefined && { inInitTree: node.inInitTree }),
    },
    ...exitOf(node),
    task: taskOfStages(stages),
    place: placeKindOfNode(node),
    documents: [],
    total: 0,
    dataStreams: [],
    otherClusters: [],
    took: 0,
    searches: 0,
    incomplete: [],
  };
}

function exitOf({ exitCode, signal, exitTime }: ProcessNode): Pick<ProcessAnswer, 'exit'> {
  if (exitCode === undefined && signal === undefined && exitTime === undefined) return {};
  return {
    exit: {
      ...(exitCode !== undefined && { code: exitCode }),
      ...(signal !== undefined && { signal }),
      ...(exitTime !== undefined && { time: exitTime }),
    },
  };
}
