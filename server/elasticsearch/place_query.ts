import type { estypes } from '@elastic/elasticsearch';
import {
  HOOK_COMMANDS,
  RUNTIME_PATTERN,
  RUNTIME_PROGRAM_PATTERN,
} from '../../common/documents/container_runtime';
import {
  ACTION_EXECUTED,
  EXEC_DOCKER,
  EXEC_FLAGS,
  EXEC_IN_INIT_TREE,
  EXEC_PARENT_DOCKER,
  EXEC_PARENT_FLAGS,
  FIELD,
  FIELDS,
} from '../../common/documents/fields';
import type { PlaceKind } from '../../common/documents/place';

type Query = estypes.QueryDslQueryContainer;

/** Documents of a process: by its exec_id, or by its PID where Tetragon's cache had missed it. */
const OF_A_PROCESS = anyField([...FIELDS.execId, ...FIELDS.pid]);
const IN_A_POD = anyField(FIELDS.namespace);
const IN_A_CONTAINER = anyField(FIELDS.docker);

/** `flags` is one keyword of several words, of which there are few different ones. */
const IS_EXEC: Query = { term: { [FIELD.eventAction]: ACTION_EXECUTED } };
const EXECUTED = either([
  all([IS_EXEC, { exists: { field: EXEC_FLAGS } }]),
  matching(FIELDS.flags, '.*(clone|procFS).*'),
]);
const CGROUP_ERROR = matching(FIELDS.flags, '.*errorCgroup.*');

const IN_A_NODE_CONTAINER = all(
  [anyField(FIELDS.parentDocker)],
  [anyField(FIELDS.parentNamespace)],
);

/** The arguments of a parent are told apart where the pipeline split them. */
const OCI_HOOK = all([
  { terms: { [FIELD.parentArgs]: [...HOOK_COMMANDS] } },
  matching(FIELDS.flags, '.*clone.*'),
]);

const STARTED_IN_CONTAINER = all(
  [EXECUTED, matching(FIELDS.parentBinary, RUNTIME_PATTERN)],
  [matching(FIELDS.binary, RUNTIME_PROGRAM_PATTERN), OCI_HOOK],
);

const QUERIES: Readonly<Record<PlaceKind, Query>> = {
  pod: IN_A_POD,
  unresolved: all([either([IN_A_CONTAINER, STARTED_IN_CONTAINER])], [IN_A_POD]),
  host: all(
    [EXECUTED],
    [IN_A_POD, IN_A_CONTAINER, STARTED_IN_CONTAINER, CGROUP_ERROR, IN_A_NODE_CONTAINER],
  ),
  unknown: all(
    [OF_A_PROCESS, either([all([], [EXECUTED]), CGROUP_ERROR, IN_A_NODE_CONTAINER])],
    [IN_A_POD, IN_A_CONTAINER, STARTED_IN_CONTAINER],
  ),
};

/**
 * Documents of processes that ran in such a place, as `placeKindOf` decides it of one document; each
 * document of a process fits exactly one kind.
 */
export function placeQuery(kind: PlaceKind): Query {
  return QUERIES[kind];
}

/**
 * Children of a container runtime that have neither pod nor container id: on their node Tetragon can't
 * tell which container a process is in.
 */
export function unassociatedQuery(): Query {
  return all([STARTED_IN_CONTAINER], [IN_A_POD, IN_A_CONTAINER]);
}

/**
 * Exec documents of processes that came into a container from outside, as `isInjectedRoot` decides it.
 * Two fields of one document can't be compared without a script, so of parents with a container id
 * only runtimes count, which are in another container where a node is one itself (kind); nor is it
 * seen that a PID namespace is the host's.
 */
export function injectedRootQuery(): Query {
  const notInContainer = all(
    [{ exists: { field: FIELD.parentBinary } }, { exists: { field: EXEC_PARENT_FLAGS } }],
    [
      { exists: { field: EXEC_PARENT_DOCKER } },
      matching([EXEC_PARENT_FLAGS], '.*errorCgroup.*'),
      { term: { [FIELD.parentPid]: 0 } },
    ],
  );
  const runtimeOfNodeContainer = all([
    IN_A_NODE_CONTAINER,
    matching([FIELD.parentBinary], RUNTIME_PATTERN),
  ]);
  return all(
    [
      IS_EXEC,
      { term: { [EXEC_IN_INIT_TREE]: false } },
      { exists: { field: EXEC_DOCKER } },
      { exists: { field: EXEC_FLAGS } },
      either([notInContainer, runtimeOfNodeContainer]),
    ],
    [
      matching([EXEC_FLAGS], '.*(procFS|miss).*'),
      all([OCI_HOOK, matching([FIELD.parentBinary], RUNTIME_PROGRAM_PATTERN)]),
    ],
  );
}

function all(filter: Query[], must_not: Query[] = []): Query {
  return { bool: { filter, ...(must_not.length > 0 && { must_not }) } };
}

function either(should: Query[]): Query {
  return { bool: { should, minimum_should_match: 1 } };
}

function anyField(fields: readonly string[]): Query {
  return either(fields.map((field) => ({ exists: { field } })));
}

function matching(fields: readonly string[], value: string): Query {
  return either(fields.map((field) => ({ regexp: { [field]: { value } } })));
}
