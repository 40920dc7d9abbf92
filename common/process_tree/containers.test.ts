import { describe, expect, it } from 'vitest';
import { readEventLine } from '../documents/read_event';
import { idOf } from './observation_fixture';
import { observationsOf } from './observation';
import { buildProcessTree } from './process_tree';

const [ONE, OTHER] = ['1'.repeat(31), '2'.repeat(31)];

interface Line {
  pid: number;
  parent?: number;
  type?: string;
  binary?: string;
  args?: string;
  flags?: string;
  docker?: string;
  pod?: string;
  inInitTree?: boolean;
  ns?: object;
  /** What the document says of the parent beside its id. */
  parentFacts?: object;
}

function lineOf({ pid, parent, type = 'process_exec', parentFacts, ...facts }: Line): object {
  const {
    binary = `/bin/p${pid}`,
    args,
    flags = 'execve clone',
    docker,
    pod,
    inInitTree,
    ns,
  } = facts;
  const process = {
    ...{ exec_id: idOf(pid), pid, binary, flags, ns },
    ...(parent !== undefined && { parent_exec_id: idOf(parent) }),
    ...(args && { arguments: args }),
    ...(docker && { docker }),
    ...(pod && { pod: { namespace: 'shop', name: pod } }),
    ...(inInitTree !== undefined && { in_init_tree: inInitTree }),
  };
  const above = parentFacts && {
    parent: { exec_id: idOf(parent ?? 0), pid: parent, ...parentFacts },
  };
  return { [type]: { process, ...above }, node_name: 'node-1' };
}

function tree(pid: number, ...lines: Line[]) {
  const observations = lines.flatMap((line) => observationsOf(readEventLine(lineOf(line))));
  const limits = { maxAncestors: 100, maxDescendants: 100 };
  return buildProcessTree(observations, idOf(pid), limits);
}

const RUNC = { binary: '/usr/sbin/runc', arguments: 'exec --process p x', flags: 'execve clone' };

describe('places', () => {
  const placesOf = (...lines: Line[]) =>
    tree(lines[0]!.pid, ...lines).nodes.map(({ pid, place }) => [pid, place]);

  it('calls only what was executed a process of the host', () => {
    expect(
      placesOf(
        {
          pid: 10,
          parent: 9,
          flags: 'procFS',
          parentFacts: { binary: '/x', flags: 'execve clone' },
        },
        { pid: 11, parent: 10 },
        { pid: 12, parent: 10, type: 'process_exit', flags: 'execve' },
        { pid: 13, parent: 10, type: 'process_exit' },
        { pid: 14, parent: 10, flags: 'execve clone errorCgroupId' },
      ),
    ).toEqual([
      [9, 'unknown'],
      [10, 'host'],
      [11, 'host'],
      [12, 'unknown'],
      [13, 'host'],
      [14, 'unknown'],
    ]);
  });

  it('knows nothing of the place of a parent that is only an id', () => {
    expect(placesOf({ pid: 51, parent: 50, docker: ONE, pod: 'web-0' })).toEqual([
      [50, 'unknown'],
      [51, undefined],
    ]);
  });

  it('finds a container that Tetragon could not tell, and all below', () => {
    const conmon = { binary: '/usr/bin/conmon', flags: 'execve clone' };
    expect(
      placesOf(
        { pid: 21, parent: 20, parentFacts: conmon },
        { pid: 22, parent: 21 },
        { pid: 23, parent: 22 },
      ),
    ).toEqual([
      [20, 'unknown'],
      [21, 'unresolved'],
      [22, 'unresolved'],
      [23, 'unresolved'],
    ]);
  });
});

