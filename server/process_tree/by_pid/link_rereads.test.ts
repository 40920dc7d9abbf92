import { expect, it } from 'vitest';
import { encodeExecId } from '../../../common/documents/exec_id';
import { possibleStitches } from './link_rereads';

const idOf = (pid: number, ktime: number, node = 'node-1') =>
  encodeExecId({ node, ktime: BigInt(ktime), pid });

it('pairs a re-read process with the last earlier id of its PID that is not older than its task', () => {
  const earlier = [
    idOf(7, 90),
    idOf(7, 120),
    idOf(7, 150),
    idOf(7, 200, 'node-2'),
    idOf(8, 300),
    'no id of Tetragon',
  ];
  expect([...possibleStitches(earlier, [idOf(7, 100)])]).toEqual([[idOf(7, 100), idOf(7, 150)]]);
  expect(possibleStitches(earlier, [idOf(7, 160), idOf(9, 1), 'odd']).size).toBe(0);
  expect(possibleStitches([idOf(7, 100)], [idOf(7, 100)]).size).toBe(0);
  expect(possibleStitches([idOf(0, 1)], [idOf(0, 0)]).size).toBe(0);
});
