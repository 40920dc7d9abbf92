import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../../../common/api/process_tree';
import type { Task } from '../../../common/process_tree/tasks';
import { badgesOf } from './row_badges';

function task(...stages: Partial<ProcessNode>[]): Task {
  return {
    stages: stages.map((facts) => ({ execId: 'a', known: 'exec', node: 'n', ...facts })),
    parent: -1,
    children: [],
  };
}

const texts = (shown: Task, parent?: Task, cut: string[] = []) =>
  badgesOf(shown, parent, new Set(cut)).map(({ text }) => text);

describe('badgesOf', () => {
  it('counts the events of all images, what interfered first', () => {
    const shown = task(
      { events: { observed: 3 } },
      { events: { observed: 1, killed: 2, frozen: 1 } },
    );
    expect(texts(shown)).toEqual(['2 killed', '4 observed', '1 frozen']);
    expect(badgesOf(shown, undefined, new Set()).map(({ tone }) => tone)).toEqual([
      'danger',
      'plain',
      'plain',
    ]);
  });

  it('marks the root of what was injected, and quietly what descends from it', () => {
    expect(texts(task({ origin: 'injected_root' }))).toEqual(['injected']);
    expect(texts(task({}, { origin: 'injected_root' }))).toEqual(['injected']);
    expect(texts(task({ origin: 'below_injected' }))).toEqual(['↳']);
    expect(texts(task({ origin: 'reparented' }))).toEqual(['reparented']);
    expect(texts(task({ origin: 'unknown', inInitTree: false }))).toEqual([]);
    expect(texts(task({ inInitTree: false, pod: 'api-1' }))).toEqual([]);
    const quiet = badgesOf(task({ origin: 'below_injected' }), undefined, new Set());
    expect(quiet).toMatchObject([{ tone: 'plain', label: 'below an injected process' }]);
  });

  it('marks what is not in the container of its parent', () => {
    const badgeOf = (leftContainer: ProcessNode['leftContainer']) =>
      badgesOf(task({ leftContainer }), undefined, new Set()).map(({ text, tone }) => [text, tone]);
    expect(badgeOf('to_host')).toEqual([['leaves container', 'warning']]);
    expect(badgeOf('to_container')).toEqual([['leaves container', 'warning']]);
    expect(badgeOf('association_failed')).toEqual([['container unknown', 'plain']]);
  });

  it('says where a cycle was cut', () => {
    expect(texts(task({}), undefined, ['a'])).toEqual(['cycle cut here']);
    expect(texts(task({}), undefined, ['b'])).toEqual([]);
  });

  it('says what is odd about the record itself', () => {
    expect(
      texts(
        task({
          flags: ['procFS', 'truncArgs'],
          parentMissing: 'limit',
          duplicates: 2,
        }),
      ),
    ).toEqual(['/proc', 'arguments cut', 'more above', 'stored 3×']);
    expect(texts(task({ parentMissing: 'host' }))).toEqual([]);
  });

  it('says how it came to more rights than its parent, and what its executable is', () => {
    const shown = task({
      uid: 0,
      raised: ['setuid', 'setgid', 'capabilities'],
      unlinked: true,
      hostNamespaces: ['mnt', 'pid'],
    });
    expect(texts(shown, task({ uid: 1000 }))).toEqual([
      'no file (memfd)',
      'host’s mnt, pid',
      'setuid',
      'setgid',
      'file capabilities',
      'uid 1000 → 0',
    ]);
    expect(texts(task({ uid: 0 }), task({ uid: 0 }))).toEqual([]);
    const gained = ['CAP_BPF', 'CAP_SYS_ADMIN'];
    const [badge] = badgesOf(task({}), undefined, new Set(), { execId: 'a', gained });
    expect(badge).toMatchObject({ text: '+2 capabilities' });
    expect(badge?.explanation).toContain('CAP_BPF, CAP_SYS_ADMIN');
  });

  it('says that a process was re-read, or has events matched by PID', () => {
    const stages = [{}, { flags: ['procFS'], rereadOf: 'b' }];
    expect(texts(task(...stages))).toEqual(['re-read']);
    expect(texts(task({ matchedByPid: 2 }))).toEqual(['matched by PID']);
  });
});
