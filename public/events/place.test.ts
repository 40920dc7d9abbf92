import { expect, test } from 'vitest';
import { placeOf, placeText, type Place } from './place';

test.each<[Parameters<typeof placeOf>[0], Place, string]>([
  [{ place: 'host' }, { namespace: '(host)' }, '(host)'],
  [{ place: 'unresolved' }, { namespace: '(unresolved)' }, '(unresolved)'],
  [{ place: 'unknown' }, { namespace: '(unknown)' }, '(unknown)'],
  [{ pod: 'api-1', place: 'pod' }, { namespace: '', pod: 'api-1' }, 'api-1'],
  [
    { namespace: 'payments', pod: 'api-1', container: 'api', place: 'pod' },
    { namespace: 'payments', pod: 'api-1', container: 'api' },
    'payments / api-1 / api',
  ],
])('%j', (process, place, text) => {
  expect(placeOf(process)).toEqual(place);
  expect(placeText(place)).toBe(text);
});
