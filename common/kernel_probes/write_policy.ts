import { stringify } from 'yaml';
import type { HookPolicy } from '../documents/event_type_records';
import { hookOfType } from '../documents/event_types';
import type { ArgumentFilter } from './argument_filter';
import type { ShapeArgument } from './argument_shape';
import type { ProbeHook } from './hook';

/** What was chosen, as far as a policy can say it. */
export interface PolicyChoice {
  hook: ProbeHook;
  /** Arguments of the events behind the choice, in their order. */
  arguments: readonly ShapeArgument[];
  filters: readonly ArgumentFilter[];
  /** Binaries kept or left out by the page's filters, as absolute paths. */
  binaries: readonly { path: string; exclude: boolean }[];
  /** Namespaces kept by the page's filters. */
  namespaces: readonly string[];
  /** Processes of the host alone, or none of them, where the page's filters say so. */
  host?: 'only' | 'without';
}

export interface WrittenPolicy {
  yaml: string;
  /** Parts of the choice that no selector can say, or that had to be guessed. */
  notes: PolicyNote[];
}

export type PolicyNote =
  | { kind: 'filter_left_out'; field: string }
  | { kind: 'range_widened'; field: string }
  | { kind: 'index_by_order' }
  | { kind: 'unknown_type'; argument: string }
  | { kind: 'binary_left_out'; binary: string }
  | { kind: 'host_by_pid_namespace' }
  | { kind: 'no_policy_for_loader' };

/** Types of arguments as a TracingPolicy writes them (pkg/k8s/apis/cilium.io/v1alpha1/types.go). */
const TYPE_OF_KIND: Readonly<Record<string, string>> = {
  string_arg: 'string',
  int_arg: 'int',
  uint_arg: 'uint32',
  size_arg: 'size_t',
  long_arg: 'int64',
  bytes_arg: 'char_buf',
  truncated_bytes_arg: 'char_buf',
  path_arg: 'path',
  file_arg: 'file',
  linux_binprm_arg: 'linux_binprm',
  sock_arg: 'sock',
  skb_arg: 'skb',
  sockaddr_arg: 'sockaddr',
  sockaddrun_arg: 'sockaddr_un',
  cred_arg: 'cred',
  process_credentials_arg: 'cred',
  capability_arg: 'capability',
  user_ns_arg: 'user_namespace',
  user_namespace_arg: 'user_namespace',
  syscall_id: 'syscall64',
  module_arg: 'module',
  net_dev_arg: 'net_device',
  bpf_attr_arg: 'bpf_attr',
  bpf_map_arg: 'bpf_map',
  perf_event_arg: 'perf_event',
  kernel_cap_t_arg: 'kernel_cap_t',
  cap_inheritable_arg: 'cap_inheritable',
  cap_permitted_arg: 'cap_permitted',
  cap_effective_arg: 'cap_effective',
};

/** Selectors of addresses and ports by the leaf they filter (docs: matchArgs operators). */
const NETWORK_OPERATORS: Readonly<Record<string, string>> = {
  daddr: 'DAddr',
  saddr: 'SAddr',
  addr: 'SAddr',
  dport: 'DPort',
  sport: 'SPort',
  port: 'SPort',
};

interface ArgumentSelector {
  index: number;
  operator: string;
  values: string[];
}

/** A TracingPolicy that watches what was chosen. It only observes: matchActions are the reader's. */
export function writePolicy(choice: PolicyChoice): WrittenPolicy {
  const { hook } = choice;
  const notes: PolicyNote[] = [];
  if (!hasPolicy(hook)) notes.push({ kind: 'no_policy_for_loader' });
  const args = choice.arguments.map(({ kind, label }, index) => {
    const type = TYPE_OF_KIND[kind];
    if (type === undefined) notes.push({ kind: 'unknown_type', argument: kind });
    return { index, type: type ?? 'int', ...(label !== undefined && { label }) };
  });
  if (args.length > 0) notes.push({ kind: 'index_by_order' });
  const selector = selectorOf(choice, notes);
  const spec = specOf(hook, args, selector);
  const name = policyNameOf(hook);
  // No selector names a namespace of Kubernetes (matchNamespaces means those of Linux): one policy each.
  const policies =
    choice.namespaces.length === 0
      ? [{ kind: 'TracingPolicy', metadata: { name }, spec }]
      : choice.namespaces.map((namespace) => ({
          kind: 'TracingPolicyNamespaced',
          metadata: { name, namespace },
          spec,
        }));
  const documents = policies.map((policy) =>
    stringify({ apiVersion: 'cilium.io/v1alpha1', ...policy }, { lineWidth: 0 }),
  );
  return { yaml: documents.join('---\n'), notes };
}

/** RFC 1123: lower case, digits and hyphens, at most 63 characters. */
function policyNameOf({ name }: ProbeHook): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `watch-${words || 'probe'}`.slice(0, 63).replace(/-+$/, '');
}

function specOf(hook: ProbeHook, args: unknown[], selector: Record<string, unknown>): object {
  const rest = {
    ...(args.length > 0 && { args }),
    ...(Object.keys(selector).length > 0 && { selectors: [selector] }),
  };
  const { policy, hasPath } = hookOfType(hook.type);
  if (!policy) return { loader: true };
  const point = {
    ...(hasPath && { path: hook.path ?? '' }),
    ...pointOf(policy, hook.name),
    ...rest,
  };
  return { [policy.section]: [point] };
}

