import { Process } from '../process/process';
import { execIdOf, spawnProcess } from '../process/process_factory';
import { DAY, HOUR, MINUTE, SECOND } from '../relative_time';
import type { Scenario } from '../scenario';
import { NodeClock } from '../world/clock';
import { readHostProcesses } from '../world/host_processes';
import { Node } from '../world/node';

/** PID of Windows itself, of which Tetragon has no event. */
const SYSTEM = 4;
const SERVICES = 612;
const SHARED = 5_120;

export const sharedExecIds: Scenario = {
  id: 'shared_exec_ids',
  title: 'One exec_id on two Windows machines, and twice on one',
  reads:
    'Tetragon on Windows makes its ids of the PID alone (base64 of "pid:pid:pid"), so they are the same on ' +
    'every machine and come back with the PID. Below services.exe, PID 5120 is the till’s own program on ' +
    'till-1, skim.exe from C:\\Users\\Public on till-2 some minutes later, and wipe.exe on till-1 in the hour ' +
    'after that: three processes, each with its own start, end and machine, and no document stored twice. ' +
    'Only the attacker’s two ended with an error. Nothing has a pod, so the default deny list would drop it all.',
  tell({ world, scene }) {
    const { recorder, at: now } = scene(0);
    const [till1, till2] = ['till-1', 'till-2'].map((name) => {
      const node = new Node(world.site, {
        name,
        cluster: 'shops',
        clock: new NodeClock([-2 * DAY]),
        restarts: [],
        downtimes: [],
        filebeatDown: undefined,
        // Newer ones write in_init_tree, which Windows has not.
        release: '1.2',
        spaced: false,
        labels: { os: 'windows' },
      });
      const { kernel } = readHostProcesses(node, -2 * DAY + HOUR, Number.NEGATIVE_INFINITY);
      const services = windowsProcess(kernel, undefined, SERVICES, -2 * DAY + MINUTE, [
        'C:\\Windows\\System32\\services.exe',
      ]);
      return { kernel, services };
    });
    const run = (
      machine: NonNullable<typeof till1>,
      minutes: number,
      argv: readonly string[],
      takes: number,
      status = 0,
    ): Process => {
      const at = now - minutes * MINUTE;
      const process = windowsProcess(machine.kernel, machine.services, SHARED, at, argv);
      recorder.exec(process);
      recorder.exit(process, at + takes * SECOND, { status });
      return process;
    };
    const top = run(till1!, 190, ['C:\\Till\\till.exe', '--open'], 1_800);
    const skim = run(till2!, 184, ['C:\\Users\\Public\\skim.exe', '-p', '4455'], 95, 1);
    const wipe = run(till1!, 131, ['C:\\Users\\Public\\wipe.exe', '/q'], 4, 5);
    return { top, skim, wipe };
  },
};

/** As `pkg/process/process_id_windows.go` numbers it; nothing here forks, and nothing has a terminal. */
function windowsProcess(
  kernel: Process,
  parent: Process | undefined,
  pid: number,
  at: number,
  argv: readonly string[],
): Process {
  const { facts } = spawnProcess(kernel, at, pid, { argv, cwd: 'C:\\' });
  const parentExecId = parent?.execId ?? windowsId(SYSTEM);
  return new Process({ ...facts, execId: windowsId(pid), parent, parentExecId });
}

function windowsId(pid: number): string {
  return execIdOf(String(pid), pid, pid);
}
