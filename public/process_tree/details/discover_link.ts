import type { ProcessAnswer } from '../../../common/api/process';
import { FIELD } from '../../../common/documents/fields';
import { RANGE_SLACK_MS } from '../../../common/limits';
import type { SharePluginStart } from '../../../typings/kibana_browser';
import { timeInMilliseconds } from '../../text/format_time';
import { kqlOfAny } from '../../export/quote_kql';

const DISCOVER_LOCATOR = 'DISCOVER_APP_LOCATOR';

const COLUMNS = [FIELD.eventAction, FIELD.binary, FIELD.args, FIELD.pod];

/**
 * Address of the documents of all stages of the process in Discover; `undefined` where Kibana does
 * not offer it, or where no document is about the process.
 */
export function discoverLink(
  share: SharePluginStart | undefined,
  { documents, dataStreams, task }: Pick<ProcessAnswer, 'documents' | 'dataStreams' | 'task'>,
): string | undefined {
  if (documents.length === 0) return undefined;
  const times = [
    ...documents.map(({ event }) => event.timestamp ?? event.time),
    // Documents of its other stages are stored soon after their times.
    ...(task.stages.length > 1
      ? [...task.stages.map(({ startTime }) => startTime), task.exit?.time]
      : []),
  ]
    .map((time) => timeInMilliseconds(time ?? ''))
    .filter((time) => time !== undefined);
  if (times.length === 0) return undefined;
  return share?.url.locators.get(DISCOVER_LOCATOR)?.getRedirectUrl({
    dataViewSpec: { title: dataStreams.join(','), timeFieldName: FIELD.timestamp },
    query: {
      language: 'kuery',
      query: `${FIELD.execId}: ${kqlOfAny(task.stages.map(({ execId }) => execId))}`,
    },
    timeRange: {
      from: new Date(Math.min(...times) - RANGE_SLACK_MS).toISOString(),
      to: new Date(Math.max(...times) + RANGE_SLACK_MS).toISOString(),
    },
    columns: COLUMNS,
  });
}
