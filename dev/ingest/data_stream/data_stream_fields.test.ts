import { expect, it } from 'vitest';
import { namespaceOf } from './data_stream_fields';

it.each([
  ['logs-cilium_tetragon.log-default', 'default'],
  ['logs-cilium_tetragon.log-team-a', 'team-a'],
  ['tetragon-events', 'default'],
])('the namespace of %s is %s', (dataStream, namespace) => {
  expect(namespaceOf(dataStream)).toBe(namespace);
});
