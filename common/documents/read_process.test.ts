import { describe, expect, it } from 'vitest';
import { readProcess } from './read_process';

describe('readProcess', () => {
  it('reads the fields of a process, with zeros that are set', () => {
    expect(
      readProcess({
        exec_id: 'id',
        parent_exec_id: 'up',
        pid: 0,
        tid: 0,
        uid: 0,
        user: { name: 'root' },
        auid: 1000,
        binary: '/bin/sh',
        arguments: '-c "a  b"',
        cwd: '/',
        flags: 'execve  rootcwd clone',
        start_time: '2024-10-18T22:12:37.150989227Z',
        docker: 'abc',
        in_init_tree: false,
        refcnt: 4_294_967_291,
      }),
    ).toEqual({
      execId: 'id',
      parentExecId: 'up',
      pid: 0,
      tid: 0,
      uid: 0,
      userName: 'root',
      auid: 1000,
      binary: '/bin/sh',
      arguments: '-c "a  b"',
      cwd: '/',
      flags: ['execve', 'rootcwd', 'clone'],
      startTime: '2024-10-18T22:12:37.150989227Z',
      docker: 'abc',
      inInitTree: false,
    });
  });

  it('takes an unset login uid for none', () => {
    expect(readProcess({ auid: 4_294_967_295 })).toEqual({ flags: [] });
  });

  it('reads the pod and its container', () => {
    expect(
      readProcess({
        pod: {
          namespace: 'a',
          name: 'p',
          workload: 'w',
          workload_kind: 'Deployment',
          pod_labels: { 'app.kubernetes.io/name': 'x' },
          container: {
            id: 'containerd://1',
            name: 'c',
            image: { id: 'sha256:1', name: 'img:1' },
            pid: 1,
            maybe_exec_probe: true,
            security_context: { privileged: true },
          },
        },
      })?.pod,
    ).toEqual({
      namespace: 'a',
      name: 'p',
      workload: 'w',
      workloadKind: 'Deployment',
      labels: { 'app.kubernetes.io/name': 'x' },
      annotations: {},
      container: {
        id: 'containerd://1',
        name: 'c',
        imageId: 'sha256:1',
        imageName: 'img:1',
        pid: 1,
        maybeExecProbe: true,
        privileged: true,
      },
    });
  });

  it('reads capabilities, namespaces and the environment in Go’s capitals', () => {
    const process = readProcess({
      cap: { permitted: ['CAP_SYSLOG'] },
      ns: { mnt: { inum: 5 }, user: { inum: 6, is_host: true }, odd: 'x' },
      environment_variables: [{ Key: 'HOME', Value: '/root' }, { Key: 'EMPTY' }, 'odd'],
    });
    expect(process).toMatchObject({
      capabilities: { permitted: ['CAP_SYSLOG'], effective: [], inheritable: [] },
      namespaces: {
        mnt: { inum: 5, isHost: false },
        user: { inum: 6, isHost: true },
        odd: { isHost: false },
      },
      environment: [
        { key: 'HOME', value: '/root' },
        { key: 'EMPTY', value: '' },
        { key: '', value: '' },
      ],
    });
  });

  it('keeps what has another type visible, and never throws', () => {
    expect(readProcess({ exec_id: ['a', 'b'], binary: { x: 1 }, pid: '7', uid: 'x' })).toEqual({
      execId: '["a","b"]',
      binary: '{"x":1}',
      pid: 7,
      flags: [],
    });
    expect([null, 7, 'x', []].map(readProcess)).toEqual(Array(4).fill(undefined));
  });
});
