import type { Limits } from '../../../common/limits';
import type { Family } from '../../../common/process_tree/family';
import { readEdges } from '../lineage/read_edges';
import { findScope } from '../lineage/scope';
import type { TreeQuestion } from '../question';
import type { Reading, Wanted } from './reading';
import { readNextLinks } from './read_next_links';

/** Processes up to which lines are read; more are read without their lines. */
const FEW_PROCESSES = 300;

/** The round in which a tree that goes on is deep. */
const DEEP = 3;

/** Rounds after which what is below is read in another way. */
const LONG = 10;

/** The round in which what is above is asked for at once, as far as it is within the scope. */
const HIGH = 8;

/** What a walk found. */
export interface Walked {
  family: Family;
  /** False when more is below than is read line by line: then only what is above is known. */
  isWhole: boolean;
  /** True when more documents without an exec_id have one of its PIDs than were read. */
  moreByPid: boolean;
}

/**
 * Reads one family from exported lines, two generations up and down a round: what a small tree costs
 * does not depend on what is around it. What only PIDs connect, and the children of ancestors, are
 * asked for beside rounds that may be the last: waiting for that would be one more round. Ends when the
 * family is whole, or as soon as what is below turns out to be too much for lines.
 *
 * @param withBelow false to read only what is above
 */
export async function walk(
  question: TreeQuestion,
  reading: Reading,
  limits: Pick<Limits, 'maxAncestors'>,
  withBelow: boolean,
): Promise<Walked> {
  let moreByPid = false;
  for (let round = 1; ; round++) {
    let family = reading.family(limits);
    let wanted = reading.wanted(family, { withBelow });
    if (withBelow && round === DEEP && isDeep(wanted, family)) {
      const links = linksBelow(family, await readNextLinks(question, family.stages[0]!));
      if (links.length > FEW_PROCESSES) return { family, isWhole: false, moreByPid };
      reading.addLinks(links);
      family = reading.family(limits);
      wanted = reading.wanted(family, { withBelow });
    }
    if (round === HIGH && !isAboveRead(wanted, family)) {
      reading.addLinks(await readLinksAbove(question, family));
      family = reading.family(limits);
      wanted = reading.wanted(family, { withBelow });
    }
    if (withBelow && (reading.isCut || isTooMuch(wanted, family, round))) {
      return { family, isWhole: false, moreByPid };
    }
    const isLast = isNothing(wanted);
    const { ancestors, stages, beside, descendants } = family;
    const above = [...ancestors, ...stages, ...beside];
    const [byPid] = await Promise.all([
      // In the first round, since most trees are flat, and when the tree should have ended.
      isLast || round >= DEEP || (round === 1 && !isDeep(wanted, family))
        ? reading.readByPid(withBelow ? [...above, ...descendants] : above)
        : undefined,
      isLast || isAboveRead(wanted, family) ? reading.countChildren(ancestors) : undefined,
      isLast ? undefined : reading.readMore(wanted),
    ]);
    moreByPid ||= byPid?.more === true;
    if (isLast && byPid?.isNew !== true) return { family, isWhole: withBelow, moreByPid };
  }
}

/** When a tree is read in another way: a walk that goes on and on may cost more than reading its scope. */
function isTooMuch({ below }: Wanted, { descendants }: Family, round: number): boolean {
  return below.length > 0 && (descendants.length > FEW_PROCESSES || round > LONG);
}

/** True when the last round found two generations at once: then there are more. */
function isDeep({ below }: Wanted, { descendants }: Family): boolean {
  const fresh = new Set(below);
  return descendants.some(
    ({ execId, namedParent }) =>
      namedParent !== undefined && fresh.has(execId) && fresh.has(namedParent.execId),
  );
}

/** Of these links those that lead down from the family. */
function linksBelow(
  { stages, descendants }: Family,
  links: ReadonlyMap<string, string>,
): [string, string][] {
  const known = new Set([...stages, ...descendants].map(({ execId }) => execId));
  const below: [string, string][] = [];
  // In the order of time a parent comes before its children.
  for (const [execId, parent] of links) {
    if (known.has(execId) || !known.has(parent)) continue;
    known.add(execId);
    below.push([execId, parent]);
  }
  return below;
}

function isAboveRead({ own, named }: Wanted, { ancestors }: Family): boolean {
  const unread = new Set([...own, ...named]);
  return ancestors.every(({ execId }) => !unread.has(execId));
}

/** The way up from the topmost member as far as the scope of the task knows it. */
async function readLinksAbove(
  question: TreeQuestion,
  { ancestors, stages }: Family,
): Promise<[string, string][]> {
  const scope = await findScope(question, stages[0]!);
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