/** What names the hook in its section of the spec; a uprobe's symbols and offsets are lists. */
function pointOf({ section, names: [first = '', second] }: HookPolicy, name: string): object {
  switch (section) {
    case 'kprobes':
      return { call: callOf(name), syscall: isSyscall(name) };
    case 'uprobes':
      return /^\d+$/.test(name) ? { offsets: [Number(name)] } : { symbols: [name] };
    default: {
      if (second === undefined) return { [first]: name };
      const [left = '', right = ''] = name.split('/', 2);
      return { [first]: left, [second]: right };
    }
  }
}

/** Whether a TracingPolicy can set a hook of this type. */
export function hasPolicy({ type }: ProbeHook): boolean {
  return hookOfType(type).policy !== undefined;
}

function isSyscall(name: string): boolean {
  return /^(?:__(?:x64|arm64|ia32|se)_)?sys_/.test(name);
}

/** Tetragon adds the prefix of the machine to a system call by itself. */
function callOf(name: string): string {
  return name.replace(/^__(?:x64|arm64|ia32|se)_sys_/, 'sys_');
}

function selectorOf(choice: PolicyChoice, notes: PolicyNote[]): Record<string, unknown> {
  const matchArgs = choice.filters.flatMap((filter) => argumentSelector(choice, filter, notes));
  const matchReturnArgs = choice.filters.flatMap((filter) => returnSelector(filter));
  const binaries = choice.binaries.filter(({ path }) => {
    if (path.startsWith('/')) return true;
    notes.push({ kind: 'binary_left_out', binary: path });
    return false;
  });
  const matchBinaries = [false, true].flatMap((exclude) => {
    const values = binaries.filter((binary) => binary.exclude === exclude).map(({ path }) => path);
    return values.length > 0 ? [{ operator: exclude ? 'NotIn' : 'In', values }] : [];
  });
  // A policy of a namespace sees no process of the host anyway.
  const { host, namespaces } = choice;
  const isAboutHost = host !== undefined && namespaces.length === 0;
  if (isAboutHost) notes.push({ kind: 'host_by_pid_namespace' });
  return {
    ...(matchArgs.length > 0 && { matchArgs: mergeSelectors(matchArgs) }),
    ...(matchReturnArgs.length > 0 && { matchReturnArgs }),
    ...(matchBinaries.length > 0 && { matchBinaries }),
    ...(isAboutHost && {
      matchNamespaces: [
        { namespace: 'Pid', operator: host === 'only' ? 'In' : 'NotIn', values: ['host_ns'] },
      ],
    }),
  };
}

function argumentSelector(
  { arguments: args, hook }: PolicyChoice,
  filter: ArgumentFilter,
  notes: PolicyNote[],
): ArgumentSelector[] {
  const { field, operator, value, exclude } = filter;
  const [place = '', kind = '', leaf = ''] = field.split('.');
  if (place === 'return') return [];
  const index = args.findIndex((argument) => argument.kind === kind);
  const name = operatorOf(filter, leaf);
  if (index < 0 || name === undefined || !hasPolicy(hook)) {
    notes.push({ kind: 'filter_left_out', field });
    return [];
  }
  if (operator === '<>') {
    const [low = '', high = low] = value.includes('..') ? value.split('..') : [value];
    if (low === '' || high === '') {
      const bound =
        low === ''
          ? { operator: 'LT', values: [String(BigInt(high) + 1n)] }
          : { operator: 'GT', values: [String(BigInt(low) - 1n)] };
      if (leaf.endsWith('port') || exclude) {
        notes.push({ kind: 'range_widened', field });
        return [];
      }
      return [{ index, ...bound }];
    }
    return [{ index, operator: name, values: [low === high ? low : `${low}:${high}`] }];
  }
  return [{ index, operator: name, values: [value] }];
}

function operatorOf({ operator, exclude }: ArgumentFilter, leaf: string): string | undefined {
  const network = NETWORK_OPERATORS[leaf];
  if (network !== undefined && operator !== '^=') return exclude ? `Not${network}` : network;
  if (leaf !== '' && leaf !== 'path' && leaf !== 'name' && leaf !== 'value' && leaf !== 'id') {
    return leaf === 'protocol' || leaf === 'family' || leaf === 'state'
      ? exclude
        ? undefined
        : { protocol: 'Protocol', family: 'Family', state: 'State' }[leaf]
      : undefined;
  }
  switch (operator) {
    case '=':
      return exclude ? 'NotEqual' : 'Equal';
    case '^=':
      return exclude ? 'NotPrefix' : 'Prefix';
    case '<>':
      return exclude ? 'NotInMap' : 'InMap';
    case '/=':
      return undefined;
  }
}

function returnSelector({ field, operator, value, exclude }: ArgumentFilter): ArgumentSelector[] {
  if (!field.startsWith('return.') || operator !== '=') return [];
  return [{ index: 0, operator: exclude ? 'NotEqual' : 'Equal', values: [value] }];
}

/** Values of one argument and operator are alternatives of one selector. */
function mergeSelectors(selectors: readonly ArgumentSelector[]): ArgumentSelector[] {
  const merged = new Map<string, ArgumentSelector>();
  for (const { index, operator, values } of selectors) {
    const key = `${index} ${operator}`;
    const known = merged.get(key);
    merged.set(key, { index, operator, values: [...(known?.values ?? []), ...values] });
  }
  return [...merged.values()];
}
