import type { FlagWord } from '../process/flags';
import type { Scenario } from '../scenario';

const ODD: readonly (readonly FlagWord[])[] = [
  ['truncArgs'],
  ['nocwd'],
  ['errorCWD'],
  ['errorPathResolutionCwd'],
  ['errorFilename'],
  ['errorArgs'],
  ['errorEnvs'],
  ['errorCgroupName', 'errorCgroupID'],
  ['errorCgroupSubsys', 'errorCgroupSubsysCgrp', 'errorCgroups'],
  ['dataFilename', 'dataArgs'],
];

export const oddFlags: Scenario = {
  id: 'odd_flags',
  title: 'Executions that Tetragon could not read in full',
  reads:
    'Backups in ci/runner with every flag word of an incomplete reading: arguments cut (truncArgs), no ' +
    'working directory (nocwd, errorCWD), a path or a cgroup that could not be resolved, long values by ' +
    'the data channel (complete); a password that a redaction filter took out. The last exit has a reference counter that ran below zero ' +
    '(4294967291 = −5): a counter of Tetragon’s cache, nothing to show.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'ci', 'runner', 1);
    const stage = scene(109);
    const { init } = stage.container(pod);
    const top = stage.spawn(init, ['/bin/sh', '/scripts/backup.sh']);
    for (const words of ODD) {
      const isWithoutArguments = words.includes('errorArgs');
      stage.run(
        top,
        ['/usr/bin/rsync', ...(isWithoutArguments ? [] : ['-a', '/builds/', '/backup/'])],
        {
          words,
        },
      );
    }
    stage.run(top, ['/usr/bin/mysqldump', '--password=*****', 'shop']);
    stage.exit(top, {}, { refcnt: 4_294_967_291 });
    return { top };
  },
};
