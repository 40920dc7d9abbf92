import { useMemo } from 'react';
import { EuiProgress } from '@elastic/eui';
import type { ProcessTreeAnswer } from '../../common/api/process_tree';
import type { ApiError } from '../shell/api_error';
import { ErrorBoundary } from '../shell/error_boundary';
import { ErrorLine } from '../shell/error_region';
import { FilterBar } from '../shell/filter_bar';
import { IncompleteLine } from '../shell/incomplete_line';
import { toProcess } from '../shell/link_to';
import { PageFrame } from '../shell/page_frame';
import { useAddress } from '../shell/use_address';
import { useRange } from '../shell/use_range';
import { ClusterChoice } from './cluster_choice';
import { DetailsFlyout } from './details/details_flyout';
import { dimmingOf } from './dimming';
import { honestyParts, otherClusters } from './honesty';
import { StoryHeading } from './story_heading';
import { storyOf } from './story_line';
import { taskOfExecId, replacementOf, treeModel } from './tree_model';
import { TreeNotices } from './tree_notices';
import { TreeTable } from './tree_table';
import { TreeToolbar } from './tree_toolbar';
import { useRowDetails } from './use_row_details';
import { useTreeAddress } from './use_tree_address';
import { useTreeFolding } from './use_tree_folding';
import { useTreeSteps } from './use_tree_steps';

/** The page of one process with its answer. */
export function ProcessTreeView({
  execId,
  answer,
  error,
  isRefreshing,
  onReload,
}: {
  execId: string;
  answer: ProcessTreeAnswer;
  /** The newest refresh failed; `answer` is older. */
  error?: ApiError;
  isRefreshing: boolean;
  onReload: () => void;
}) {
  const { address, go } = useAddress();
  const { resolved } = useRange();
  const model = useMemo(() => treeModel(answer), [answer]);
  const parts = useMemo(() => honestyParts(answer), [answer]);
  const details = useRowDetails(answer.cluster);
  const place = useTreeAddress(execId);
  const folding = useTreeFolding(model, place);
  const steps = useTreeSteps({ model, details, folding, place });

  const isRangeChosen = address.range !== undefined && resolved.kind === 'range';
  const dimming = useMemo(
    () =>
      dimmingOf(
        address.filters,
        address.q,
        isRangeChosen
          ? { from: Date.parse(resolved.range.from), to: Date.parse(resolved.range.to) }
          : undefined,
      ),
    [address.filters, address.q, isRangeChosen, resolved],
  );

  const selected = place.selected ?? execId;
  const node = model.nodeOf.get(execId);
  const story =
    node && storyOf(node, replacementOf(model, node), details.rows.get(execId)?.arguments);
  const title = story ? [story.binary, story.place, story.end].join(' · ') : execId;
  return (
    <PageFrame
      title={title}
      {...(story && { heading: <StoryHeading story={story} /> })}
      breadcrumbs={[{ text: story ? story.binary : execId }]}
      filterBar={<FilterBar />}
      actions={<ClusterChoice cluster={answer.cluster} others={otherClusters(answer)} />}
    >
      {isRefreshing && <EuiProgress size="xs" color="accent" position="absolute" />}
      {error && <ErrorLine error={error} onRetry={onReload} />}
      <IncompleteLine reasons={answer.incomplete} />
      <TreeNotices
        withoutEffect={dimming.withoutEffect}
        isFoldingTooLong={place.isFoldingTooLong}
        details={details}
      />
      <TreeToolbar
        parts={parts}
        activePart={steps.part}
        steps={steps.steps}
        onStepThrough={steps.stepThrough}
        onMove={steps.move}
        onStopStepping={steps.stop}
        onSearch={steps.search}
        onFoldAll={folding.foldAll}
      />
      <ErrorBoundary region="tree" resetKey={execId}>
        <TreeTable
          model={model}
          lines={folding.lines}
          selected={selected}
          folding={place.folding}
          details={details}
          dimming={dimming}
          matches={steps.matches}
          target={steps.target}
          onSelect={(line) => place.select(line.execId, place.tab ?? 'overview')}
          onToggle={folding.toggle}
          onToggleStages={folding.toggleStages}
          onOpenSiblings={folding.openSiblings}
          onClose={() => place.setTab(undefined)}
        />
      </ErrorBoundary>
      {place.tab && (
        <DetailsFlyout
          execId={selected}
          cluster={answer.cluster}
          known={model.nodeOf.get(selected)}
          isPageProcess={selected === execId}
          tab={place.tab}
          onTab={place.setTab}
          onClose={() => {
            place.setTab(undefined);
            steps.focusRow(selected);
          }}
          onSelect={(other) => {
            if (taskOfExecId(model, other)) steps.goTo(other);
            else go(toProcess(other, answer.cluster));
          }}
        />
      )}
    </PageFrame>
  );
}
