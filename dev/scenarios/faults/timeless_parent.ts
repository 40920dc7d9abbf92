import { execForkedProcess, execIdOf } from '../process/process_factory';
import { Process } from '../process/process';
import type { Scenario } from '../scenario';

/** Between two commands that somebody types. */
const TYPING_MS = 4_200;

export const timelessParent: Scenario = {
  id: 'timeless_parent',
  title: 'Parents of which only the PID is known',
  reads:
    'Somebody came into shop/catalog with sh. Of its two children Tetragon did not find the parent ' +
    '(cilium/tetragon#19, frequent on kind): no `parent`, and a parent_exec_id `node:0:PID`, whose time is 0. ' +
    'One process alone had that PID then, on that node and in that container: curl and the kubectl that it ' +
    'fetched are children of sh, matched by PID, and there is no second session and no process of the host.',
  lineage: `
sh · exit 0
`,
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'catalog', 0);
    const stage = scene(68);
    const sh = stage.inject(pod, ['/bin/sh']);
    const run = (argv: readonly string[]): Process => {
      stage.wait(TYPING_MS);
      const fork = stage.fork(sh);
      const { facts } = execForkedProcess(fork, stage.wait(1), { argv, words: ['miss'] });
      const parentExecId = execIdOf(facts.node.name, 0, sh.facts.pid);
      const child = new Process({ ...facts, parent: undefined, parentExecId });
      stage.recorder.exec(child);
      stage.wait(300);
      stage.exit(child);
      return child;
    };
    const curl = run([
      '/usr/bin/curl',
      '-sLO',
      'https://dl.k8s.io/v1.35.0/bin/linux/amd64/kubectl',
    ]);
    const kubectl = run(['/tmp/kubectl', 'get', 'secrets', '--all-namespaces']);
    stage.wait(TYPING_MS);
    stage.exit(sh);
    return { top: sh, curl, kubectl };
  },
};
