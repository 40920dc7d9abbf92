import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from './observation';
import { idOf, said } from './observation_fixture';
import { buildProcessTree, type ProcessTreeOptions } from './process_tree';
import { textDump } from './text_dump';

const NO_LIMITS = { maxAncestors: 1_000_000, maxDescendants: 1_000_000 };

const build = (
  observations: Observation[],
  selected: string,
  options: Partial<ProcessTreeOptions> = {},
) => buildProcessTree(observations, selected, { ...NO_LIMITS, ...options });

const dump = (observations: Observation[], selected: string) =>
  `\n${textDump(build(observations, selected).nodes)}`;

const [INIT, BASH, CURL, CAT, LS] = [idOf(1), idOf(10), idOf(11), idOf(12), idOf(13)];

describe('buildProcessTree', () => {
  it('shows all ancestors and all descendants, but no sibling of an ancestor', () => {
    const events = [
      said(INIT, undefined, { binary: '/sbin/init' }),
      said(BASH, INIT, { binary: '/bin/bash' }),
      said(CURL, BASH, { binary: '/usr/bin/curl' }),
      said(CAT, BASH, { binary: '/bin/cat' }),
      said(LS, CURL, { binary: '/bin/ls' }),
    ];
    expect(dump(events, CURL)).toBe(`
init(1)
└─ bash(10)
   └─ curl(11)
      └─ ls(13)`);
  });

  it('has no exit code where the status of an exit is unknown', () => {
    const time = '2026-03-01T10:00:00Z';
    const events = [said(CURL, INIT), said(CURL, INIT, { known: 'exit', exit: { code: 0, time } })];
    const nodeOf = (isStatusUnknown: boolean) =>
      build(events, CURL, { isStatusUnknown }).nodes.find(({ execId }) => execId === CURL);
    expect(nodeOf(false)).toMatchObject({ exitCode: 0, exitTime: time });
    expect(nodeOf(true)).toMatchObject({ exitTime: time });
    expect(nodeOf(true)).not.toHaveProperty('exitCode');
  });

  it('takes the best word on each fact: exec, exit, event, parent, ancestor', () => {
    const [node] = build(
      [
        {
          ...said(CURL, INIT),
          known: 'ancestor',
          binary: '/from/ancestor',
          uid: 1,
          container: 'c',
        },
        { ...said(CURL, INIT), known: 'parent', binary: '/from/parent', uid: 2 },
        { known: 'exit', copies: 1, execId: CURL, exit: { code: 3, time: 'T' } },
        { known: 'event', copies: 1, execId: CURL, binary: '/from/event', events: { killed: 2 } },
        { known: 'event', copies: 1, execId: CURL, events: { killed: 1, observed: 5 } },
      ],
      CURL,
    ).nodes.filter(({ execId }) => execId === CURL);
    expect(node).toMatchObject({
      known: 'exit',
      binary: '/from/event',
      uid: 2,
      container: 'c',
      exitCode: 3,
      exitTime: 'T',
      events: { killed: 3, observed: 5 },
    });
  });

  it('takes the richest of equally good documents first, and counts copies of the execution', () => {
    const poor: Observation = { known: 'exec', copies: 1, execId: CURL, binary: '/poor' };
    const { nodes, findings } = build([poor, said(CURL, undefined, { copies: 2, uid: 0 })], CURL);
    expect(nodes[0]).toMatchObject({ binary: '/bin/sh', uid: 0, duplicates: 2 });
    expect(findings).toEqual([{ kind: 'duplicates', count: 2, execIds: [CURL] }]);
  });

  it('believes the exec document where two name different parents, and says so', () => {
    const events = [
      said(BASH),
      said(LS),
      { ...said(CURL, BASH), known: 'event' as const },
      said(CURL, LS),
    ];
    const conflict = { kind: 'conflicting_parents', count: 1, execIds: [CURL] };
    const below = (selected: string) => build(events, selected);
    expect(below(LS).nodes.map(({ execId }) => execId)).toEqual([LS, CURL]);
    expect(below(LS).findings).toEqual([conflict]);
    expect(below(BASH).nodes.map(({ execId }) => execId)).toEqual([BASH]);
    expect(below(BASH).findings).toEqual([conflict]);
  });

  it('orders siblings by the clock since boot, also where their wall times jump', () => {
    const events = [
      said(BASH),
      said(idOf(30, 3_000), BASH, { startTime: '2024-10-18T00:00:00Z' }),
      said(idOf(20, 2_000), BASH, { startTime: '2024-10-22T00:00:00Z' }),
      said(idOf(100, 10_000), BASH, { startTime: '2024-10-17T00:00:00Z' }),
    ];
    expect(build(events, BASH).nodes.map(({ pid }) => pid)).toEqual([10, 20, 30, 100]);
  });

  it('orders siblings by wall time in nanoseconds where an id tells no clock', () => {
    const events = [
      said('root'),
      said('b', 'root', { startTime: '2024-10-18T00:00:37.15Z' }),
      said('a', 'root', { startTime: '2024-10-18T00:00:37Z' }),
      said('d', 'root'),
      said('c', 'root', { startTime: '2024-10-18T00:00:37.150000001Z' }),
    ];
    expect(
      build(events, 'root')
        .nodes.map(({ execId }) => execId)
        .join(' '),
    ).toBe('root a b c d');
  });

  it('names the image that took the place of another in the same PID, and nothing else', () => {
    const [sh, env, python] = [idOf(7, 1_000), idOf(7, 2_000), idOf(7, 3_000)];
    const replaced = { flags: ['execve'] };
    const events = [
      said(sh, undefined, { binary: '/bin/sh' }),
      said(env, sh, { binary: '/usr/bin/env', ...replaced }),
      said(python, env, { binary: '/usr/bin/python', ...replaced }),
      // Forked only: no clone either, but a PID of its own.
      said(idOf(8, 4_000), python, { ...replaced, known: 'exit', exit: { code: 0 } }),
    ];
    expect(dump(events, python)).toBe(`
sh(7) → env(7)
└─ env(7) → python(7)
   └─ python(7)
      └─ sh(8) [exit] exit 0`);
  });

  it('shows the kernel as a root without walking down from it', () => {
    const kernel = idOf(0, 1);
    const events = [
      said(kernel, kernel, { binary: '<kernel>' }),
      said(INIT, kernel, { binary: '/sbin/init' }),
      said(idOf(2), kernel, { binary: 'kthreadd' }),
    ];
    expect(dump(events, INIT)).toBe('\n<kernel>(0)\n└─ init(1)');
    expect(dump(events, kernel)).toBe('\n<kernel>(0)');
    expect(build(events, INIT).findings).toEqual([]);
  });

  it('takes the pod from a relative in the same container, and marks it', () => {
    const pod = { namespace: 'payments', pod: 'api-1', container: 'api' };
    const { nodes } = build(
      [
        said(BASH, undefined, { docker: 'abc', ...pod }),
        said(CURL, BASH, { docker: 'abc' }),
        said(CAT, BASH, { docker: 'other' }),
        said(LS, BASH),
      ],
      BASH,
    );
    const [, curl, cat, ls] = nodes;
    expect(curl).toMatchObject({ ...pod, inferred: true });
    expect(cat).toMatchObject({ docker: 'other' });
    expect(cat).not.toHaveProperty('pod');
    expect(ls).not.toHaveProperty('docker');
    expect(ls).not.toHaveProperty('inferred');
  });

  it('finds a second exec_id of one PID that a restart of Tetragon read from /proc', () => {
    const first = idOf(50, 123_456_789_012);
    const again = idOf(50, 123_450_000_000);
    const { findings } = build(
      [
        said(INIT),
        said(first, INIT, { docker: 'abc' }),
        said(again, INIT, { docker: 'abc', flags: ['procFS'] }),
        said(idOf(51, 123_450_000_000), INIT, { docker: 'abc', flags: ['procFS'] }),
      ],
      INIT,
    );
    expect(findings).toEqual([{ kind: 'reread', count: 1, execIds: [again] }]);
  });
});

