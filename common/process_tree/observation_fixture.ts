import { encodeExecId } from '../documents/exec_id';
import type { Observation } from './observation';

/** exec_id of a PID on node-1, started `ktime` ns after boot; for tests. */
export function idOf(pid: number, ktime = pid * 1_000, node = 'node-1'): string {
  return encodeExecId({ node, ktime: BigInt(ktime), pid });
}

/** What an exec document says of `execId` and its parent, unless `facts` say otherwise; for tests. */
export function said(
  execId: string,
  parentExecId?: string,
  facts: Partial<Observation> = {},
): Observation {
  return {
    known: 'exec',
    copies: 1,
    execId,
    ...(parentExecId !== undefined && { parentExecId }),
    binary: '/bin/sh',
    flags: ['execve', 'clone'],
    ...facts,
  };
}
