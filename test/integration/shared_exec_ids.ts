import { encodeExecId } from '../../common/documents/exec_id';
import { eventOf } from './export_lines';

/** When the first of the processes below starts. */
export const SHARED_NOW = new Date('2026-03-01T12:00:00Z');

const SECOND = 1_000;

export function at(seconds: number): string {
  return new Date(SHARED_NOW.getTime() + seconds * SECOND).toISOString();
}

/** As Tetragon on Windows makes it (pkg/process/process_id_windows.go). */
function windowsId(pid: number): string {
  return encodeExecId({ node: String(pid), ktime: BigInt(pid), pid });
}

const SHARED_ID = windowsId(5_120);
const PARENT_ID = windowsId(600);

/** An agent that was not told its node's name, on two machines made from one image. */
const NAMELESS_ID = encodeExecId({ node: '', ktime: 77_000_000_123n, pid: 900 });

interface Life {
  execId: string;
  node: string;
  seconds: number;
  binary: string;
  args: string;
}

const FOLDER = 'C:\\Users\\Public\\';

/** PID 5120 of two machines of one cluster, and once more on the first of them an hour later. */
const LIVES: readonly Life[] = [
  { execId: SHARED_ID, node: 'till-1', seconds: 0, binary: 'C:\\App\\till.exe', args: '--open' },
  { execId: SHARED_ID, node: 'till-2', seconds: 5, binary: `${FOLDER}skim.exe`, args: '-p 4455' },
  { execId: SHARED_ID, node: 'till-1', seconds: 3_600, binary: `${FOLDER}wipe.exe`, args: '/q' },
  { execId: NAMELESS_ID, node: 'kiosk-a', seconds: 20, binary: '/usr/bin/feh', args: 'ad.png' },
  { execId: NAMELESS_ID, node: 'kiosk-b', seconds: 20, binary: '/tmp/.x/feh', args: '--pool' },
];

/** Each life has its exec document twice, as redelivery stores it; those of the tills an exit too. */
export function sharedEvents(cluster?: string): object[] {
  return LIVES.flatMap(({ execId, node, seconds, binary, args }) => {
    const isTill = execId === SHARED_ID;
    const process = {
      exec_id: execId,
      pid: isTill ? 5_120 : 900,
      start_time: at(seconds),
      binary,
      arguments: args,
      flags: 'execve clone',
      parent_exec_id: PARENT_ID,
    };
    const parent = {
      exec_id: PARENT_ID,
      pid: 600,
      start_time: at(-500),
      binary: 'C:\\Windows\\System32\\services.exe',
    };
    const rest = { node, body: { parent }, ...(cluster !== undefined && { cluster }) };
    const exec = eventOf('process_exec', process, at(seconds), rest);
    const status = { status: seconds, time: at(seconds + 2) };
    const exit = eventOf('process_exit', process, at(seconds + 2), {
      ...rest,
      body: { parent, ...status },
    });
    return [exec, exec, ...(isTill ? [exit] : [])];
  });
}
