import { describe, expect, it } from 'vitest';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { mergeProcesses, richestFirst } from './merge_facts';

describe('mergeProcesses', () => {
  it('lets the richest win and the others fill its gaps, down to the container', () => {
    expect(
      mergeProcesses([
        {
          execId: 'a',
          binary: '/bin/sh',
          flags: [],
          pod: { name: 'web', labels: {}, annotations: {}, container: { name: 'main' } },
        },
        undefined,
        {
          execId: 'a',
          binary: '/bin/other',
          pid: 7,
          flags: ['execve'],
          pod: {
            namespace: 'shop',
            labels: { app: 'web' },
            annotations: {},
            container: { name: 'wrong', id: 'containerd://1' },
          },
        },
      ]),
    ).toEqual({
      execId: 'a',
      binary: '/bin/sh',
      pid: 7,
      flags: ['execve'],
      pod: {
        name: 'web',
        namespace: 'shop',
        labels: { app: 'web' },
        annotations: {},
        container: { name: 'main', id: 'containerd://1' },
      },
    });
  });

  it('makes nothing of nothing', () => {
    expect(mergeProcesses([])).toBeUndefined();
    expect(mergeProcesses([undefined])).toBeUndefined();
  });
});

describe('richestFirst', () => {
  it('puts exec before exit before the probe event with most facts', () => {
    const event = (type: string, process: object): TetragonEvent => ({
      type,
      cluster: '',
      node: '',
      ancestors: [],
      body: {},
      readFrom: 'message',
      process: { flags: [], ...process },
    });
    const events = [
      event('process_kprobe', { pid: 1 }),
      event('process_lsm', { pid: 1, uid: 0, cwd: '/' }),
      event('process_exit', {}),
      event('process_exec', {}),
    ];
    expect(richestFirst(events).map(({ type }) => type)).toEqual([
      'process_exec',
      'process_exit',
      'process_lsm',
      'process_kprobe',
    ]);
  });
});
