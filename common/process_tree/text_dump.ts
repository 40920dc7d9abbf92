import type { ProcessNode } from '../api/process_tree';

/**
 * A tree as text, one line a process: `bash(12)` / `└─ curl(13) exit 0`. In brackets how a process
 * is known where it has no exec document; `→` names the image that took its place.
 */
export function textDump(nodes: readonly ProcessNode[]): string {
  const children = new Map<string, ProcessNode[]>();
  const roots: ProcessNode[] = [];
  const names = new Map(nodes.map((node) => [node.execId, nameOf(node)]));
  for (const node of nodes) {
    const parent = node.parentExecId;
    const siblings = parent === undefined ? undefined : children.get(parent);
    if (parent === undefined || !names.has(parent)) roots.push(node);
    else if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  const lines: string[] = [];
  const waiting = roots.map((node) => ({ node, lead: '', branch: '' })).reverse();
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { node, lead, branch } = item;
    lines.push(lead + branch + describe(node, names));
    const below = lead + (branch === '' ? '' : branch.startsWith('├') ? '│  ' : '   ');
    const list = children.get(node.execId) ?? [];
    for (let index = list.length - 1; index >= 0; index--) {
      const isLast = index === list.length - 1;
      waiting.push({ node: list[index]!, lead: below, branch: isLast ? '└─ ' : '├─ ' });
    }
  }
  return lines.join('\n');
}

function nameOf({ binary, pid }: ProcessNode): string {
  const name = binary?.slice(binary.lastIndexOf('/') + 1) ?? '?';
  return `${name}(${pid ?? '?'})`;
}

function describe(node: ProcessNode, names: ReadonlyMap<string, string>): string {
  const replacedBy = node.replacedBy === undefined ? undefined : names.get(node.replacedBy);
  return [
    nameOf(node),
    ...(node.known === 'exec' ? [] : [`[${node.known}]`]),
    ...(replacedBy === undefined ? [] : [`→ ${replacedBy}`]),
    ...(node.signal !== undefined
      ? [node.signal]
      : node.exitCode !== undefined
        ? [`exit ${node.exitCode}`]
        : node.exitTime !== undefined
          ? ['ended']
          : []),
  ].join(' ');
}
