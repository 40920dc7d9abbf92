import { useEffect, useMemo, useRef } from 'react';
import {
  compactProcessTreeAnswerSchema,
  PROCESS_TREE_PATH,
  type ProcessTreeAnswer,
} from '../../common/api/process_tree';
import { parametersOfRef } from '../../common/api/query';
import { printFilterValue } from '../../common/filters/filters';
import type { Investigation } from '../../common/process_tree/investigation';
import { expandTreeAnswer } from '../../common/process_tree/pack_nodes';
import { ErrorRegion } from '../shell/states/error_region';
import { FilterBar } from '../shell/filters/filter_bar';
import { PageFrame } from '../shell/page_frame';
import { SkeletonRows } from '../shell/states/skeleton_rows';
import { useAddress } from '../shell/address/use_address';
import { useAnswer, type Answer } from '../query/use_answer';
import { useRange } from '../shell/time_range/use_range';
import { MissingFile } from './export/missing_file';
import { answerOfSaved, useSavedInvestigation } from '../saved_investigation/saved_investigation';
import { ProcessTreeView } from './process_tree_view';
import { parseTreeParameters } from './tree_parameters';
import { UnknownProcess } from './unknown_process';
import { messages } from './messages';

/** A sixth to a third of the plain form on the way; here it is the same. */
const answerSchema = compactProcessTreeAnswerSchema.transform(expandTreeAnswer);

/** One process: its ancestors to the top, all its descendants, and the details of any of them. */
export function ProcessTreePage({ execId }: { execId: string }) {
  const { address } = useAddress();
  const { cluster, identity, isFromFile } = parseTreeParameters(address.pageParameters);
  const saved = useSavedInvestigation(execId);
  const query = {
    ...parametersOfRef({ execId, ...identity }),
    form: 'compact',
    ...(cluster && {
      cluster: printFilterValue({ name: 'cluster', value: cluster, exclude: false }),
    }),
  };
  const tree = useAnswer({
    path: PROCESS_TREE_PATH,
    query,
    answerSchema,
    enabled: !isFromFile,
  });
  useReloadOnRefresh(tree);
  if (isFromFile) return <SavedPage execId={execId} saved={saved} />;
  if (tree.answer) {
    return (
      <ProcessTreeView
        key={tree.answer.cluster}
        execId={execId}
        answer={tree.answer}
        isRefreshing={tree.isRefreshing}
        onReload={tree.reload}
        {...(tree.error && { error: tree.error })}
      />
    );
  }
  const title = messages.treeTitle();
  return (
    <PageFrame title={title} breadcrumbs={[{ text: title }]} filterBar={<FilterBar />}>
      <WithoutAnswer execId={execId} tree={tree} />
    </PageFrame>
  );
}

/** A saved investigation that was opened in this tab; after a reload its file is needed again. */
function SavedPage({ execId, saved }: { execId: string; saved: Investigation | undefined }) {
  const answer = useMemo(() => saved && answerOfSaved(saved), [saved]);
  if (!saved || !answer) return <MissingFile execId={execId} />;
  return (
    <ProcessTreeView
      key={saved.head.exportedAt}
      execId={execId}
      answer={answer}
      saved={saved}
      isRefreshing={false}
      onReload={() => undefined}
    />
  );
}

function WithoutAnswer({ execId, tree }: { execId: string; tree: Answer<ProcessTreeAnswer> }) {
  const { error, reload } = tree;
  if (!error || tree.isLoading) return <SkeletonRows rows={20} />;
  if (error.code === 'not_found' || error.code === 'bad_request') {
    return <UnknownProcess execId={execId} error={error} />;
  }
  return <ErrorRegion error={error} onRetry={reload} />;
}

/** The button beside the time range, and the automatic refresh, ask for the tree again. */
function useReloadOnRefresh({ reload }: Answer<ProcessTreeAnswer>): void {
  const { refreshes } = useRange();
  const answered = useRef(refreshes);
  useEffect(() => {
    if (answered.current === refreshes) return;
    answered.current = refreshes;
    reload();
  }, [refreshes, reload]);
}