describe('origins', () => {
  const originsOf = (...lines: Line[]) =>
    Object.fromEntries(
      tree(lines[0]!.pid, ...lines).nodes.flatMap(({ pid, origin }) =>
        origin === undefined || pid === undefined ? [] : [[pid, origin] as const],
      ),
    );
  const inside = (pid: number, parent: number, facts: Partial<Line> = {}): Line => ({
    ...{ pid, parent, docker: ONE, inInitTree: false },
    ...facts,
  });

  it('tells the root from what is below it, and from what was reparented', () => {
    expect(
      originsOf(
        { pid: 1, flags: 'procFS', inInitTree: false },
        inside(2, 1, { inInitTree: true }),
        inside(3, 2, { inInitTree: true }),
        // Of a session that has ended.
        inside(4, 2),
        inside(5, 4),
        inside(10, 1, { parentFacts: RUNC }),
        inside(11, 10),
        inside(12, 11, { type: 'process_exit', flags: 'execve' }),
        // A hook, and a process of another container.
        inside(20, 1, { parentFacts: { ...RUNC, arguments: 'create --bundle b x' } }),
        inside(30, 11, { docker: OTHER, parentFacts: { binary: '/x', docker: ONE } }),
      ),
    ).toEqual({
      4: 'reparented',
      5: 'below_injected',
      10: 'injected_root',
      11: 'below_injected',
      12: 'below_injected',
      20: 'unknown',
      30: 'injected_root',
    });
  });

  it('says nothing of a container that is older than Tetragon’s view', () => {
    expect(
      originsOf(
        inside(40, 39, { flags: 'procFS rootcwd' }),
        inside(41, 40),
        inside(42, 41),
        inside(43, 40, { inInitTree: true }),
        inside(44, 43),
      ),
    ).toEqual({ 40: 'unknown', 41: 'unknown', 42: 'unknown', 44: 'reparented' });
  });

  it('says nothing where it is not recorded', () => {
    const line = inside(11, 10, { parentFacts: RUNC });
    delete line.inInitTree;
    expect(originsOf(line)).toEqual({});
  });
});

describe('edges out of a container', () => {
  const leftOf = (...lines: Line[]) => {
    const { nodes, findings } = tree(lines[0]!.pid, ...lines);
    const left = nodes.flatMap(({ pid, leftContainer }) =>
      leftContainer ? [[pid, leftContainer]] : [],
    );
    return { left, findings: findings.filter(({ kind }) => kind === 'left_container') };
  };
  const java: Line = { pid: 2, parent: 1, docker: ONE, pod: 'billing-0' };

  it('marks executions that are not in the container of their parent', () => {
    const { left, findings } = leftOf(
      java,
      { pid: 3, parent: 2, docker: ONE, pod: 'billing-0' },
      { pid: 4, parent: 2 },
      { pid: 5, parent: 2, docker: OTHER, pod: 'cart-0' },
      { pid: 6, parent: 2, flags: 'execve clone errorCgroups' },
      // What copied its forker's facts, and what lost its own.
      { pid: 7, parent: 2, type: 'process_exit', flags: 'execve' },
      { pid: 8, parent: 2, pod: 'billing-0' },
      // Below one that left, all is on the host.
      { pid: 9, parent: 4 },
    );
    expect(left).toEqual([
      [4, 'to_host'],
      [5, 'to_container'],
      [6, 'association_failed'],
    ]);
    expect(findings).toEqual([
      { kind: 'left_container', count: 1, execIds: [idOf(4)], names: ['to_host'] },
      { kind: 'left_container', count: 1, execIds: [idOf(5)], names: ['to_container'] },
      { kind: 'left_container', count: 1, execIds: [idOf(6)], names: ['association_failed'] },
    ]);
  });

  it('takes a container runtime in between for what it is', () => {
    const dind: Line = {
      pid: 2,
      parent: 1,
      docker: ONE,
      binary: '/usr/local/bin/containerd-shim-runc-v2',
    };
    expect(leftOf(dind, { pid: 3, parent: 2, docker: OTHER }).left).toEqual([]);
    expect(leftOf(java, { pid: 3, parent: 2, binary: '/usr/sbin/runc' }).left).toEqual([]);
  });
});

describe('namespaces of the host', () => {
  const HOST = { inum: 1, is_host: true };
  const own = (inum: number) => ({ mnt: { inum }, pid: { inum }, time: HOST, user: HOST });
  const shell: Line = { pid: 3, parent: 2, docker: ONE, ns: { ...own(7), mnt: HOST } };
  const enteredOf = (...lines: Line[]) =>
    tree(3, ...lines).nodes.find(({ pid }) => pid === 3)?.hostNamespaces;

  it('were entered where the parent’s own are known, by either document', () => {
    expect(enteredOf({ ...shell, parentFacts: { ns: own(7) } })).toEqual(['mnt']);
    expect(enteredOf(shell, { pid: 2, docker: ONE, ns: own(7) })).toEqual(['mnt']);
    expect(enteredOf(shell)).toBeUndefined();
    expect(enteredOf(shell, { pid: 2, docker: ONE })).toBeUndefined();
    expect(
      enteredOf({ ...shell, ns: own(7) }, { pid: 2, docker: ONE, ns: own(7) }),
    ).toBeUndefined();
  });
});
