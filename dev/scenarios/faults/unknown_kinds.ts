import { processText } from '../events/print_event';
import { kprobe } from '../events/probe_bodies';
import { Process } from '../process/process';
import type { Scenario } from '../scenario';

/** What a later Tetragon writes in place of a process: the same message. */
function asObject(process: Process): unknown {
  return JSON.parse(processText(process));
}

export const unknownKinds: Scenario = {
  id: 'unknown_kinds',
  title: 'Kinds that nobody here knows',
  reads:
    'A newer Tetragon on prod-eu/build-1 writes an event type (process_iouring), an argument kind ' +
    '(iovec_arg), an action (KPROBE_ACTION_QUARANTINE) and a flag word (pidfd) that this product does not ' +
    'know, beside a test event. All are to be shown by name with their JSON.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'ci', 'runner', 0);
    const stage = scene(94);
    const { init } = stage.container(pod);
    const known = stage.spawn(init, [
      '/usr/local/bin/fio',
      '--ioengine=io_uring',
      '/builds/io.fio',
    ]);
    stage.recorder.other(pod.node, stage.wait(4), 'process_iouring', {
      process: asObject(known),
      parent: asObject(init),
      operation: 'IORING_OP_CONNECT',
      entries: ['128'],
    });
    stage.probe(
      'process_kprobe',
      known,
      kprobe('io_uring_enter', {
        policy: 'io-uring',
        args: [{ iovec_arg: { base: '140224', length: '4096', segments: [{ index: 1 }] } }, {}],
      }),
    );
    stage.probe('process_kprobe', known, {
      ...kprobe('io_uring_setup', {
        policy: 'io-uring',
        args: [{ int_arg: 128 }, { label: 'params' }],
      }),
      action: 'KPROBE_ACTION_QUARANTINE',
    });
    const child = stage.fork(known);
    const flagged = new Process({ ...child.facts, flags: 'execve clone pidfd inInitTree' });
    stage.recorder.exec(flagged);
    // What `tetra` sends to try the way: no process, and not in the default allow list.
    stage.recorder.other(pod.node, stage.wait(1), 'test', { arg0: '1', arg1: '2', arg2: '3' });
    stage.exit(flagged);
    stage.exit(known);
    return { top: known, flagged };
  },
};
