import { expect, test } from 'vitest';
import { kibanaVersionFault } from './kibana_version';

test.each(['8.13.0', '8.13.4', '8.19.21', '9.0.0', '9.2.1', '9.12.0'])(
  '%s is served',
  (version) => {
    expect(kibanaVersionFault(version)).toBeUndefined();
  },
);

test.each(['8.12.2', '7.17.2', '10.0.0', '8.2.0', '0.0.0'])('%s is not served', (version) => {
  expect(kibanaVersionFault(version)).toBe(
    `Kibana ${version} is not served: the plugin runs in ^8.13 || ^9.0.`,
  );
});

test.each([
  '',
  '9',
  '9.2',
  '9.2.1-SNAPSHOT',
  'v9.2.1',
  '9.2.1\n',
  ' 9.2.1',
  '9.2.x',
  'kibana',
  '９.2.1',
])('%j is no x.y.z', (version) => {
  expect(kibanaVersionFault(version)).toContain('is no Kibana version of the form x.y.z');
});
