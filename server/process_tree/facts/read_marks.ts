import {
  ACTION_EXECUTED,
  EXEC_IN_INIT_TREE,
  FIELD,
  typeField,
} from '../../../common/documents/fields';
import { pidOfExecId } from '../../../common/documents/exec_id';
import { asTexts } from '../../../common/documents/read_value';
import type { Observation } from '../../../common/process_tree/observation';
import { markFacts } from '../../../common/process_tree/marks';
import { injectedRootQuery } from '../../elasticsearch/place_query';
import { allOf, anyField, chunksOf, type Query, type TreeQuestion } from '../question';
import { readBuckets, sourcesOf, type Bucket, type Sources } from './read_buckets';
import { MAX_TERMS } from '../../../common/limits';

const exec = (rest: string) => typeField('process_exec', rest);

const RAISED = exec('process.binary_properties.privileges_changed');
const LINKS = exec('process.binary_properties.file.inode.links');
const DOCKER = exec('process.docker');
const PARENT_DOCKER = exec('parent.docker');
const EXEC_PROBE = exec('process.pod.container.maybe_exec_probe');
const CONTAINER_PID = exec('process.pod.container.pid');

/** As Tetragon names them; a cluster records all or none. */
const NAMESPACES = ['uts', 'ipc', 'mnt', 'pid', 'net', 'time', 'cgroup', 'user'] as const;

type Namespace = (typeof NAMESPACES)[number];

/** Every container shares these with the host, unless it is told not to. */
const SHARED_BY_DEFAULT: readonly Namespace[] = ['time', 'user'];

/** Tetragon leaves `false` out, but never a number. */
const isHost = (of: 'process' | 'parent', name: Namespace) => exec(`${of}.ns.${name}.is_host`);
const isRecorded = (of: 'process' | 'parent') => exec(`${of}.ns.pid.inum`);

const MARK_FIELDS = [
  ...[RAISED, LINKS, EXEC_PROBE, EXEC_IN_INIT_TREE],
  ...NAMESPACES.map((name) => isHost('process', name)),
];

/**
 * What doc values tell cheaply of a few processes among many: privileges that an executable raised,
 * executables without a link, exec probes of the kubelet, processes of a container that entered
 * namespaces of the host, and those that came into their container from outside. No search where no
 * document has such fields.
 */
export async function readMarks(
  question: TreeQuestion,
  execIds: readonly string[],
  scope: Query | undefined,
): Promise<Observation[]> {
  const known = MARK_FIELDS.filter(question.fields.has);
  if (known.length === 0) return [];
  const parts = scope
    ? [scope]
    : chunksOf(execIds, MAX_TERMS).map((chunk) => anyField([FIELD.execId], chunk));
  const found = await Promise.all(
    parts.flatMap((part) => [readMarked(question, part), readInjectedRoots(question, part)]),
  );
  const marks = found.flat();
  return [...marks, ...(await readNamespacesOfParents(question, marks))];
}

async function readMarked(
  { searching, fields, place }: TreeQuestion,
  part: Query,
): Promise<Observation[]> {
  const namespaces = NAMESPACES.filter((name) => fields.has(isHost('process', name)));
  const isMarked: Query = {
    bool: {
      minimum_should_match: 1,
      should: [
        { exists: { field: RAISED } },
        { term: { [LINKS]: '0' } },
        { term: { [EXEC_PROBE]: true } },
        ...namespaces.map(mayBeEntered),
      ],
    },
  };
  const sources: Sources = {
    ...sourcesOf('i', [FIELD.execId]),
    ...sourcesOf('r', [RAISED].filter(fields.has)),
    ...sourcesOf('l', [LINKS].filter(fields.has)),
    ...sourcesOf('e', [EXEC_PROBE].filter(fields.has)),
    ...namespaceSources(namespaces, fields.has),
  };
  const query = allOf([place, IS_EXEC, part, isMarked]);
  const buckets = await readBuckets(searching, query, sources);
  return buckets.flatMap((bucket) => markOf(bucket, namespaces));
}

/** Own namespaces, and what there is to compare them with: without any, a namespace is no mark. */
function namespaceSources(
  namespaces: readonly Namespace[],
  has: (field: string) => boolean,
): Sources {
  if (namespaces.length === 0) return {};
  const ofParent = namespaces.map((name) => sourcesOf(name, [isHost('parent', name)].filter(has)));
  return {
    ...sourcesOf(
      'n',
      namespaces.map((name) => isHost('process', name)),
    ),
    ...sourcesOf('p', [FIELD.parentExecId]),
    ...sourcesOf('k', [isRecorded('parent')].filter(has)),
    ...Object.fromEntries(ofParent.flatMap((source) => Object.entries(source))),
  };
}

