import { meaningOfAction } from '../../../common/documents/actions';
import { ACTION_ENDED, ACTION_EXECUTED, FIELD } from '../../../common/documents/fields';
import { processFields } from '../../../common/documents/process_fields';
import { asInteger } from '../../../common/documents/read_value';
import type { Observation } from '../../../common/process_tree/observation';
import { factsOf, type CommonFacts } from './common_facts';
import type { LineageFields } from '../lineage_fields';
import { groupedByField, observationsOfBuckets, ownRoles, roleSources } from './fact_roles';
import { allOf, anyField, type Query, type TreeQuestion } from '../question';
import {
  readBuckets,
  readPages,
  sourcesOf,
  valueOf,
  type Bucket,
  type PageOptions,
} from './read_buckets';

const IS_EXEC: Query = { term: { [FIELD.eventAction]: ACTION_EXECUTED } };
const IS_EXIT: Query = { term: { [FIELD.eventAction]: ACTION_ENDED } };

export interface OwnFactsOptions extends Pick<PageOptions, 'slices'> {
  /** What all executions among the documents say alike. */
  common?: CommonFacts;
}

/**
 * The skeleton that these documents hold of the processes they are about: in three searches beside
 * each other all facts of exec documents, what exit documents add, and probe events counted by
 * action. What `common` says of all of them is not asked again. What a process has no exec document for is
 * read by `readWeakFacts`, documents that the pipeline gave up on by `readUnmovedDocuments`.
 */
export async function readOwnFacts(
  question: TreeQuestion,
  filter: Query,
  exclude: Query[] = [],
  { common = {}, slices = 1 }: OwnFactsOptions = {},
): Promise<Observation[]> {
  const facts = await Promise.all([
    readExecs(question, filter, exclude, { common, slices }),
    readExits(question, filter, exclude, { slices }),
    readProbeEvents(question, filter, exclude),
  ]);
  return facts.flat();
}

async function readExecs(
  { searching, fields, place, withPid }: TreeQuestion,
  filter: Query,
  exclude: Query[],
  { common = {}, slices = 1 }: OwnFactsOptions,
): Promise<Observation[]> {
  const known = Object.fromEntries(Object.keys(common).map((role) => [role, []]));
  const roles = { ...ownRoles(['process_exec'], fields), ...known };
  const query = allOf([place, IS_EXEC, filter], exclude);
  const facts = factsOf(common);
  // Nearly all of a tree comes here: 100,000 buckets at once would be twice as large as what is kept.
  return readPages(searching, query, roleSources(roles, { withPid }), { slices }, (page) => {
    const observations = observationsOfBuckets('exec', page, roles);
    for (const observation of observations) Object.assign(observation, facts);
    return observations;
  });
}

async function readExits(
  { searching, fields, place }: TreeQuestion,
  filter: Query,
  exclude: Query[],
  { slices }: { slices: number },
): Promise<Observation[]> {
  const { execId, parentExecId } = ownRoles(['process_exit'], fields);
  const sources = {
    ...sourcesOf('i', execId),
    ...sourcesOf('p', parentExecId),
    ...sourcesOf('x', [FIELD.exitCode].filter(fields.has)),
    ...sourcesOf('y', [FIELD.exitSignal].filter(fields.has)),
    ...sourcesOf('z', [FIELD.eventTime].filter(fields.has)),
  };
  const query = allOf([place, IS_EXIT, filter], exclude);
  const buckets = await readBuckets(searching, query, sources, { slices });
  return buckets.flatMap((bucket): Observation[] => {
    const id = valueOf(bucket, 'i', execId);
    if (id === undefined) return [];
    const parent = valueOf(bucket, 'p', parentExecId);
    return [
      {
        known: 'exit',
        copies: bucket.doc_count,
        execId: id,
        ...(parent !== undefined && { parentExecId: parent }),
        exit: exitOf(bucket),
      },
    ];
  });
}

/** No status is status 0: the export leaves zeros out. */
function exitOf({ key }: Bucket): NonNullable<Observation['exit']> {
  return {
    code: asInteger(key.x0) ?? 0,
    ...(typeof key.y0 === 'string' && { signal: key.y0 }),
    ...(typeof key.z0 === 'string' && { time: key.z0 }),
  };
}

async function readProbeEvents(
  { searching, fields, place }: TreeQuestion,
  filter: Query,
  exclude: Query[],
): Promise<Observation[]> {
  if (fields.eventTypes.length === 0) return [];
  const { execId, parentExecId, action } = fields;
  const unmoved = fields.unmovedExecId.map((field): Query => ({ exists: { field } }));
  const query = allOf([place, filter], [IS_EXEC, IS_EXIT, ...unmoved, ...exclude]);
  const buckets = await readBuckets(searching, query, {
    ...sourcesOf('i', execId),
    ...sourcesOf('p', parentExecId),
    ...sourcesOf('a', action),
  });
  return buckets.flatMap((bucket) => probeEventsOf(bucket, fields));
}

/** Probe events of one process and action, of a bucket with the sources `i`, `p` and `a`. */
export function probeEventsOf(
  bucket: Bucket,
  { execId, parentExecId, action }: LineageFields,
): Observation[] {
  const id = valueOf(bucket, 'i', execId);
  if (id === undefined) return [];
  const parent = valueOf(bucket, 'p', parentExecId);
  const meaning = meaningOfAction(valueOf(bucket, 'a', action) ?? '');
  return [
    {
      known: 'event',
      copies: bucket.doc_count,
      execId: id,
      ...(parent !== undefined && { parentExecId: parent }),
      events: { [meaning]: bucket.doc_count },
    },
  ];
}

/** All facts that exit documents and probe events hold of these processes, which have no exec document. */
export async function readWeakFacts(
  { searching, fields, place, withPid }: TreeQuestion,
  ids: readonly string[],
): Promise<Observation[]> {
  const execIdOf = (type: string) => processFields(type).execId;
  const groups = groupedByField(fields.eventTypes, execIdOf, FIELD.execId);
  const facts = await Promise.all(
    [['process_exit'], ...groups].map(async (types) => {
      const isExit = types[0] === 'process_exit';
      const roles = ownRoles(types, fields);
      const query = allOf(
        [place, anyField(roles.execId, ids), ...(isExit ? [IS_EXIT] : [])],
        isExit ? [] : [IS_EXEC, IS_EXIT],
      );
      const buckets = await readBuckets(searching, query, roleSources(roles, { withPid }));
      return observationsOfBuckets(isExit ? 'exit' : 'event', buckets, roles);
    }),
  );
  return facts.flat();
}
