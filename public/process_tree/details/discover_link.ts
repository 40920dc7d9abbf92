import type { ProcessAnswer } from '../../../common/api/process';
import { FIELD } from '../../../common/documents/fields';
import { RANGE_SLACK_MS } from '../../../common/limits';
import type { SharePluginStart } from '../../../typings/kibana_browser';
import { timeInMilliseconds } from '../../text/format_time';
import { quoteKql } from '../../export/quote_kql';

const DISCOVER_LOCATOR = 'DISCOVER_APP_LOCATOR';

const COLUMNS = [FIELD.eventAction, FIELD.binary, FIELD.args, FIELD.pod];

/**
 * Address of the process's documents in Discover; `undefined` where Kibana does not offer it, or
 * where no document is about the process.
 */
export function discoverLink(
  share: SharePluginStart | undefined,
  answer: Pick<ProcessAnswer, 'execId' | 'documents' | 'dataStreams'>,
): string | undefined {
  const times = answer.documents
    .map(({ event }) => timeInMilliseconds(event.timestamp ?? event.time ?? ''))
    .filter((time) => time !== undefined);
  if (times.length === 0) return undefined;
  return share?.url.locators.get(DISCOVER_LOCATOR)?.getRedirectUrl({
    dataViewSpec: { title: answer.dataStreams.join(','), timeFieldName: FIELD.timestamp },
    query: { language: 'kuery', query: `${FIELD.execId}: ${quoteKql(answer.execId)}` },
    timeRange: {
      from: new Date(Math.min(...times) - RANGE_SLACK_MS).toISOString(),
      to: new Date(Math.max(...times) + RANGE_SLACK_MS).toISOString(),
    },
    columns: COLUMNS,
  });
}
