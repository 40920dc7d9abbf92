import { expect, test } from 'vitest';
import { initTreeOf, isInjectedRoot, type OriginFacts } from './origin';

const [DOCKER, OTHER] = ['d'.repeat(31), 'e'.repeat(31)];
const FLAGS = ['execve', 'rootcwd', 'clone'];
const SHELL: OriginFacts = {
  pid: 40,
  binary: '/bin/sh',
  docker: DOCKER,
  flags: FLAGS,
  inInitTree: false,
};
const RUNC = {
  pid: 39,
  binary: '/usr/sbin/runc',
  arguments: '--root /run/containerd/runc/k8s.io exec --process p x',
  flags: FLAGS,
};

test.each<
  [
    what: string,
    process: Partial<OriginFacts>,
    parent: Parameters<typeof isInjectedRoot>[1],
    root: boolean,
  ]
>([
  ['kubectl exec', {}, RUNC, true],
  ['nsenter of a shell of the host', {}, { ...RUNC, binary: '/bin/bash' }, true],
  ['from another container', {}, { ...RUNC, docker: OTHER }, true],
  ['what replaced runc init', { flags: ['execve'] }, { ...RUNC, arguments: 'init' }, true],
  ['a descendant of the first process', { inInitTree: true }, RUNC, false],
  ['not recorded', { inInitTree: undefined }, RUNC, false],
  ['below another of the container', {}, { ...RUNC, docker: DOCKER }, false],
  ['read from /proc', { flags: ['procFS'] }, RUNC, false],
  ['a parent that Tetragon did not know', { flags: [...FLAGS, 'miss'] }, RUNC, false],
  ['on the host', { docker: undefined }, RUNC, false],
  ['a pod with hostPID', { containerPid: 40 }, RUNC, false],
  ['no parent', {}, undefined, false],
  ['a parent known by its id alone', {}, { pid: 39 }, false],
  [
    'a parent whose cgroup could not be read',
    {},
    { ...RUNC, flags: [...FLAGS, 'errorCgroups'] },
    false,
  ],
  ['a parent without flags: a field filter', {}, { ...RUNC, flags: [] }, false],
  ['the kernel', {}, { pid: 0, binary: '<kernel>', flags: ['procFS'] }, false],
  ['a hook of runc create', {}, { ...RUNC, arguments: '--root /run create --bundle b x' }, false],
  ['a hook of runc init', {}, { ...RUNC, binary: '/proc/self/exe', arguments: 'init' }, false],
])('%s', (_, process, parent, root) => {
  expect(isInjectedRoot({ ...SHELL, ...process }, parent)).toBe(root);
});

test('what in_init_tree proves', () => {
  expect(initTreeOf(SHELL)).toBe('outside');
  expect(initTreeOf({ ...SHELL, inInitTree: true, flags: ['procFS'] })).toBe('inside');
  expect(initTreeOf({ ...SHELL, flags: ['procFS'] })).toBe('unknown');
  expect(initTreeOf({ ...SHELL, docker: undefined })).toBe('unknown');
});
