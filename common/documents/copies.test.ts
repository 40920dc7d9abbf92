import { expect, it } from 'vitest';
import { copiesAmong } from './copies';
import { readEventLine } from './read_event';

it('finds events that are stored again, whenever they were read, and no others', () => {
  const line = (path: string, time = '2026-01-01T00:00:00.000000001Z') => ({
    process_kprobe: { function_name: 'f', args: [{ string_arg: path }] },
    time,
  });
  const rows = [
    { event: { ...readEventLine(line('/a')), timestamp: '2026-01-01T00:00:01Z' } },
    { event: { ...readEventLine(line('/a')), timestamp: '2026-01-01T00:09:00Z' } },
    { event: readEventLine(line('/a', '2026-01-01T00:00:00.000000002Z')) },
    { event: readEventLine(line('/b')) },
  ];
  expect([...copiesAmong(rows)]).toEqual([rows[1]]);
});
