import type { TemplateForm } from './template_form';

/**
 * Mapping of `cilium_tetragon.log`: data_stream/log/fields/fields.yml of the integration, as Fleet
 * turns it into properties. What is not named there is mapped by the dynamic templates.
 */
export type Mapping = Record<string, unknown>;

export const keyword: Mapping = { type: 'keyword', ignore_above: 1024 };
const long: Mapping = { type: 'long' };
const date: Mapping = { type: 'date' };
const boolean: Mapping = { type: 'boolean' };

export function group(properties: Mapping): Mapping {
  return { properties };
}

export function tetragonMappings(form: TemplateForm): Mapping {
  return group({
    process_exec: group({ parent: parentOf(form), process: executedProcess(form) }),
    process_exit: group({
      signal: keyword,
      status: { type: 'float' },
      parent: parentOf(form),
      process: exitedProcess(form),
      time: keyword,
    }),
    process_kprobe: kprobe(form),
    time: keyword,
    node_name: keyword,
    cluster_name: keyword,
    ...(form === 'trial_node' && { node_labels: LABELS_AS_LEAVES }),
  });
}

/** Field names below this object are leaves, dots and all. */
export const LABELS_AS_LEAVES: Mapping = { type: 'object', subobjects: false };

/**
 * Pod labels the integration names. As Fleet reads them, `app.kubernetes.io/name` makes `app` an
 * object, and a plain `app` named before it wins over that.
 */
function podLabels(form: TemplateForm, names: readonly string[]): Mapping {
  if (form === 'trial_node') {
    return {
      ...LABELS_AS_LEAVES,
      properties: Object.fromEntries(names.map((name) => [name, keyword])),
    };
  }
  const properties: Mapping = {};
  for (const name of names) {
    const [first = name, ...rest] = name.split('.');
    if (first in properties) continue;
    properties[first] = rest.reduceRight<Mapping>(
      (inner, part) => group({ [part]: inner }),
      keyword,
    );
  }
  return group(properties);
}

const POD_NAMES = { namespace: keyword, name: keyword, workload_kind: keyword };

/** A parent's pod is never moved away, so all of it is mapped. Start times are dates in kprobes only. */
function parentPod(form: TemplateForm, labels: readonly string[], startTime: Mapping): Mapping {
  return group({
    container: group({
      name: keyword,
      image: group({ name: keyword, id: keyword }),
      start_time: startTime,
      pid: long,
      id: keyword,
    }),
    ...POD_NAMES,
    workload: keyword,
    pod_labels: podLabels(form, labels),
  });
}

function ownContainer(startTime: Mapping): Mapping {
  return group({ image: group({ id: keyword }), start_time: startTime, pid: long });
}

function parentOf(form: TemplateForm): Mapping {
  return group({
    exec_id: keyword,
    start_time: keyword,
    auid: long,
    flags: keyword,
    parent_exec_id: keyword,
    tid: long,
    pod: parentPod(form, ['app.kubernetes.io/name', 'org', 'class', 'pod-template-hash'], keyword),
    docker: keyword,
    refcnt: long,
  });
}

function ownProcess(form: TemplateForm, labels: readonly string[]): Mapping {
  return {
    exec_id: keyword,
    uid: long,
    start_time: keyword,
    auid: long,
    pod: group({
      container: ownContainer(keyword),
      ...POD_NAMES,
      workload: keyword,
      pod_labels: podLabels(form, labels),
    }),
    flags: keyword,
    parent_exec_id: keyword,
    docker: keyword,
  };
}

function executedProcess(form: TemplateForm): Mapping {
  return group(
    ownProcess(form, ['app', 'pod-template-hash', 'app.kubernetes.io/name', 'org', 'class']),
  );
}

function exitedProcess(form: TemplateForm): Mapping {
  return group({
    ...ownProcess(form, ['pod-template-hash', 'app.kubernetes.io/name', 'org', 'class']),
    refcnt: long,
  });
}

const KPROBE_LABELS = ['app.kubernetes.io/name', 'class', 'org'];

function kprobe(form: TemplateForm): Mapping {
  return group({
    action: keyword,
    policy_name: keyword,
    args: kprobeArguments(),
    function_name: keyword,
    parent: group({
      auid: long,
      docker: keyword,
      flags: keyword,
      parent_exec_id: keyword,
      pod: parentPod(form, KPROBE_LABELS, date),
      refcnt: long,
    }),
    process: group({
      auid: long,
      docker: keyword,
      flags: keyword,
      ns: namespaces(),
      parent_exec_id: keyword,
      pod: group({
        workload: keyword,
        container: ownContainer(date),
        pod_labels: podLabels(form, KPROBE_LABELS),
      }),
      refcnt: long,
    }),
    return: group({ int_arg: long }),
    return_action: keyword,
  });
}

/** The only arguments that are nested; those of other event types are plain dynamic objects. */
function kprobeArguments(): Mapping {
  return {
    type: 'nested',
    properties: {
      user_ns_arg: group({
        uid: long,
        level: long,
        gid: long,
        ns: group({ inum: long, is_host: boolean }),
      }),
      capability_arg: group({ name: keyword, value: long }),
      int_arg: long,
      file_arg: group({ path: keyword, permission: keyword }),
    },
  };
}

function namespaces(): Mapping {
  const inum = { inum: long };
  const hosted = { inum: long, is_host: boolean };
  return group({
    cgroup: group(inum),
    ipc: group(inum),
    mnt: group(inum),
    net: group(inum),
    pid: group({ ...inum, pid_for_children: group(inum) }),
    time: group({ ...hosted, time_for_children: group(hosted) }),
    user: group(hosted),
    uts: group(inum),
    pid_for_children: group(inum),
    time_for_children: group(hosted),
  });
}
