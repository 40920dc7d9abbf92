import { useState } from 'react';
import { PROCESS_PATH, processAnswerSchema } from '../../../common/api/process';
import { parametersOfRef } from '../../../common/api/query';
import { ErrorLine, ErrorRegion } from '../../shell/states/error_region';
import { IncompleteLine } from '../../shell/states/incomplete_line';
import { SkeletonRows } from '../../shell/states/skeleton_rows';
import { useAnswer } from '../../query/use_answer';
import { DetailsActions } from './details_actions';
import type { DetailsFlyoutProperties } from './details_flyout_properties';
import { EventsTab } from './events/events_tab';
import { OverviewTab } from './overview_tab';
import { PickOther } from './comparison/pick_other';
import { RawTab } from './raw/raw_tab';
import { refInTree } from '../tree_process_query';
import { GhostNote } from './ghost_note';
import { SavedDetails } from './saved_details';

/** What is known of the process: at once from Elasticsearch, or first what a saved file holds. */
export function DetailsContent(properties: DetailsFlyoutProperties) {
  const { known, stages, cluster, saved, onSelect } = properties;
  const [isAsked, setIsAsked] = useState(!saved);
  if (isAsked || !known) return <AskedContent {...properties} />;
  return (
    <SavedDetails
      node={known}
      stages={stages}
      row={saved?.row}
      cluster={cluster}
      onAsk={() => setIsAsked(true)}
      onSelect={onSelect}
    />
  );
}

/** Asks for the process and shows the chosen tab. */
function AskedContent(properties: DetailsFlyoutProperties) {
  const { execId, cluster, known, isPageProcess, tab, comparison, onSelect } = properties;
  const { answer, error, reload } = useAnswer({
    path: PROCESS_PATH,
    query: { cluster, ...parametersOfRef(refInTree(execId, known, cluster)) },
    answerSchema: processAnswerSchema,
  });
  if (!answer) {
    if (!error) return <SkeletonRows rows={12} />;
    return <ErrorRegion error={error} onRetry={reload} />;
  }
  return (
    <>
      {error && <ErrorLine error={error} onRetry={reload} />}
      <IncompleteLine reasons={answer.incomplete} />
      <DetailsActions answer={answer} isPageProcess={isPageProcess} comparison={comparison} />
      {comparison.isPicking && (
        <PickOther comparison={comparison} parent={answer.process?.parentExecId} />
      )}
      {answer.total === 0 && known && <GhostNote known={known.known} />}
      {tab === 'overview' && (
        <OverviewTab answer={answer} injectedRoot={properties.injectedRoot} onSelect={onSelect} />
      )}
      {tab === 'events' && <EventsTab answer={answer} onSelect={onSelect} />}
      {tab === 'raw' && <RawTab answer={answer} />}
    </>
  );
}
