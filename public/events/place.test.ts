import { expect, test } from 'vitest';
import { placeOf } from './place';

test.each([
  [{}, { namespace: '(host)' }],
  [{ docker: '3f2a' }, { namespace: '(unresolved)' }],
  [
    { namespace: 'payments', pod: 'api-1', container: 'api', docker: '3f2a' },
    { namespace: 'payments', pod: 'api-1', container: 'api' },
  ],
])('%j', (process, place) => {
  expect(placeOf(process)).toEqual(place);
});
