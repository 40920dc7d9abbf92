import {
  PROCESS_ROWS_PATH,
  processRowsQuerySchema,
  type ProcessRow,
  type ProcessRowsAnswer,
} from '../../common/api/process_rows';
import { capabilitiesGained } from '../../common/documents/privilege_changes';
import { withoutUndefined } from '../../common/documents/read_value';
import type { TetragonEvent, TetragonProcess } from '../../common/documents/tetragon_event';
import type { SearchContext, SearchBody } from '../elasticsearch/search_context';
import { readEvents } from '../elasticsearch/read_events';
import type { RouteDefinition } from '../route';
import { ownRowsQuery, relatedRowsQuery, type RowsAggregations } from './process_rows_query';

/** The exact command line of visible rows: one search, and one more for processes without documents. */
export const processRowsRoute: RouteDefinition<typeof processRowsQuerySchema, ProcessRowsAnswer> = {
  path: PROCESS_ROWS_PATH,
  query: processRowsQuerySchema,
  async answer(context, { execId: execIds, cluster, processNode: node }) {
    const place = {
      ...(cluster !== undefined && { cluster }),
      ...(node !== undefined && { node }),
    };
    const own = await readReports(context, ownRowsQuery(execIds, place));
    const missing = execIds.filter((execId) => !own.has(execId));
    const related =
      missing.length === 0
        ? new Map<string, Report>()
        : await readReports(context, relatedRowsQuery(missing, place));
    const rows = [...new Set(execIds)].flatMap((execId) => {
      const report = own.get(execId) ?? related.get(execId);
      return report ? [readRow(execId, report)] : [];
    });
    return { rows };
  },
};

interface Report {
  process: TetragonProcess;
  /** Only beside a process of the event's own. */
  parent?: TetragonProcess;
}

/** exec_id → what the best of the documents found says of it, as process, parent or ancestor. */
async function readReports(context: SearchContext, body: SearchBody): Promise<Map<string, Report>> {
  const { aggregations = {} } = await context.search<RowsAggregations>(body);
  const found = Object.values(aggregations).flatMap(({ buckets }) =>
    buckets.flatMap(({ key, best }) => best.hits.hits.map((hit) => ({ execId: key, hit }))),
  );
  const events = await readEvents(
    context,
    found.map(({ hit }) => hit),
  );
  const reports = new Map<string, Report>();
  for (const [index, { execId }] of found.entries()) {
    const event = events[index];
    const report = event && reportIn(event, execId);
    if (report && !reports.has(execId)) reports.set(execId, report);
  }
  return reports;
}

function reportIn(event: TetragonEvent, execId: string): Report | undefined {
  const { process, parent, ancestors } = event;
  if (process?.execId === execId) return { process, ...(parent && { parent }) };
  const relative = [parent, ...ancestors].find((report) => report?.execId === execId);
  return relative && { process: relative };
}

function readRow(execId: string, { process, parent }: Report): ProcessRow {
  return withoutUndefined<ProcessRow>({
    execId,
    arguments: process.arguments,
    cwd: process.cwd,
    uid: process.uid,
    userName: process.userName,
    auid: process.auid,
    gained: parent && capabilitiesGained(process, parent),
  });
}
