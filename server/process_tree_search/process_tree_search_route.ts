import type { z } from 'zod';
import type { ProcessNode } from '../../common/api/process_tree';
import {
  PROCESS_TREE_SEARCH_PATH,
  processTreeSearchQuerySchema,
  type ProcessTreeSearchAnswer,
} from '../../common/api/process_tree_search';
import { parseFilters } from '../../common/filters/filters';
import { MAX_HIDDEN_MATCHES } from '../../common/limits';
import { filterQuery } from '../elasticsearch/filter_query';
import { readRange } from '../elasticsearch/range';
import { describeProcesses } from '../process_tree/describe_processes';
import { draftMembers, proveMembers } from '../process_tree/members';
import type { Found } from '../process_tree/lineage/found';
import {
  allOf,
  chunksOf,
  IDS_A_SEARCH,
  ownDocuments,
  type Query,
  type TreeQuestion,
} from '../process_tree/question';
import { readBuckets, sourcesOf, valueOf } from '../process_tree/facts/read_buckets';
import { withTreeQuestion } from '../process_tree/tree_question';
import type { RouteDefinition } from '../route';
import { treeTextQuery } from './tree_text_query';

/** Search among all processes of a tree, loaded or not. */
export const processTreeSearchRoute: RouteDefinition<
  typeof processTreeSearchQuerySchema,
  ProcessTreeSearchAnswer
> = {
  path: PROCESS_TREE_SEARCH_PATH,
  query: processTreeSearchQuerySchema,
  async answer(context, query, now) {
    const { execId, size } = query;
    const fits = matchQueries(query, now);
    return withTreeQuestion(context, query, async (located) => {
      const { question } = located;
      const tree = await draftMembers(context.limits, located, execId);
      await proveMembers(question, tree);
      const { family, found } = tree;
      const { maxAncestors, maxDescendants } = context.limits;
      const nearest = found.nearest(maxDescendants);
      const shown = new Set(nearest);
      const others = [...found.parents.keys()].filter((id) => !shown.has(id));
      const above = family.ancestors.slice(-maxAncestors);
      const task = [...family.stages, ...family.beside, ...above.reverse()];
      const members = [
        ...new Set([execId, ...task.map((process) => process.execId), ...nearest, ...others]),
      ];
      const matching = await readMatching(question, members, fits);
      const matches = members.filter((id) => matching.has(id));
      const hidden = others.filter((id) => matching.has(id));
      if (hidden.length > MAX_HIDDEN_MATCHES) {
        context.note({
          code: 'matches_limited',
          values: { shown: MAX_HIDDEN_MATCHES, total: hidden.length },
        });
      }
      return {
        cluster: question.clusterName,
        matches: matches.slice(0, size),
        total: matches.length,
        nodes: await describeHidden(
          question,
          execId,
          found,
          hidden.slice(0, MAX_HIDDEN_MATCHES),
          shown,
        ),
      };
    });
  },
};

/** What a document must say to make its process a match. */
function matchQueries(
  { q = '', from, to, ...rest }: z.output<typeof processTreeSearchQuerySchema>,
  now: Date,
): Query[] {
  // The cluster chooses the tree.
  const filters = parseFilters({ ...rest, cluster: undefined });
  const hasRange = from !== undefined || to !== undefined;
  return [
    filterQuery({ filters, ...(hasRange && { range: readRange(from, to, now) }) }),
    ...treeTextQuery(q),
  ];
}

async function readMatching(
  { searching, fields, place }: TreeQuestion,
  members: readonly string[],
  fits: Query[],
): Promise<Set<string>> {
  const matching = new Set<string>();
  for (const chunk of chunksOf(members, IDS_A_SEARCH)) {
    const isMember = ownDocuments(fields, chunk);
    const buckets = await readBuckets(
      searching,
      allOf([place, isMember, ...fits]),
      sourcesOf('i', fields.execId),
    );
    for (const bucket of buckets) {
      const id = valueOf(bucket, 'i', fields.execId);
      if (id !== undefined) matching.add(id);
    }
  }
  return matching;
}

/** Matches that the tree does not show, with the processes between them and what it does show. */
async function describeHidden(
  question: TreeQuestion,
  execId: string,
  found: Found,
  hidden: readonly string[],
  shown: ReadonlySet<string>,
): Promise<ProcessNode[]> {
  const wanted = new Set<string>();
  const links = new Map<string, string>();
  for (const id of hidden) {
    let current = id;
    while (current !== execId && !links.has(current)) {
      if (!shown.has(current)) wanted.add(current);
      const parent = found.parents.get(current);
      if (parent === undefined) break;
      links.set(current, parent);
      current = parent;
    }
  }
  return describeProcesses(question, execId, [...wanted], links);
}
