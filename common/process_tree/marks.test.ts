import { expect, it } from 'vitest';
import { enteredNamespaces } from './entered_namespaces';
import { markFacts } from './marks';
import type { Process } from './merge_observations';

const NOTHING = {
  changed: [],
  links: undefined,
  hostNamespaces: undefined,
  enteredNamespaces: undefined,
  maybeExecProbe: undefined,
};

it('reads what an executable raised, and passes over what nobody here knows', () => {
  const changed = [
    'PRIVILEGES_RAISED_EXEC_FILE_SETUID',
    'PRIVILEGES_RAISED_EXEC_FILE_CAP',
    'PRIVILEGES_OF_TOMORROW',
  ];
  expect(markFacts({ ...NOTHING, changed })).toEqual({ raised: ['setuid', 'capabilities'] });
});

it('calls an executable unlinked only where its links are known to be none', () => {
  expect(markFacts({ ...NOTHING, links: 0 })).toEqual({ unlinked: true });
  for (const links of [null, undefined, 1, 'none']) {
    expect(markFacts({ ...NOTHING, links })).toEqual({});
  }
});

it('finds namespaces that were entered: in a container, and not those of the parent beside it', () => {
  const inPod = { docker: 'abc', hostNamespaces: ['net'] };
  const entered = (child: object, parent: object) =>
    enteredNamespaces({
      enteredNamespaces: undefined,
      ...inPod,
      ...child,
      parent: { ...inPod, ...parent } as Process,
    });
  expect(entered({ hostNamespaces: ['net', 'mnt', 'pid'] }, {})).toEqual(['mnt', 'pid']);
  expect(entered({}, {})).toBeUndefined();
  // Where the parent's own are not recorded, nothing is known.
  expect(entered({}, { hostNamespaces: undefined })).toBeUndefined();
  expect(entered({ enteredNamespaces: ['mnt'] }, { hostNamespaces: undefined })).toEqual(['mnt']);
  expect(entered({ enteredNamespaces: [] }, {})).toBeUndefined();
  expect(entered({}, { docker: 'other', hostNamespaces: [] })).toBeUndefined();
  expect(entered({ docker: undefined }, { docker: undefined, hostNamespaces: [] })).toBeUndefined();
});