describe('missing documents', () => {
  const [top, parent, child] = [idOf(100), idOf(200), idOf(300)];
  const reasonOf = (
    facts: Partial<Observation>,
    childFacts: Partial<Observation> = {},
    options: Partial<ProcessTreeOptions> = {},
  ) => {
    const named = { known: 'parent', binary: undefined, flags: undefined, ...facts } as const;
    const events = [
      said(parent, top, named as Partial<Observation>),
      said(child, parent, { docker: 'abc', ...childFacts }),
    ];
    return build(events, child, options).nodes.at(-1)?.parentMissing;
  };

  it.each([
    ['a parent outside containers', { binary: '/usr/bin/shim', flags: ['procFS'] }, 'host'],
    ['a parent in a container', { binary: '/bin/sh', docker: 'abc' }, 'unknown'],
    ['a clone that never executed', { binary: '/bin/sh', flags: ['execve'] }, 'forked'],
    ['an id alone', {}, 'unknown'],
  ])('explains %s', (_case, facts, reason) => {
    expect(reasonOf(facts)).toBe(reason);
  });

  it('does not call the host missing where it is recorded', () => {
    const shim = { binary: '/usr/bin/shim', flags: ['procFS'] };
    expect(reasonOf(shim, { docker: undefined } as unknown as Partial<Observation>)).toBe(
      'unknown',
    );
  });

  it('knows that nothing older than the oldest event can be there, by either clock', () => {
    const oldest = 1_709_208_000_000_000_000n; // 2024-02-29T12:00:00Z
    const inContainer = { binary: '/bin/sh', docker: 'abc' };
    const started = (startTime: string) => reasonOf({ ...inContainer, startTime }, {}, { oldest });
    expect(started('2024-02-29T11:59:59.999999999Z')).toBe('before_range');
    expect(started('2024-02-29T12:00:00Z')).toBe('unknown');
    // Known by its id only: 100 µs before its child by ktime.
    const byKtime = (startTime: string) => reasonOf({}, { startTime }, { oldest });
    expect(byKtime('2024-02-29T12:00:00.000099999Z')).toBe('before_range');
    expect(byKtime('2024-02-29T12:00:00.000100000Z')).toBe('unknown');
  });

  it('counts those that are only named, once a reason', () => {
    const events = [
      said(parent, top, { known: 'parent', binary: '/usr/bin/shim', flags: ['procFS'] }),
      said(child, parent, { docker: 'abc' }),
      said(idOf(400), idOf(350), { docker: 'abc' }),
      said(idOf(350), child, { known: 'parent', docker: 'abc' }),
    ];
    expect(build(events, child).findings).toEqual([
      { kind: 'known_only_as_parent', count: 2, execIds: [top, parent], names: ['host'] },
      { kind: 'known_only_as_parent', count: 1, execIds: [idOf(350)], names: ['unknown'] },
      { kind: 'missing_parent', count: 1, execIds: [idOf(350)] },
    ]);
  });
});

