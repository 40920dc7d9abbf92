import { ROW_KEY_LENGTH, rowKey } from './row_key';

/** Which rows are open before anybody touched one: as the first view chose, all, or none. */
type FoldingBase = 'first_view' | 'open' | 'closed';

/** What is open and closed: a base and the rows that were toggled since, by their short keys. */
export interface Folding {
  base: FoldingBase;
  opened: ReadonlySet<string>;
  closed: ReadonlySet<string>;
}

export const FIRST_FOLDING: Folding = {
  base: 'first_view',
  opened: new Set(),
  closed: new Set(),
};

/**
 * The name under which a folding remembers that a row shows the earlier images of its task; the row
 * itself is remembered by its exec_id. (No exec_id has a space: base64.)
 */
export function stagesOf(execId: string): string {
  return `stages ${execId}`;
}

/** Everything open, or everything closed; what was toggled before is forgotten. */
export function foldAll(base: 'open' | 'closed'): Folding {
  return { base, opened: new Set(), closed: new Set() };
}

/** Whether a group of siblings is open: only when somebody opened it, also where all rows are open. */
export function isGroupOpen(folding: Folding, id: string): boolean {
  return folding.opened.size > 0 && folding.opened.has(rowKey(id));
}

/** Opens or closes a group of siblings. */
export function withGroup(folding: Folding, id: string, open: boolean): Folding {
  const opened = new Set(folding.opened);
  if (open) opened.add(rowKey(id));
  else opened.delete(rowKey(id));
  return { ...folding, opened };
}

/** Whether a row is open; `openAtFirst` is the first view's word for it. */
export function isOpen(folding: Folding, execId: string, openAtFirst: boolean): boolean {
  // Asked for every row of a tree: no key is made where none can fit.
  if (folding.opened.size > 0 || folding.closed.size > 0) {
    const key = rowKey(execId);
    if (folding.opened.has(key)) return true;
    if (folding.closed.has(key)) return false;
  }
  return folding.base === 'first_view' ? openAtFirst : folding.base === 'open';
}

/**
 * Opens or closes rows. Under the first view both are remembered, since what that opens may change
 * with new data; under the two other bases only what differs from them.
 */
export function withRows(folding: Folding, execIds: readonly string[], open: boolean): Folding {
  const opened = new Set(folding.opened);
  const closed = new Set(folding.closed);
  for (const execId of execIds) {
    const key = rowKey(execId);
    opened.delete(key);
    closed.delete(key);
    if (open && folding.base !== 'open') opened.add(key);
    if (!open && folding.base !== 'closed') closed.add(key);
  }
  return { ...folding, opened, closed };
}

/** Address parameters: `fold` (open or closed), `opened` and `closed` (keys without a separator). */
export function printFolding({ base, opened, closed }: Folding): Record<string, string> {
  return {
    ...(base !== 'first_view' && { fold: base }),
    ...(opened.size > 0 && { opened: [...opened].join('') }),
    ...(closed.size > 0 && { closed: [...closed].join('') }),
  };
}

export function parseFolding(parameters: Readonly<Record<string, string>>): Folding {
  const { fold } = parameters;
  return {
    base: fold === 'open' || fold === 'closed' ? fold : 'first_view',
    opened: parseKeys(parameters.opened),
    closed: parseKeys(parameters.closed),
  };
}

/** A link that was cut or edited by hand names fewer rows; a half key at its end names none. */
function parseKeys(text = ''): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let start = 0; start + ROW_KEY_LENGTH <= text.length; start += ROW_KEY_LENGTH) {
    const key = text.slice(start, start + ROW_KEY_LENGTH);
    if (/^[\w-]+$/.test(key)) keys.add(key);
  }
  return keys;
}
