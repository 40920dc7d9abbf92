import { fileArgument, kprobe } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

const POLICY = 'system-calls';
const call = (name: string, args: readonly Readonly<Record<string, unknown>>[]) =>
  kprobe(name, { policy: POLICY, args });

export const knownCalls: Scenario = {
  id: 'known_calls',
  title: 'Integers of calls that everybody knows',
  reads:
    'A debugger in ci/runner reads ptrace’s request and PID (PTRACE_POKETEXT of 914), enters a network ' +
    'namespace (CLONE_NEWNET), links / by a directory descriptor (AT_FDCWD) and maps a deleted file: read ' +
    'and execute, MAP_PRIVATE, and not writable. A kill whose policy reads one of two integers names none. ' +
    'The last read of /etc/shadow stands for 25 that the exporter merged: ×25.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'ci', 'runner', 0);
    const stage = scene(125);
    const { init } = stage.container(pod);
    const debuggerProcess = stage.spawn(init, ['/usr/bin/gdb', '-p', '914']);
    const bodies = [
      call('__x64_sys_ptrace', [{ int_arg: 4 }, { int_arg: 914 }]),
      call('__x64_sys_setns', [{ int_arg: 6 }, { int_arg: 0x4000_0000 }]),
      call('__x64_sys_symlinkat', [
        { string_arg: '/' },
        { int_arg: -100 },
        { string_arg: '/builds/root' },
      ]),
      call('security_mmap_file', [
        fileArgument('/tmp/x.so (deleted)'),
        { uint_arg: 5 },
        { uint_arg: 2 },
      ]),
      call('__x64_sys_kill', [{ int_arg: 9 }]),
    ];
    for (const body of bodies) stage.probe('process_kprobe', debuggerProcess, body);
    stage.probe(
      'process_kprobe',
      debuggerProcess,
      call('fd_install', [{ int_arg: 5 }, fileArgument('/etc/shadow', '-rw-r-----')]),
      { standsFor: 25 },
    );
    stage.exit(debuggerProcess);
    return { top: debuggerProcess };
  },
};