describe('limits', () => {
  const chain = Array.from({ length: 10 }, (_, index) =>
    said(idOf(index + 1), index === 0 ? undefined : idOf(index)),
  );

  it('keeps the nearest ancestors and says where it cut', () => {
    const { nodes, moreAncestors } = build(chain, idOf(10), { maxAncestors: 3 });
    expect(nodes.map(({ pid }) => pid)).toEqual([7, 8, 9, 10]);
    expect(nodes[0]).toMatchObject({ parentMissing: 'limit' });
    expect(nodes[0]).not.toHaveProperty('parentExecId');
    expect(moreAncestors).toBe(true);
    expect(build(chain, idOf(10), { maxAncestors: 9 }).moreAncestors).toBe(false);
  });

  it('keeps the nearest descendants and counts all', () => {
    const events = [said(BASH), said(CURL, BASH), said(LS, CURL), said(CAT, BASH)];
    const tree = build(events, BASH, { maxDescendants: 2 });
    expect(tree.nodes.map(({ execId }) => execId)).toEqual([BASH, CURL, CAT]);
    expect(tree).toMatchObject({ shownDescendants: 2, totalDescendants: 3 });
  });
});

describe('cycles', () => {
  it('shows every process of a cycle once, below the selected one, and names the cut', () => {
    const events = [said(BASH, LS), said(CURL, BASH), said(LS, CURL), said(CAT, LS)];
    const { nodes, findings } = build(events, CURL);
    expect(nodes.map(({ execId }) => execId)).toEqual([CURL, LS, BASH, CAT]);
    expect(findings).toEqual([{ kind: 'cycle_cut', count: 1, execIds: [CURL] }]);
  });

  it('cuts a cycle above the selected one at its first repetition', () => {
    const events = [said(BASH, CURL), said(CURL, BASH), said(LS, BASH)];
    const { nodes, findings } = build(events, LS);
    expect(nodes.map(({ execId }) => execId)).toEqual([CURL, BASH, LS]);
    expect(findings).toEqual([{ kind: 'cycle_cut', count: 1, execIds: [CURL] }]);
  });

  it('cuts a process that is its own parent', () => {
    const { nodes, findings } = build([said(BASH, BASH)], BASH);
    expect(nodes).toMatchObject([{ execId: BASH }]);
    expect(nodes[0]).not.toHaveProperty('parentExecId');
    expect(findings).toEqual([{ kind: 'cycle_cut', count: 1, execIds: [BASH] }]);
  });

  it('terminates on any graph, with each exec_id once and parents before children', () => {
    const pid = fc.integer({ min: 0, max: 12 });
    const statement = fc.record({
      known: fc.constantFrom('exec', 'exit', 'event', 'parent', 'ancestor'),
      child: pid,
      parent: fc.option(pid),
    });
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 40 }), pid, (list, selected) => {
        const events = list.map(({ known, child, parent }) =>
          said(idOf(child), parent === null ? undefined : idOf(parent), { known }),
        );
        const { nodes } = build(events, idOf(selected));
        const seen = new Set<string>();
        for (const node of nodes) {
          expect(seen.has(node.execId)).toBe(false);
          if (node.parentExecId !== undefined) expect(seen.has(node.parentExecId)).toBe(true);
          seen.add(node.execId);
        }
        if (events.some(({ execId }) => execId === idOf(selected))) {
          expect(seen.has(idOf(selected))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('size', () => {
  it('builds a chain of 100,000 processes without recursion', () => {
    const events = Array.from({ length: 100_000 }, (_, index) =>
      said(idOf(index + 1), index === 0 ? undefined : idOf(index)),
    );
    const { nodes } = build(events, idOf(50_000));
    expect(nodes).toHaveLength(100_000);
    expect(nodes.at(-1)?.pid).toBe(100_000);
  });

  it('builds 200,000 children of one parent, more than one call takes arguments', () => {
    const events = [
      said(BASH),
      ...Array.from({ length: 200_000 }, (_, index) => said(idOf(index + 100), BASH)),
    ];
    expect(build(events, BASH).nodes).toHaveLength(200_001);
  });
});
