import { describe, expect, it } from 'vitest';
import { Progress } from './progress';

function watch(terminal: { isTTY?: boolean; columns?: number }) {
  let now = 0;
  let text = '';
  const output = { ...terminal, write: (more: string) => (text += more) };
  const progress = new Progress(output, () => now);
  return {
    progress,
    written: () => text,
    pass: (seconds: number) => {
      now += seconds * 1_000;
    },
  };
}

describe('in a file or pipe', () => {
  it('says a new thing at once and one that counts on every five seconds', () => {
    const { progress, written, pass } = watch({});
    const say = progress.step('load');
    for (let second = 0; second < 11; second += 1) {
      say(`Loading events: ${second}`);
      pass(1);
    }
    say('Done loading');
    expect(written()).toBe(
      'Loading events: 0\nLoading events: 5\nLoading events: 10\nDone loading\n',
    );
  });

  it('keeps the steps apart', () => {
    const { progress, written } = watch({});
    const first = progress.step('first');
    const second = progress.step('second');
    first('Starting (0 s)');
    second('Building');
    first('Starting (1 s)');
    second('Building');
    expect(written()).toBe('Starting (0 s)\nBuilding\n');
  });
});

describe('on a terminal', () => {
  it('writes over one line that names all steps under way', () => {
    const { progress, written } = watch({ isTTY: true, columns: 80 });
    progress.step('first')('Starting');
    progress.step('second')('Building');
    progress.end('first');
    progress.line('A warning');
    progress.finish();
    expect(written().split('\r\x1b[2K')).toEqual([
      'Starting',
      'Starting · Building',
      'Building',
      'A warning\nBuilding',
      '',
    ]);
  });

  it('never fills the line, which would scroll', () => {
    const { progress, written } = watch({ isTTY: true, columns: 10 });
    progress.step('first')('Downloading Elasticsearch');
    expect(written()).toBe('Download…');
  });
});
