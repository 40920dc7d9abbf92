/** A container of the day, one in each pod. */
export interface Container {
  namespace: string;
  workload: string;
  pod: string;
  node: string;
  /** 64 hex digits. */
  id: string;
}

interface Around {
  /** exec_id of the container's first process. */
  top: string;
  /** Its start, epoch milliseconds. */
  started: number;
}

/** What stands in a template where events differ: no mark may occur in another one's place. */
export const MARKS = {
  execId: 'bWFya2VkLWV4ZWNfaWQ=',
  pid: '987654321',
  binary: 'marked-binary',
  /** When the process began. */
  start: '2011-01-01T01:01:01.111111111Z',
  /** When the event happened, and the same as @timestamp. */
  time: '2022-02-02T02:02:02.222222222Z',
  timestamp: '2022-02-02T02:02:02.222Z',
  path: 'marked-item',
  port: '54321',
  action: 'MARKED',
} as const;

export type EventName =
  | 'exec'
  | 'exit'
  | 'fd_install'
  | 'security_file_permission'
  | 'tcp_connect'
  | 'tcp_close'
  | 'sys_mount';

/** The decoded lines of every kind of event of the day, with marks in them. */
export const EVENTS: Readonly<Record<EventName, (of: Container, around: Around) => object>> = {
  exec: (of, around) => event(of, { process_exec: common(of, around) }),
  exit: (of, around) => event(of, { process_exit: { ...common(of, around), time: MARKS.time } }),
  fd_install: (of, around) =>
    probe(of, around, 'fd_install', 'sensitive-files', [{ int_arg: 3 }, FILE]),
  security_file_permission: (of, around) =>
    probe(of, around, 'security_file_permission', 'sensitive-files', [FILE, { int_arg: 4 }]),
  tcp_connect: (of, around) => ({
    ...probe(of, around, 'tcp_connect', 'egress', [SOCKET], `KPROBE_ACTION_${MARKS.action}`),
  }),
  tcp_close: (of, around) => probe(of, around, 'tcp_close', 'egress', [SOCKET]),
  sys_mount: (of, around) =>
    probe(of, around, '__x64_sys_mount', undefined, [
      { string_arg: 'none' },
      { string_arg: `/mnt/${MARKS.path}` },
    ]),
};

const FILE = { file_arg: { path: `/srv/app/data/${MARKS.path}`, permission: '-rw-r--r--' } };

const SOCKET = {
  sock_arg: {
    family: 'AF_INET',
    type: 'SOCK_STREAM',
    protocol: 'IPPROTO_TCP',
    saddr: '10.0.0.5',
    daddr: '10.96.0.10',
    sport: Number(MARKS.port),
    dport: 443,
    cookie: '18446744073709551615',
    state: 'TCP_SYN_SENT',
  },
};

function probe(
  of: Container,
  around: Around,
  function_name: string,
  policy_name: string | undefined,
  args: object[],
  action = 'KPROBE_ACTION_POST',
): object {
  return event(of, {
    process_kprobe: {
      ...common(of, around),
      function_name,
      args,
      action,
      ...(policy_name !== undefined && { policy_name }),
    },
  });
}

function event({ node }: Container, body: object): object {
  return { ...body, node_name: node, time: MARKS.time, cluster_name: 'bench' };
}

function common(of: Container, { top, started }: Around): object {
  const place = placeOf(of);
  const start_time = `${new Date(started).toISOString().slice(0, 23)}000000Z`;
  return {
    process: {
      exec_id: MARKS.execId,
      pid: Number(MARKS.pid),
      uid: 1_000,
      cwd: '/srv/app',
      binary: `/usr/bin/${MARKS.binary}`,
      arguments: '--quiet --config /etc/service/config.yaml',
      flags: 'execve clone',
      start_time: MARKS.start,
      auid: 4_294_967_295,
      parent_exec_id: top,
      ...place,
    },
    parent: {
      exec_id: top,
      pid: 5_000,
      uid: 1_000,
      cwd: '/srv/app',
      binary: '/usr/bin/service',
      arguments: '--listen :8080',
      flags: 'execve rootcwd clone inInitTree',
      start_time,
      auid: 4_294_967_295,
      ...place,
    },
  };
}

function placeOf({ namespace, workload, pod, id }: Container): object {
  return {
    docker: id.slice(0, 31),
    pod: {
      namespace,
      name: pod,
      uid: `${id.slice(0, 8)}-aaaa-4aaa-8aaa-${id.slice(0, 12)}`,
      workload,
      workload_kind: 'Deployment',
      pod_labels: { app: workload },
      container: {
        id: `containerd://${id}`,
        name: 'main',
        image: {
          id: `docker.io/bench/${workload}@sha256:${id}`,
          name: `docker.io/bench/${workload}:1.0`,
        },
        start_time: '2026-02-25T08:00:00Z',
        pid: 7,
      },
    },
  };
}
