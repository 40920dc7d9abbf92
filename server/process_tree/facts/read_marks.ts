import { ACTION_EXECUTED, FIELD, typeField } from '../../../common/documents/fields';
import { asTexts } from '../../../common/documents/read_value';
import type { Observation } from '../../../common/process_tree/observation';
import { markFacts } from '../../../common/process_tree/marks';
import { allOf, anyField, chunksOf, type Query, type TreeQuestion } from '../question';
import { readBuckets, sourcesOf, type Bucket } from './read_buckets';
import { MAX_TERMS } from '../../../common/limits';

const exec = (rest: string) => typeField('process_exec', `process.${rest}`);

const RAISED = exec('binary_properties.privileges_changed');
const LINKS = exec('binary_properties.file.inode.links');
const DOCKER = exec('docker');
const EXEC_PROBE = exec('pod.container.maybe_exec_probe');

/** As Tetragon names them; a cluster records all or none. */
const NAMESPACES = ['uts', 'ipc', 'mnt', 'pid', 'net', 'time', 'cgroup', 'user'];

const MARK_FIELDS = [
  RAISED,
  LINKS,
  EXEC_PROBE,
  ...NAMESPACES.map((name) => exec(`ns.${name}.is_host`)),
];

/**
 * What doc values tell cheaply of a few processes among many: privileges that an executable raised,
 * executables without a link, exec probes of the kubelet, and processes of a container in namespaces of
 * the host. No search where no document has such fields.
 */
export async function readMarks(
  { searching, fields, place }: TreeQuestion,
  execIds: readonly string[],
  scope: Query | undefined,
): Promise<Observation[]> {
  const known = MARK_FIELDS.filter(fields.has);
  if (known.length === 0) return [];
  const namespaces = NAMESPACES.filter((name) => fields.has(exec(`ns.${name}.is_host`)));
  const isMarked: Query = {
    bool: {
      minimum_should_match: 1,
      should: [
        { exists: { field: RAISED } },
        { term: { [LINKS]: '0' } },
        { term: { [EXEC_PROBE]: true } },
        ...namespaces.map((name) =>
          allOf([{ exists: { field: DOCKER } }, { term: { [exec(`ns.${name}.is_host`)]: true } }]),
        ),
      ],
    },
  };
  const sources = {
    ...sourcesOf('i', [FIELD.execId]),
    ...sourcesOf('r', [RAISED].filter(fields.has)),
    ...sourcesOf('l', [LINKS].filter(fields.has)),
    ...sourcesOf('e', [EXEC_PROBE].filter(fields.has)),
    ...sourcesOf(
      'n',
      namespaces.map((name) => exec(`ns.${name}.is_host`)),
    ),
  };
  const found: Observation[] = [];
  const parts = scope
    ? [scope]
    : chunksOf(execIds, MAX_TERMS).map((chunk) => anyField([FIELD.execId], chunk));
  for (const part of parts) {
    const query = allOf([
      place,
      { term: { [FIELD.eventAction]: ACTION_EXECUTED } },
      part,
      isMarked,
    ]);
    for (const bucket of await readBuckets(searching, query, sources)) {
      found.push(...markOf(bucket, namespaces));
    }
  }
  return found;
}

/** One bucket a value: several that an executable raised come one after the other, and are put together. */
function markOf({ key }: Bucket, namespaces: readonly string[]): Observation[] {
  if (typeof key.i0 !== 'string') return [];
  const host = namespaces.filter((_, index) => key[`n${index}`] === true);
  return [
    {
      known: 'exec',
      copies: 0,
      execId: key.i0,
      ...markFacts({
        changed: asTexts(key.r0),
        links: key.l0,
        hostNamespaces: host,
        maybeExecProbe: key.e0,
      }),
    },
  ];
}
