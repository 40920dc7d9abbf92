import { describe, expect, it } from 'vitest';
import { readEventLine } from '../../../common/documents/read_event';
import { parseAddress, printAddress } from '../../shell/address/address';
import { placeFilters, rangeAround, toProbesLike, toTimelineOf } from './place_in_time';

const POD = { namespace: 'shop', name: 'api-1', labels: {}, annotations: {} };
const FACTS = {
  cluster: 'eu',
  node: 'n1',
  process: { flags: [], startTime: '2026-03-01T09:00:00Z', pod: POD },
  documents: ['2026-03-01T12:00:00.000Z', '2026-03-01T12:10:00.000Z'].map((timestamp) => ({
    id: '1',
    index: 'i',
    source: {},
    event: { ...readEventLine({ time: '2026-03-01T09:00:00Z' }), timestamp },
  })),
};

describe('rangeAround', () => {
  it('runs on the time of reading, with five minutes before and after', () => {
    expect(rangeAround(FACTS)).toEqual({
      from: '2026-03-01T11:55:00.000Z',
      to: '2026-03-01T12:15:00.000Z',
    });
  });

  it('takes start and end of a process without documents, or nothing', () => {
    const exit = { code: 0, time: '2026-03-01T10:00:00Z' };
    expect(rangeAround({ ...FACTS, documents: [], exit })).toEqual({
      from: '2026-03-01T08:55:00.000Z',
      to: '2026-03-01T10:05:00.000Z',
    });
    expect(rangeAround({ ...FACTS, documents: [], process: { flags: [] } })).toBeUndefined();
  });
});

it.each([
  [FACTS.process, 'pod' as const, ['cluster=eu', 'namespace=shop', 'pod=api-1']],
  [{ flags: [] }, 'host' as const, ['cluster=eu', 'namespace=(host)', 'node=n1']],
  [{ flags: [] }, 'unknown' as const, ['cluster=eu', 'node=n1']],
  [{ flags: [], docker: 'abc' }, 'unresolved' as const, ['cluster=eu', 'node=n1']],
])('place of %j: %s', (process, place, filters) => {
  const found = placeFilters({ ...FACTS, process, place });
  expect(found.map(({ name, value }) => `${name}=${value}`)).toEqual(filters);
});

it('leads to the timeline of the pod, and to all events of a probe in the chosen range', () => {
  const address = parseAddress({ pathname: '/process/abc', search: '?q=x&pod=other&selected=y' });
  expect(printAddress(toTimelineOf(FACTS)(address))).toEqual({
    pathname: '/timeline',
    search:
      '?from=2026-03-01T11%3A55%3A00.000Z&to=2026-03-01T12%3A15%3A00.000Z&cluster=eu&namespace=shop&pod=api-1',
  });
  const chosen = { ...address, range: { from: 'now-7d', to: 'now' } };
  const event = { function: 'tcp_connect', policy: 'egress' };
  expect(printAddress(toProbesLike(event, FACTS)(chosen))).toEqual({
    pathname: '/kernel_probes',
    search: '?from=now-7d&to=now&policy=egress&function=tcp_connect',
  });
});
