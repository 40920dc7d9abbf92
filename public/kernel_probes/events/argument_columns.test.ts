import { expect, test } from 'vitest';
import { readEventLine } from '../../../common/documents/read_event';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';
import { argumentAt, argumentColumns } from './argument_columns';

function probe(args: unknown, returned?: unknown): TetragonEvent {
  return readEventLine({
    process_kprobe: {
      function_name: 'f',
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
