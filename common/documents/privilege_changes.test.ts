import { describe, expect, it } from 'vitest';
import {
  capabilitiesDropped,
  capabilitiesGained,
  hostNamespacesEntered,
  uidBeforeRoot,
} from './privilege_changes';
import { readProcess } from './read_process';
import type { TetragonProcess } from './tetragon_event';

const read = (process: object): TetragonProcess => readProcess(process) ?? { flags: [] };

const CREDENTIALS = { process_credentials: { uid: 0 } };
const withCapabilities = (...effective: string[]) =>
  read({ ...CREDENTIALS, cap: { permitted: effective, effective } });

describe('capabilities', () => {
  const parent = withCapabilities('CAP_CHOWN', 'CAP_KILL');
  it.each([
    ['more', withCapabilities('CAP_CHOWN', 'CAP_SYS_ADMIN'), ['CAP_SYS_ADMIN'], ['CAP_KILL']],
    ['the same', parent, [], []],
    // protojson leaves out an empty `cap`: none, not unknown.
    ['none', read(CREDENTIALS), [], ['CAP_CHOWN', 'CAP_KILL']],
    ['not recorded', read({ uid: 0 }), undefined, undefined],
  ])('%s', (_, process, gained, dropped) => {
    expect(capabilitiesGained(process, parent)).toEqual(gained);
    expect(capabilitiesDropped(process, parent)).toEqual(dropped);
  });

  it('gained from a parent that had none', () => {
    expect(capabilitiesGained(parent, read(CREDENTIALS))).toEqual(['CAP_CHOWN', 'CAP_KILL']);
  });
});

it.each([
  [0, 1000, 1000],
  [0, 0, undefined],
  [0, undefined, undefined],
  [33, 1000, undefined],
])('uid %s under a parent of uid %s: before root it was %s', (uid, parentUid, before) => {
  expect(uidBeforeRoot(read({ uid }), read({ uid: parentUid }))).toBe(before);
});

it('names the namespaces of the host that were entered, not those it always had', () => {
  const host = { inum: 1, is_host: true };
  const own = { inum: 2 };
  const container = read({ ns: { mnt: own, pid: own, net: host, time: host, user: host } });
  const inHost = read({ ns: { mnt: host, pid: host, net: host, time: host, user: host } });
  expect(hostNamespacesEntered(inHost, container)).toEqual(['mnt', 'pid']);
  expect(hostNamespacesEntered(inHost, inHost)).toEqual([]);
  expect(hostNamespacesEntered(inHost, read({}))).toEqual([]);
});
