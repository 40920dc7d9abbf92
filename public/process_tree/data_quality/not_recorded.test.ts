import { expect, it } from 'vitest';
import type { Recorded } from '../../../common/api/process_tree';
import { notRecorded } from './not_recorded';

const ALL: Recorded = {
  credentials: true,
  namespaces: true,
  binaryProperties: true,
  ancestors: false,
  inInitTree: true,
  userNames: false,
  environment: false,
};

it('names what no badge can show, with its setting, and nothing that has no badge', () => {
  expect(notRecorded(ALL)).toEqual([]);
  expect(
    notRecorded({ ...ALL, credentials: false, namespaces: false }).map(({ setting }) => setting),
  ).toEqual(['tetragon.enableProcessCred', 'tetragon.enableProcessNs']);
});
