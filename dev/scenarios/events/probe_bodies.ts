import type { EventBody } from './print_event';

/** One argument of a probe: exactly one key of `KprobeArgument`, and perhaps a label. */
export type Argument = Readonly<Record<string, unknown>>;

export type Action = 'POST' | 'SIGKILL' | 'OVERRIDE' | 'SIGNAL' | 'NOTIFYENFORCER' | 'SET';

export interface KprobeFacts {
  policy: string;
  args: readonly Argument[];
  action?: Action;
  return?: Argument;
  message?: string;
  tags?: readonly string[];
}

export function kprobe(functionName: string, facts: KprobeFacts): EventBody {
  return {
    function_name: functionName,
    args: facts.args,
    ...(facts.return && { return: facts.return }),
    action: `KPROBE_ACTION_${facts.action ?? 'POST'}`,
    policy_name: facts.policy,
    return_action: 'KPROBE_ACTION_POST',
    ...(facts.message && { message: facts.message }),
    ...(facts.tags && { tags: facts.tags }),
  };
}

export function lsm(hook: string, facts: Omit<KprobeFacts, 'return'>): EventBody {
  return {
    function_name: hook,
    policy_name: facts.policy,
    ...(facts.message && { message: facts.message }),
    args: facts.args,
    action: `KPROBE_ACTION_${facts.action ?? 'POST'}`,
    ...(facts.tags && { tags: facts.tags }),
  };
}

export interface Connection {
  from: string;
  to: string;
  fromPort: number;
  port: number;
  state?: string;
}

/** A TCP socket; the cookie is 64 bits wide, hence text. */
export function sockArgument({ from, to, fromPort, port, state }: Connection): Argument {
  return {
    sock_arg: {
      family: 'AF_INET',
      type: 'SOCK_STREAM',
      protocol: 'IPPROTO_TCP',
      saddr: from,
      daddr: to,
      sport: fromPort,
      dport: port,
      cookie: String(18_446_612_134_627_000_000n + BigInt(fromPort) * 1_088n),
      state: state ?? 'TCP_SYN_SENT',
    },
  };
}

/** `tcp_connect`, watched or stopped by a policy. */
export function tcpConnect(policy: string, connection: Connection, action?: Action): EventBody {
  return kprobe('tcp_connect', {
    policy,
    args: [sockArgument(connection)],
    ...(action && { action }),
  });
}

export function fileArgument(path: string, permission = '-rw-r--r--'): Argument {
  return { file_arg: { path, permission } };
}

/** MAY_READ and MAY_WRITE of include/linux/fs.h. */
export const MAY_WRITE = 2;
export const MAY_READ = 4;

export function filePermission(
  path: string,
  mask: number,
  rest: { action?: Action; permission?: string } = {},
): EventBody {
  return kprobe('security_file_permission', {
    policy: 'file-monitoring',
    args: [fileArgument(path, rest.permission), { int_arg: mask }],
    return: { int_arg: rest.action === 'OVERRIDE' ? -1 : 0 },
    ...(rest.action && { action: rest.action }),
  });
}
