import { useMemo } from 'react';
import {
  TIMELINE_DELAY_PATH,
  TIMELINE_MISSING_PATH,
  TIMELINE_PATH,
  timelineAnswerSchema,
  timelineDelayAnswerSchema,
  timelineMissingAnswerSchema,
  type TimelineAnswer,
  type TimelineDelayAnswer,
} from '../../common/api/timeline';
import { printFilters } from '../../common/filters/filters';
import { NothingFound } from '../shell/states/nothing_found';
import { RangeProblem } from '../shell/states/range_problem';
import { ErrorBoundary } from '../shell/states/error_boundary';
import { ErrorLine, ErrorRegion } from '../shell/states/error_region';
import { FilterBar } from '../shell/filters/filter_bar';
import { PageFrame } from '../shell/page_frame';
import { RefreshBar } from '../shell/states/refresh_bar';
import { SkeletonRows } from '../shell/states/skeleton_rows';
import { useAddress } from '../shell/address/use_address';
import { joinIncomplete } from '../query/incomplete';
import { useAnswer, type Answer } from '../query/use_answer';
import { useRange } from '../shell/time_range/use_range';
import { missingSpans, type MissingSpan } from './missing/missing_spans';
import { TimelineBoard } from './timeline_board';
import { parseTimelineParameters } from './timeline_parameters';
import { TimelineSummary } from './timeline_summary';
import { LANE_HEIGHT } from './timeline_sizes';
import { messages } from './messages';

/** What ran where, and when: lanes of namespaces, workloads, pods or nodes over time. */
export function TimelinePage() {
  const { address } = useAddress();
  const { resolved } = useRange();
  const { by, order } = parseTimelineParameters(address.pageParameters);
  const filters: Record<string, string | string[]> = {
    ...(address.q && { q: address.q }),
    ...printFilters(address.filters),
  };
  const range = resolved.kind === 'range' ? resolved.range : { from: '', to: '' };
  const timeline = useAnswer({
    path: TIMELINE_PATH,
    query: { ...range, by, order, ...filters },
    answerSchema: timelineAnswerSchema,
    enabled: resolved.kind === 'range',
  });
  // Nobody waits for these to see the lanes.
  const hasEvents = (timeline.answer?.documents ?? 0) > 0;
  const { answer: late } = useAnswer({
    path: TIMELINE_DELAY_PATH,
    query: { ...range, ...filters },
    answerSchema: timelineDelayAnswerSchema,
    enabled: hasEvents,
  });
  const { answer: missing } = useAnswer({
    path: TIMELINE_MISSING_PATH,
    query: { ...range, ...(filters.cluster && { cluster: filters.cluster }) },
    answerSchema: timelineMissingAnswerSchema,
    enabled: hasEvents,
  });
  const missingHere = useMemo(() => (missing ? missingSpans(missing) : []), [missing]);
  // What these could not ask for is as partial as what the lanes lack.
  const whole = useMemo(() => {
    const incomplete = joinIncomplete([timeline.answer, late, missing]);
    return timeline.answer && { ...timeline.answer, incomplete: [...incomplete] };
  }, [timeline.answer, late, missing]);
  const title = messages.title();
  return (
    <PageFrame
      title={title}
      heading={null}
      breadcrumbs={[{ text: title }]}
      filterBar={<FilterBar />}
      actions={timeline.answer && <TimelineSummary answer={timeline.answer} delay={late?.delay} />}
    >
      {resolved.kind === 'range' ? (
        <TimelineContent
          timeline={{ ...timeline, ...(whole && { answer: whole }) }}
          filters={filters}
          delay={late?.delay}
          missing={missingHere}
        />
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
  missing,
}: {
  timeline: Answer<TimelineAnswer>;
  filters: Record<string, string | string[]>;
  delay: TimelineDelayAnswer['delay'];
  missing: readonly MissingSpan[];
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
          title={messages.empty()}
        />
      ) : (
        <ErrorBoundary region="timeline">
          <TimelineBoard answer={answer} filters={filters} delay={delay} missing={missing} />
        </ErrorBoundary>
      )}
    </>
  );
}
