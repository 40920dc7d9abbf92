import { i18n } from '@kbn/i18n';
import {
  TIMELINE_DELAY_PATH,
  TIMELINE_PATH,
  timelineAnswerSchema,
  timelineDelayAnswerSchema,
  type TimelineAnswer,
  type TimelineDelayAnswer,
} from '../../common/api/timeline';
import { printFilters } from '../../common/filters/filters';
import { NothingFound } from '../processes/nothing_found';
import { RangeProblem } from '../processes/range_problem';
import { ErrorBoundary } from '../shell/error_boundary';
import { ErrorLine, ErrorRegion } from '../shell/error_region';
import { FilterBar } from '../shell/filter_bar';
import { PageFrame } from '../shell/page_frame';
import { RefreshBar } from '../shell/refresh_bar';
import { SkeletonRows } from '../shell/skeleton_rows';
import { useAddress } from '../shell/use_address';
import { useAnswer } from '../shell/use_answer';
import { useRange } from '../shell/use_range';
import { TimelineBoard } from './timeline_board';
import { parseTimelineParameters } from './timeline_parameters';
import { TimelineSummary } from './timeline_summary';
import { LANE_HEIGHT } from './timeline_sizes';

/** What ran where, and when: lanes of namespaces, workloads, pods or nodes over time. */
export function TimelinePage() {
  const { address } = useAddress();
  const { resolved } = useRange();
  const { by, order } = parseTimelineParameters(address.pageParameters);
  const filters = { ...(address.q && { q: address.q }), ...printFilters(address.filters) };
  const range = resolved.kind === 'range' ? resolved.range : { from: '', to: '' };
  const timeline = useAnswer({
    path: TIMELINE_PATH,
    query: { ...range, by, order, ...filters },
    answerSchema: timelineAnswerSchema,
    enabled: resolved.kind === 'range',
  });
  // Nobody waits for it to see the lanes.
  const { answer: late } = useAnswer({
    path: TIMELINE_DELAY_PATH,
    query: { ...range, ...filters },
    answerSchema: timelineDelayAnswerSchema,
    enabled: (timeline.answer?.documents ?? 0) > 0,
  });
  const title = i18n.translate('tetragonInvestigator.timeline.title', {
    defaultMessage: 'Timeline',
  });
  return (
    <PageFrame
      title={title}
      heading={null}
      breadcrumbs={[{ text: title }]}
      filterBar={<FilterBar />}
      actions={timeline.answer && <TimelineSummary answer={timeline.answer} delay={late?.delay} />}
    >
      {resolved.kind === 'range' ? (
        <TimelineContent timeline={timeline} filters={filters} delay={late?.delay} />
      ) : (
        <RangeProblem problem={resolved} />
      )}
    </PageFrame>
  );
}

function TimelineContent({
  timeline: { answer, error, isLoading, isRefreshing, reload },
  filters,
  delay,
}: {
  timeline: ReturnType<typeof useAnswer<Record<string, string>, TimelineAnswer>>;
  filters: Record<string, string | string[]>;
  delay: TimelineDelayAnswer['delay'];
}) {
  if (!answer) {
    if (isLoading) return <SkeletonRows rows={24} rowHeight={LANE_HEIGHT} />;
    return error ? <ErrorRegion error={error} onRetry={reload} /> : null;
  }
  return (
    <>
      <RefreshBar isActive={isRefreshing} />
      {error && <ErrorLine error={error} onRetry={reload} />}
      {answer.documents === 0 ? (
        <NothingFound
          range={answer.range}
          {...(answer.nearest && { nearest: answer.nearest })}
          title={i18n.translate('tetragonInvestigator.timeline.empty', {
            defaultMessage: 'No events in this time range',
          })}
        />
      ) : (
        <ErrorBoundary region="timeline">
          <TimelineBoard answer={answer} filters={filters} delay={delay} />
        </ErrorBoundary>
      )}
    </>
  );
}