const IS_EXEC: Query = { term: { [FIELD.eventAction]: ACTION_EXECUTED } };

/** In a container, in this namespace of the host, and the parent is not, or its own are not said here. */
function mayBeEntered(name: Namespace): Query {
  const parentRecorded: Query = { exists: { field: isRecorded('parent') } };
  const isOwn: Query[] = [
    { exists: { field: DOCKER } },
    { term: { [isHost('process', name)]: true } },
  ];
  const entered = allOf([parentRecorded], [{ term: { [isHost('parent', name)]: true } }]);
  if (SHARED_BY_DEFAULT.includes(name)) return allOf([...isOwn, entered]);
  const should = [entered, allOf([], [parentRecorded])];
  return allOf([...isOwn, { bool: { should, minimum_should_match: 1 } }]);
}

interface Marked extends Observation {
  /** Whose namespaces have to be known before any can be called entered. */
  comparedWith?: string;
}

/** One bucket a value: several that an executable raised come one after the other, and are put together. */
function markOf({ key }: Bucket, namespaces: readonly Namespace[]): Marked[] {
  if (typeof key.i0 !== 'string') return [];
  const host = namespaces.filter((_, index) => key[`n${index}`] === true);
  const isCompared = key.k0 !== undefined && key.k0 !== null;
  const parent = !isCompared && host.length > 0 && typeof key.p0 === 'string' ? key.p0 : undefined;
  return [
    {
      known: 'exec',
      copies: 0,
      execId: key.i0,
      ...markFacts({
        changed: asTexts(key.r0),
        links: key.l0,
        hostNamespaces: host.length > 0 ? host : undefined,
        enteredNamespaces: isCompared ? host.filter((name) => key[`${name}0`] !== true) : undefined,
        maybeExecProbe: key.e0,
      }),
      ...(parent !== undefined && { comparedWith: parent }),
    },
  ];
}

/** What documents of the parents say of their own namespaces, where those of the children do not. */
async function readNamespacesOfParents(
  { searching, fields, place }: TreeQuestion,
  marks: readonly Marked[],
): Promise<Observation[]> {
  const parents = [...new Set(marks.flatMap(({ comparedWith }) => comparedWith ?? []))];
  const names = NAMESPACES.filter((name) => fields.has(isHost('process', name)));
  const found: Observation[] = [];
  for (const chunk of chunksOf(parents, MAX_TERMS)) {
    const query = allOf([
      ...[place, IS_EXEC, anyField([FIELD.execId], chunk)],
      { exists: { field: isRecorded('process') } },
    ]);
    const buckets = await readBuckets(searching, query, {
      ...sourcesOf('i', [FIELD.execId]),
      ...sourcesOf(
        'n',
        names.map((name) => isHost('process', name)),
      ),
    });
    for (const { key } of buckets) {
      if (typeof key.i0 !== 'string') continue;
      const hostNamespaces = names.filter((_, index) => key[`n${index}`] === true);
      found.push({ known: 'exec', copies: 0, execId: key.i0, hostNamespaces });
    }
  }
  return found;
}

/** A PID that is the host's also inside the container, or a parent in the same one: no root. */
async function readInjectedRoots(
  { searching, fields, place }: TreeQuestion,
  part: Query,
): Promise<Observation[]> {
  if (!fields.has(EXEC_IN_INIT_TREE)) return [];
  const buckets = await readBuckets(searching, allOf([place, part, injectedRootQuery()]), {
    ...sourcesOf('i', [FIELD.execId]),
    ...sourcesOf('c', [CONTAINER_PID].filter(fields.has)),
    ...sourcesOf('d', [DOCKER]),
    ...sourcesOf('g', [PARENT_DOCKER].filter(fields.has)),
  });
  return buckets.flatMap(({ key }): Observation[] => {
    if (typeof key.i0 !== 'string' || key.d0 === key.g0) return [];
    if (typeof key.c0 === 'number' && key.c0 === pidOfExecId(key.i0)) return [];
    return [{ known: 'exec', copies: 0, execId: key.i0, injectedRoot: true }];
  });
}
