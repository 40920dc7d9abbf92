import type { Episode } from './episode';

const SOURCES = ['main', 'parser', 'session', 'render', 'cache', 'codec', 'index', 'query'];

/** A CI job: deep and bushy, many short processes, sometimes a failure at its end. */
export const buildEpisode: Episode = (stage, pod, random) => {
  const { init: runner } = stage.container(pod);
  const workspace = `/builds/shop/${random.pick(['cart', 'catalog', 'frontend'])}`;
  const bash = stage.spawn(
    runner,
    ['/usr/bin/bash', '-e', `/builds/scripts/job-${random.integer(10_000, 99_999)}.sh`],
    {
      cwd: workspace,
    },
  );
  const git = stage.spawn(bash, ['/usr/bin/git', 'fetch', '--depth', '20', 'origin']);
  stage.run(
    git,
    [
      '/usr/lib/git-core/git-remote-https',
      '/usr/lib/git-core/git-remote-https',
      'origin',
      'https://git.example.com/shop.git',
    ],
    {
      takes: 900,
    },
  );
  stage.exit(git);
  const make = stage.spawn(bash, ['/usr/bin/make', `-j${random.integer(2, 8)}`, 'all']);
  const count = random.integer(1, 5);
  const isFailing = random.chance(0.08);
  for (let index = 0; index < count; index++) {
    const source = `${random.pick(SOURCES)}_${random.integer(1, 40)}.c`;
    const status = isFailing && index === count - 1 ? 1 : 0;
    const sh = stage.spawn(make, ['/bin/sh', '-c', `gcc -O2 -c -o obj/${source}.o src/${source}`]);
    // dash runs the last command of -c in its own place.
    const gcc = stage.replace(sh, [
      '/usr/bin/gcc',
      '-O2',
      '-c',
      '-o',
      `obj/${source}.o`,
      `src/${source}`,
    ]);
    stage.run(
      gcc,
      [
        '/usr/lib/gcc/x86_64-linux-gnu/12/cc1',
        '-quiet',
        `src/${source}`,
        '-O2',
        '-o',
        `/tmp/cc${random.hex(6)}.s`,
      ],
      {
        takes: random.integer(90, 1_500),
        status,
      },
    );
    if (status === 0)
      stage.run(gcc, ['/usr/bin/as', '--64', '-o', `obj/${source}.o`], { takes: 25 });
    stage.exit(gcc, { status });
  }
  const status = isFailing ? 2 : 0;
  stage.exit(make, { status });
  stage.exit(bash, { status });
};
