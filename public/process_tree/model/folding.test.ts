import { describe, expect, it } from 'vitest';
import { encodeExecId } from '../../../common/documents/exec_id';
import { FIRST_FOLDING, foldAll, isOpen, parseFolding, printFolding, withRows } from './folding';
import { ROW_KEY_LENGTH, rowKey } from './row_key';

const BASH = encodeExecId({ node: 'node-1', ktime: 1_000n, pid: 10 });
const CURL = encodeExecId({ node: 'node-1', ktime: 2_000n, pid: 11 });

describe('folding', () => {
  it('follows its base where nothing was toggled', () => {
    expect(isOpen(FIRST_FOLDING, BASH, true)).toBe(true);
    expect(isOpen(FIRST_FOLDING, BASH, false)).toBe(false);
    expect(isOpen(foldAll('open'), BASH, false)).toBe(true);
    expect(isOpen(foldAll('closed'), BASH, true)).toBe(false);
  });

  it('remembers a toggled row whatever the first view would choose', () => {
    const closed = withRows(FIRST_FOLDING, [BASH], false);
    expect(isOpen(closed, BASH, true)).toBe(false);
    expect(isOpen(withRows(closed, [BASH], true), BASH, false)).toBe(true);
    expect(isOpen(closed, CURL, true)).toBe(true);
  });

  it('remembers only what differs from everything open or closed', () => {
    const changed = withRows(foldAll('open'), [BASH, CURL], false);
    expect(changed.closed.size).toBe(2);
    expect(withRows(changed, [BASH, CURL], true)).toEqual(foldAll('open'));
    expect(withRows(foldAll('closed'), [BASH], false)).toEqual(foldAll('closed'));
  });

  it('comes back from the address as it went', () => {
    const folding = withRows(withRows(FIRST_FOLDING, [BASH], false), [CURL], true);
    expect(parseFolding(printFolding(folding))).toEqual(folding);
    expect(parseFolding(printFolding(foldAll('closed')))).toEqual(foldAll('closed'));
    expect(printFolding(FIRST_FOLDING)).toEqual({});
  });

  it('takes six characters of the address a row', () => {
    const { opened = '' } = printFolding(withRows(FIRST_FOLDING, [BASH, CURL], true));
    expect(opened).toHaveLength(2 * ROW_KEY_LENGTH);
    expect(new URLSearchParams({ opened }).toString()).toBe(`opened=${opened}`);
  });

  it.each<[string, Record<string, string>, number]>([
    ['cut in a key', { opened: `${rowKey(BASH)}abc` }, 1],
    ['foreign text', { opened: '<scri>' }, 0],
    ['unknown base', { fold: 'sideways' }, 0],
  ])('reads an address with %s as far as it goes', (_case, parameters, opened) => {
    const folding = parseFolding(parameters);
    expect(folding.opened.size).toBe(opened);
    expect(folding.base).toBe('first_view');
  });
});

describe('rowKey', () => {
  it('tells 20,000 processes of one node apart', () => {
    const keys = new Set<string>();
    for (let pid = 0; pid < 20_000; pid++) {
      keys.add(
        rowKey(encodeExecId({ node: 'node-1', ktime: 5_000_000_000n + BigInt(pid * 7), pid })),
      );
    }
    // 36 bits: less than 0.003 clashes are expected.
    expect(keys.size).toBe(20_000);
  });
});
