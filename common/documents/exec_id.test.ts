import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeExecId, encodeExecId, execIdDecoder, isKernelExecId, pidOfExecId } from './exec_id';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('decodeExecId', () => {
  it('reads an id of the integration’s own sample', () => {
    expect(decodeExecId('a2luZC1jb250cm9sLXBsYW5lOjY5NjM5MjAwMDAwMDAwOjIyNDM5NQ==')).toEqual({
      node: 'kind-control-plane',
      ktime: 69_639_200_000_000n,
      pid: 224_395,
    });
  });

  it.each([
    [
      'an empty node',
      ':13188140450890:82023',
      { node: '', ktime: 13_188_140_450_890n, pid: 82_023 },
    ],
    ['a node with a colon', 'a:b:7:8', { node: 'a:b', ktime: 7n, pid: 8 }],
    ['a node beyond ASCII', 'knoten-ü:7:8', { node: 'knoten-ü', ktime: 7n, pid: 8 }],
    ['ktime of 64 bits', 'n:18446744073709551615:1', { node: 'n', ktime: 2n ** 64n - 1n, pid: 1 }],
    ['Windows', '8:8:8', { node: '8', ktime: 8n, pid: 8 }],
  ])('reads %s', (_case, text, decoded) => {
    expect(decodeExecId(base64(text))).toEqual(decoded);
  });

  it.each([
    ['nothing', ''],
    ['no base64', 'not base64!'],
    ['base64 of a wrong length', 'YWJjZ'],
    ['no UTF-8', Buffer.from([0x61, 0xff, 0x3a, 0x31, 0x3a, 0x31]).toString('base64')],
    ['too few parts', base64('node:7')],
    ['a PID that is none', base64('node:7:x')],
    ['a negative ktime', base64('node:-7:8')],
  ])('does not read %s', (_case, execId) => {
    expect(decodeExecId(execId)).toBeUndefined();
  });

  it('reads what encodeExecId writes', () => {
    const part = fc.record({
      node: fc.string({ unit: 'grapheme' }),
      ktime: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      pid: fc.nat(4_194_304),
    });
    fc.assert(
      fc.property(part, (parts) => {
        expect(decodeExecId(encodeExecId(parts))).toEqual(parts);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeExecId(text)));
  });
});

it('decodes many ids as it decodes each alone, whatever came before', () => {
  const node = fc.constantFrom(
    '',
    'n',
    'no',
    'node',
    'node-1',
    'node-10',
    'node-1:5',
    'knöten',
    '7',
  );
  const text = fc.oneof(
    fc.tuple(node, fc.nat(), fc.nat(99_999)).map((parts) => parts.join(':')),
    fc
      .tuple(node, fc.constantFrom('', ':', ':7', ':7:', ':7:8:9', ':7:x', ':ü:1'))
      .map(([one, rest]) => one + rest),
  );
  const id = fc.oneof(
    { weight: 4, arbitrary: text.map(base64) },
    text.map((one) => `${base64(one).slice(0, -1)}!`),
    text.map((one) => base64(one).replace(/=+$/, '')),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 12 }), (ids) => {
      const decode = execIdDecoder();
      expect(ids.map(decode)).toEqual(ids.map(decodeExecId));
    }),
    { numRuns: 1_000 },
  );
});

it('knows the kernel’s pseudo process by its PID', () => {
  expect(isKernelExecId(base64('node:1:0'))).toBe(true);
  expect(isKernelExecId(base64('node:1:1'))).toBe(false);
  expect(isKernelExecId('not base64!')).toBe(false);
});

describe('pidOfExecId', () => {
  const part = fc.nat({ max: 2 ** 31 - 1 });

  it('is the PID that decoding the whole id gives, however long the node’s name and the numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.bigInt(0n, 2n ** 64n - 1n), part, (...id) => {
        const [node, ktime, pid] = id;
        expect(pidOfExecId(encodeExecId({ node, ktime, pid }))).toBe(pid);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no base64', 'not base64!'],
    ['no number', base64('node:7:x')],
    ['no ktime before it', base64('a name without numbers:8')],
    ['more digits than a PID has', base64('node:7:12345678901')],
  ])('is none in %s', (_case, execId) => {
    expect(pidOfExecId(execId)).toBeUndefined();
  });
});
