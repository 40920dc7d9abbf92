import { useMemo } from 'react';
import type { ProcessTreeAnswer } from '../../common/api/process_tree';
import type { Investigation } from '../../common/process_tree/investigation';
import { processRef } from '../../common/identity/process_ref';
import type { ApiError } from '../query/api_error';
import { ErrorBoundary } from '../shell/states/error_boundary';
import { ErrorLine } from '../shell/states/error_region';
import { FilterBar } from '../shell/filters/filter_bar';
import { IncompleteLine } from '../shell/states/incomplete_line';
import { toProcess } from '../shell/address/link_to';
import { PageFrame } from '../shell/page_frame';
import { RefreshBar } from '../shell/states/refresh_bar';
import { useAddress } from '../shell/address/use_address';
import { ClusterChoice } from './cluster_choice';
import { DetailsFlyout } from './details/details_flyout';
import { useComparison } from './details/comparison/use_comparison';
import { FocusLine } from './focus_line';
import { GraphView } from './graph/graph_view';
import { dataQualityParts, otherClusters } from './data_quality/data_quality';
import { injectedRootOf } from './model/injected_root';
import { StoryHeading } from './story_heading';
import { storyOf } from './story_line';
import { taskOfExecId, followingStage } from './model/tree_model';
import { TreeNotices } from './tree_notices';
import { TreeTable } from './table/tree_table';
import { SavedLine } from './export/saved_line';
import { TreeToolbar } from './tree_toolbar';
import { UnattachedEvents } from './data_quality/unattached_events';
import { useTreeState } from './use_tree_state';
import { useRowDetails } from './loading/use_row_details';
import type { TreeViewProperties } from './tree_view_properties';
import { useTreeAddress } from './use_tree_address';

/** The page of one process with its answer. */
export function ProcessTreeView({
  execId,
  answer,
  error,
  isRefreshing,
  saved,
  onReload,
}: {
  execId: string;
  answer: ProcessTreeAnswer;
  /** The newest refresh failed; `answer` is older. */
  error?: ApiError;
  isRefreshing: boolean;
  /** The answer comes from a file: nobody is asked for more. */
  saved?: Investigation;
  onReload: () => void;
}) {
  const { go } = useAddress();
  const details = useRowDetails(answer.cluster, saved?.rows);
  const place = useTreeAddress(execId);
  const state = useTreeState({ answer, details, place, isLive: !saved });
  const { model, steps, selected } = state;
  const parts = useMemo(() => dataQualityParts(answer), [answer]);
  const comparison = useComparison();
  const view: TreeViewProperties = {
    ...state.view,
    onSelect: (line) => {
      if (comparison.isPicking) comparison.compareWith(line.execId);
      else state.view.onSelect(line);
    },
  };

  const node = model.nodeOf.get(execId);
  const machine = model.nodeOf.get(selected)?.node ?? node?.node;
  const story =
    node && storyOf(node, followingStage(model, node), details.rows.get(execId)?.arguments);
  const title = story ? [story.binary, story.place, story.end].join(' · ') : execId;
  return (
    <PageFrame
      title={title}
      {...(story && { heading: <StoryHeading story={story} /> })}
      breadcrumbs={[{ text: story ? story.binary : execId }]}
      filterBar={<FilterBar />}
      actions={<ClusterChoice cluster={answer.cluster} others={otherClusters(answer)} />}
    >
      {saved && <SavedLine head={saved.head} />}
      <RefreshBar isActive={isRefreshing} />
      {error && <ErrorLine error={error} onRetry={onReload} />}
      <IncompleteLine reasons={answer.incomplete} />
      <TreeNotices state={state} isFoldingTooLong={place.isFoldingTooLong} />
      <TreeToolbar parts={parts} state={state} place={place} answer={answer} />
      <UnattachedEvents answer={answer} part={state.matches.part?.id} />
      <FocusLine model={model} onFocus={place.setFocus} />
      <ErrorBoundary region="tree" resetKey={`${execId} ${place.view}`}>
        {place.view === 'graph' ? <GraphView {...view} /> : <TreeTable {...view} />}
      </ErrorBoundary>
      {place.tab && (
        <DetailsFlyout
          execId={selected}
          cluster={answer.cluster}
          known={model.nodeOf.get(selected)}
          stages={taskOfExecId(model, selected)?.stages ?? []}
          {...(saved && { saved: { row: details.rows.get(selected) } })}
          isPageProcess={selected === execId}
          injectedRoot={injectedRootOf(model, selected)}
          tab={place.tab}
          comparison={comparison}
          onTab={place.setTab}
          onClose={() => {
            place.setTab(undefined);
            steps.focusRow(view.selectedRow);
          }}
          onSelect={(other) => {
            if (taskOfExecId(model, other)) steps.goTo(other);
            else
              go(toProcess(processRef({ execId: other, cluster: answer.cluster, node: machine })));
          }}
        />
      )}
    </PageFrame>
  );
}
