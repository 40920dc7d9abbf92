import { expect, it } from 'vitest';
import type { Recorded } from '../../../common/api/process_tree';
import { notRecorded } from './not_recorded';

const ALL: Recorded = {
  credentials: true,
  namespaces: true,
  capabilities: true,
  ancestors: false,
  inInitTree: true,
  userNames: false,
  environment: false,
};

it('names what no badge can show, with its setting, and nothing that has no badge', () => {
  expect(notRecorded(ALL)).toEqual([]);
  expect(
    notRecorded({ ...ALL, credentials: false, capabilities: false, namespaces: false }).map(
      ({ setting }) => setting,
    ),
  ).toEqual([
    'tetragon.enableProcessCred',
    'tetragon.enableProcessCred',
    'tetragon.enableProcessNs',
  ]);
});

it('takes credentials or capabilities for a sign that both are recorded, and names a release', () => {
  expect(notRecorded({ ...ALL, credentials: false })).toEqual([]);
  expect(notRecorded({ ...ALL, inInitTree: false })).toEqual([
    { text: 'injected processes', setting: 'Tetragon 1.3 and later' },
  ]);
});
