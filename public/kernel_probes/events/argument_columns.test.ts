import { expect, test } from 'vitest';
import { readEventLine } from '../../../common/documents/read_event';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { argumentAt, argumentColumns } from './argument_columns';

function probe(args: unknown, returned?: unknown, hook = 'f'): TetragonEvent {
  return readEventLine({
    process_kprobe: {
      function_name: hook,
      args,
      ...(returned !== undefined && { return: returned }),
    },
  });
}

/** What a table draws: its columns, and each cell of each row. */
function draw(events: readonly TetragonEvent[]): string[][] {
  const columns = argumentColumns(events);
  return [
    columns.map(({ header }) => header),
    ...events.map((event) => columns.map(({ place }) => argumentAt(event, place))),
  ];
}

test('a column for each argument, named after the first event that fills it, then the result', () => {
  expect(
    draw([
      probe([{}, { string_arg: 'a' }]),
      probe([{ int_arg: 1, label: 'fd' }, { string_arg: 'b' }, { file_arg: { path: '/x' } }]),
      probe([{ int_arg: 2 }], { int_arg: -13 }),
    ]),
  ).toEqual([
    ['fd', 'Text', 'Path', 'Returned'],
    ['', 'a', '', ''],
    ['1', 'b', '/x', ''],
    ['2', '', '', '-13 (EACCES)'],
  ]);
});

test('columns of a known call say which argument it is; labels of the policy come first', () => {
  const heads = (hook: string, ...calls: unknown[]) =>
    argumentColumns(calls.map((args) => probe(args, undefined, hook))).map(({ header }) => header);
  expect(
    heads(
      '__x64_sys_ptrace',
      [{ int_arg: 16910 }, { int_arg: 12 }, { int_arg: 88 }],
      [{ int_arg: 4 }, { int_arg: 914 }],
    ),
  ).toEqual(['request', 'pid', 'Number']);
  expect(heads('__x64_sys_setns', [{ int_arg: 6, label: 'target' }, { int_arg: 0 }])).toEqual([
    'target',
    'nstype',
  ]);
  expect(
    heads('__x64_sys_symlinkat', [{ string_arg: '/' }, { int_arg: -100 }, { string_arg: '/l' }]),
  ).toEqual(['oldname', 'newdfd', 'newname']);
  expect(
    heads('security_mmap_file', [{ file_arg: { path: '/x' } }, { uint_arg: 5 }, { uint_arg: 2 }]),
  ).toEqual(['Path', 'prot', 'flags']);
});

test('arguments beyond the sixth have no column', () => {
  expect(argumentColumns([probe(Array.from({ length: 9 }, () => ({ int_arg: 1 })))])).toHaveLength(
    6,
  );
});

test('drawing rows again, and more of them, parses no event a second time', () => {
  let reads = 0;
  const counted = (text: string): TetragonEvent => {
    const event = probe([{ string_arg: text }]);
    const { args } = event.body;
    Object.defineProperty(event.body, 'args', { get: () => ((reads += 1), args) });
    return event;
  };
  const page = Array.from({ length: 100 }, (_, index) => counted(`${index}`));
  const first = draw(page);
  expect(first[42]).toEqual(['41']);
  expect(reads).toBe(100);
  expect(draw(page)).toEqual(first);
  expect(reads).toBe(100);
  draw([...page, counted('more')]);
  expect(reads).toBe(101);
});
