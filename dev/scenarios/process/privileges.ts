import type { Container } from '../world/container';
import type { ImageFacts } from './image_facts';

/** What containerd gives a container; DAC_OVERRIDE has no prefix in capabilities.proto. */
const CONTAINER_CAPABILITIES = [
  'CAP_CHOWN',
  'DAC_OVERRIDE',
  'CAP_FOWNER',
  'CAP_FSETID',
  'CAP_KILL',
  'CAP_SETGID',
  'CAP_SETUID',
  'CAP_SETPCAP',
  'CAP_NET_BIND_SERVICE',
  'CAP_NET_RAW',
  'CAP_SYS_CHROOT',
  'CAP_MKNOD',
  'CAP_AUDIT_WRITE',
  'CAP_SETFCAP',
];

const ALL_CAPABILITIES = [
  ...CONTAINER_CAPABILITIES,
  'CAP_NET_ADMIN',
  'CAP_SYS_MODULE',
  'CAP_SYS_PTRACE',
  'CAP_SYS_ADMIN',
  'CAP_SYS_TIME',
  'CAP_SYSLOG',
  'CAP_BPF',
  'CAP_PERFMON',
];

const CONTAINER_TEXT = capabilitySets(CONTAINER_CAPABILITIES);
const ALL_TEXT = capabilitySets(ALL_CAPABILITIES);

function capabilitySets(names: string[]): string {
  return `,"cap":${JSON.stringify({ permitted: names, effective: names })}`;
}

/** `cap`, with the comma before it; a user other than root in a container holds none. */
export function capabilitiesText({ container, uid }: ImageFacts): string {
  if (!container || container.facts.privileged) return ALL_TEXT;
  return uid === 0 ? CONTAINER_TEXT : '';
}

/** Credentials of a process that was started as `uid`; wrapped values keep their zeros. */
export function credentialsText({ uid }: ImageFacts): string {
  return (
    `,"process_credentials":{"uid":${uid},"gid":${uid},"euid":${uid},"egid":${uid}` +
    `,"suid":${uid},"sgid":${uid},"fsuid":${uid},"fsgid":${uid}}`
  );
}

/** The kernel's own inodes of the first namespaces (include/linux/proc_ns.h; mnt and net are usual ones). */
const HOST_NAMESPACES: Readonly<Record<string, number>> = {
  uts: 4026531838,
  ipc: 4026531839,
  mnt: 4026531841,
  pid: 4026531836,
  pid_for_children: 4026531836,
  net: 4026531840,
  time: 4026531834,
  time_for_children: 4026531834,
  cgroup: 4026531835,
  user: 4026531837,
};

/** Namespaces a container gets anew, and how far each is from the container's first. */
const OWN_NAMESPACES: Readonly<Record<string, number>> = {
  uts: 1,
  ipc: 2,
  mnt: 3,
  pid: 4,
  pid_for_children: 4,
  net: 0,
  cgroup: 5,
};

const HOST_TEXT = printNamespaces(() => undefined);
const containerTexts = new WeakMap<Container, string>();

/** `ns`: after nsenter into the host's the only sign that the process left its container. */
export function namespacesText({ container, hostNamespaces }: ImageFacts): string {
  if (!container || hostNamespaces) return HOST_TEXT;
  let text = containerTexts.get(container);
  if (text === undefined) {
    text = printNamespaces((name) => {
      const offset = OWN_NAMESPACES[name];
      const sharesHostPids = container.facts.hostPid && name.startsWith('pid');
      return offset === undefined || sharesHostPids ? undefined : container.firstNamespace + offset;
    });
    containerTexts.set(container, text);
  }
  return text;
}

/** `own`: inode of a namespace, `undefined` for the host's. */
function printNamespaces(own: (name: string) => number | undefined): string {
  const entries = Object.entries(HOST_NAMESPACES).map(([name, host]) => {
    const inode = own(name);
    return inode === undefined
      ? `"${name}":{"inum":${host},"is_host":true}`
      : `"${name}":{"inum":${inode}}`;
  });
  return `,"ns":{${entries.join(',')}}`;
}
