import type { Limits } from '../../../common/limits';
import type { Family } from '../../../common/process_tree/family';
import { findScope, isWorthReading, type Scope } from '../lineage/scope';
import { readEdges } from '../lineage/read_edges';
import type { TreeQuestion } from '../question';
import type { Reading, Wanted } from './reading';

/** Processes up to which lines are read; more are read without their lines. */
const FEW_PROCESSES = 300;

/** Rounds after which a tree that goes on is deep: reading its scope whole may be cheaper. */
const FEW_ROUNDS = 3;

/** Rounds after which the way up is read at once, as far as it is within the scope. */
const MANY_ROUNDS = 8;

/** What a walk found. */
export interface Walked {
  family: Family;
  /** False when more is below than is read line by line: then only what is above is known. */
  isWhole: boolean;
  /** Where most of the relatives are; only where it was looked at. */
  scope?: Scope | undefined;
}

/**
 * Reads one family from exported lines, two generations up and down a round: what a small tree costs
 * does not depend on what is around it.
 *
 * @param withBelow false to read only what is above
 */
export async function walk(
  question: TreeQuestion,
  reading: Reading,
  limits: Pick<Limits, 'maxAncestors'>,
  withBelow: boolean,
): Promise<Walked> {
  let isWhole = withBelow && !reading.isCut;
  let scope: Scope | undefined;
  for (let round = 1; ; round++) {
    const family = reading.family(limits);
    if (isWhole && family.descendants.length > FEW_PROCESSES) isWhole = false;
    let wanted = reading.wanted(family, { withBelow: isWhole });
    if (isWhole && round === FEW_ROUNDS && wanted.below.length > 0) {
      scope = await findScope(question, family.stages[0]!);
      if (scope && isWorthReading(scope, round, family.descendants.length)) {
        isWhole = false;
        wanted = reading.wanted(family, { withBelow: false });
      }
    }
    if (round === MANY_ROUNDS) reading.addLinks(await readLinksAbove(question, family, scope));
    if (isNothing(wanted)) return { family, isWhole, scope };
    await reading.readMore(wanted);
    if (reading.isCut) isWhole = false;
  }
}

/** The way up from the topmost member as far as the scope of the task knows it. */
async function readLinksAbove(
  question: TreeQuestion,
  { ancestors, stages }: Family,
  known: Scope | undefined,
): Promise<[string, string][]> {
  const scope = known ?? (await findScope(question, stages[0]!));
  if (!scope) return [];
  const parents = new Map<string, string>();
  for (const { execId, parentExecId } of await readEdges(question, scope.query, [])) {
    if (parentExecId !== undefined) parents.set(execId, parentExecId);
  }
  const links = new Map<string, string>();
  let top = (ancestors[0] ?? stages[0]!).execId;
  for (let above = parents.get(top); above !== undefined && !links.has(top);) {
    links.set(top, above);
    top = above;
    above = parents.get(top);
  }
  return [...links];
}

function isNothing(wanted: Wanted): boolean {
  return Object.values(wanted).every((list: readonly unknown[]) => list.length === 0);
}
