/** Order in which Tetragon writes the words (flagsOrdered in pkg/reader/exec/exec.go, old words kept). */
const ORDER = [
  'execve',
  'procFS',
  'errorEnvs',
  'truncArgs',
  'miss',
  'auid',
  'errorFilename',
  'errorArgs',
  'nocwd',
  'rootcwd',
  'errorCWD',
  'clone',
  'errorCgroupName',
  'errorCgroupID',
  'errorCgroupKn',
  'errorCgroupSubsysCgrp',
  'errorCgroupSubsys',
  'errorCgroups',
  'errorPathResolutionCwd',
  'dataFilename',
  'dataArgs',
  'inInitTree',
] as const;

export type FlagWord = (typeof ORDER)[number];

const RANK = new Map<string, number>(ORDER.map((word, rank) => [word, rank]));

const printed = new Map<string, string>();

/** Flags as the export spells them. */
export function flagsText(words: readonly FlagWord[]): string {
  const key = words.join(' ');
  let text = printed.get(key);
  if (text === undefined) {
    text = [...words].sort((a, b) => (RANK.get(a) ?? 0) - (RANK.get(b) ?? 0)).join(' ');
    printed.set(key, text);
  }
  return text;
}

/** Words that say the working directory is not known. */
export const WITHOUT_CWD: ReadonlySet<FlagWord> = new Set<FlagWord>(['nocwd', 'errorCWD']);
