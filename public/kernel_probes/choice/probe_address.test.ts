import { expect, it } from 'vitest';
import {
  parseProbeAddress,
  printProbeAddress,
  withFilter,
  withoutFilter,
  type ProbeAddress,
} from './probe_address';

const filter = {
  field: 'args.string_arg',
  operator: '=',
  value: 'a,"b"\n',
  exclude: false,
} as const;

it.each<ProbeAddress>([
  { filters: [], order: 'volume', tab: 'events' },
  {
    hook: { type: 'process_kprobe', policy: '', name: 'f' },
    filters: [],
    order: 'rare',
    tab: 'processes',
  },
  {
    hook: { type: 'process_usdt', policy: 'p', name: 'a/b', path: '/lib/c' },
    shape: '-',
    filters: [filter, { ...filter, exclude: true, operator: '^=' }],
    columns: ['args.string_arg', 'binary'],
    order: 'volume',
    tab: 'events',
  },
])('an address says the same when it is read again', (address) => {
  expect(parseProbeAddress(printProbeAddress(address))).toEqual(address);
});

it('leaves out what an address cannot be', () => {
  const odd = {
    hook: 'process_exec',
    hookName: 'x',
    arg: '{"a":1}',
    tab: 'odd',
    columns: 'a,b,c,d',
  };
  expect(parseProbeAddress(odd)).toEqual({
    filters: [],
    columns: ['a', 'b', 'c'],
    order: 'volume',
    tab: 'events',
  });
  expect(parseProbeAddress({ arg: '["no filter",1,"a.b=c"]' }).filters).toHaveLength(1);
});

it('a filter takes the place of its opposite', () => {
  const start: ProbeAddress = { filters: [filter], order: 'volume', tab: 'events' };
  const turned = withFilter(start, { ...filter, exclude: true });
  expect(turned.filters).toEqual([{ ...filter, exclude: true }]);
  expect(withoutFilter(turned, { ...filter, exclude: true }).filters).toEqual([]);
});
