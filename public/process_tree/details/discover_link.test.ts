import { expect, it } from 'vitest';
import { readEventLine } from '../../../common/documents/read_event';
import type { SharePluginStart } from '../../../typings/kibana_browser';
import { discoverLink } from './discover_link';

const document = (time: string, timestamp: string) => ({
  id: '1',
  index: 'i',
  source: {},
  event: { ...readEventLine({ time }), timestamp },
});

const ANSWER = {
  task: { stages: [{ execId: 'bjE6MTox', how: 'executed' as const }] },
  dataStreams: ['logs-a-*', '*:logs-a-*'],
  documents: [
    document('2026-03-01T09:00:00Z', '2026-03-01T12:00:00.000Z'),
    document('2026-03-01T09:00:09Z', '2026-03-01T12:05:00.000Z'),
  ],
};

/** As Kibana's share plugin: an address that carries the parameters. */
const share = (id: string): SharePluginStart => ({
  url: {
    locators: {
      get: (asked) =>
        asked === id
          ? { getRedirectUrl: (parameters) => `/app/r?${JSON.stringify(parameters)}` }
          : undefined,
    },
  },
});

it('names the documents by exec_id and by when they were read, not by when they happened', () => {
  const link = discoverLink(share('DISCOVER_APP_LOCATOR'), ANSWER);
  expect(JSON.parse(link?.slice(link.indexOf('?') + 1) ?? '')).toMatchObject({
    dataViewSpec: { title: 'logs-a-*,*:logs-a-*', timeFieldName: '@timestamp' },
    query: { language: 'kuery', query: 'process.entity_id: "bjE6MTox"' },
    timeRange: { from: '2026-03-01T11:59:00.000Z', to: '2026-03-01T12:06:00.000Z' },
  });
});

it('names all stages of the process, from the first to its end', () => {
  const stages = [
    { execId: 'a', how: 'executed' as const, startTime: '2026-03-01T11:00:00Z' },
    { execId: 'b', how: 'replaced' as const, startTime: '2026-03-01T12:00:00Z' },
  ];
  const exit = { code: 0, time: '2026-03-01T13:00:00Z' };
  const link = discoverLink(share('DISCOVER_APP_LOCATOR'), { ...ANSWER, task: { stages, exit } });
  expect(JSON.parse(link?.slice(link.indexOf('?') + 1) ?? '')).toMatchObject({
    query: { query: 'process.entity_id: ("a" or "b")' },
    timeRange: { from: '2026-03-01T10:59:00.000Z', to: '2026-03-01T13:01:00.000Z' },
  });
});

it('is hidden where Kibana has no Discover, and for a process without documents', () => {
  expect(discoverLink(undefined, ANSWER)).toBeUndefined();
  expect(discoverLink(share('OTHER_LOCATOR'), ANSWER)).toBeUndefined();
  expect(discoverLink(share('DISCOVER_APP_LOCATOR'), { ...ANSWER, documents: [] })).toBeUndefined();
});
