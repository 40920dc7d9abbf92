import {
  asBoolean,
  asInteger,
  asObject,
  asText,
  asTextMap,
  asTexts,
  withoutUndefined,
  type JsonObject,
} from './read_value';
import { UNSET_AUID, type TetragonPod, type TetragonProcess } from './tetragon_event';

/** Reads a Tetragon `Process` message (api/v1/tetragon/tetragon.proto), as the export spells it. */
export function readProcess(value: unknown): TetragonProcess | undefined {
  const raw = asObject(value);
  if (!raw) return undefined;
  const auid = asInteger(raw.auid);
  return withoutUndefined<TetragonProcess>({
    execId: asText(raw.exec_id),
    parentExecId: asText(raw.parent_exec_id),
    pid: asInteger(raw.pid),
    tid: asInteger(raw.tid),
    uid: asInteger(raw.uid),
    userName: asText(asObject(raw.user)?.name),
    auid: auid === UNSET_AUID ? undefined : auid,
    binary: asText(raw.binary),
    arguments: asText(raw.arguments),
    cwd: asText(raw.cwd),
    flags: (asText(raw.flags) ?? '').split(/\s+/).filter(Boolean),
    startTime: asText(raw.start_time),
    docker: asText(raw.docker),
    pod: readPod(raw.pod),
    inInitTree: asBoolean(raw.in_init_tree),
    capabilities: readCapabilities(raw.cap),
    namespaces: readNamespaces(raw.ns),
    credentials: asObject(raw.process_credentials),
    binaryProperties: asObject(raw.binary_properties),
    environment: readEnvironment(raw.environment_variables),
  });
}

function readPod(value: unknown): TetragonPod | undefined {
  const raw = asObject(value);
  if (!raw) return undefined;
  return withoutUndefined<TetragonPod>({
    namespace: asText(raw.namespace),
    name: asText(raw.name),
    uid: asText(raw.uid),
    workload: asText(raw.workload),
    workloadKind: asText(raw.workload_kind),
    labels: asTextMap(raw.pod_labels),
    annotations: asTextMap(raw.pod_annotations),
    container: readContainer(raw.container),
  });
}

function readContainer(value: unknown): TetragonPod['container'] {
  const raw = asObject(value);
  if (!raw) return undefined;
  const image = asObject(raw.image);
  return withoutUndefined<NonNullable<TetragonPod['container']>>({
    id: asText(raw.id),
    name: asText(raw.name),
    imageName: asText(image?.name),
    imageId: asText(image?.id),
    pid: asInteger(raw.pid),
    startTime: asText(raw.start_time),
    maybeExecProbe: asBoolean(raw.maybe_exec_probe),
    privileged: asBoolean(asObject(raw.security_context)?.privileged),
  });
}

function readCapabilities(value: unknown): TetragonProcess['capabilities'] {
  const raw = asObject(value);
  if (!raw) return undefined;
  return {
    permitted: asTexts(raw.permitted),
    effective: asTexts(raw.effective),
    inheritable: asTexts(raw.inheritable),
  };
}

function readNamespaces(value: unknown): TetragonProcess['namespaces'] {
  const raw = asObject(value);
  if (!raw) return undefined;
  const entries = Object.entries(raw).map(([name, entry]) => {
    const namespace: JsonObject = asObject(entry) ?? {};
    return [
      name,
      withoutUndefined<{ inum?: number; isHost: boolean }>({
        inum: asInteger(namespace.inum),
        isHost: namespace.is_host === true,
      }),
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** Env entries keep Go's capital names in the export: {"Key": …, "Value": …}. */
function readEnvironment(value: unknown): TetragonProcess['environment'] {
  if (!Array.isArray(value)) return undefined;
  return value.map((entry) => {
    const raw = asObject(entry) ?? {};
    return { key: asText(raw.Key) ?? '', value: asText(raw.Value) ?? '' };
  });
}
