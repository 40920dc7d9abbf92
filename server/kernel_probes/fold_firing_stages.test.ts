import { describe, expect, it } from 'vitest';
import { encodeExecId } from '../../common/documents/exec_id';
import { foldFiringStages } from './fold_firing_stages';
import type { FiringProcess } from './firing_process';

const idOf = (pid: number, ktime: number) => encodeExecId({ node: 'n', ktime: BigInt(ktime), pid });
const BASH = idOf(1, 100);

function image(pid: number, ktime: number, facts: Partial<FiringProcess> = {}): FiringProcess {
  return {
    ...{ execId: idOf(pid, ktime), cluster: '', node: 'n', start: ktime },
    ...{ parentExecId: BASH, flags: 'execve clone', events: 1, firstSeen: ktime },
    ...facts,
  };
}

const dump = (...images: FiringProcess[]) =>
  foldFiringStages(images).map(
    ({ binary = '?', parentExecId, events, firstSeen }) =>
      `${binary} below ${parentExecId === BASH ? 'bash' : 'another'}, ${events} from ${firstSeen}`,
  );

describe('foldFiringStages', () => {
  it('makes one of a fork and what it executed', () => {
    const fork = image(7, 1_000, { binary: 'bash', flags: 'execve' });
    expect(dump(image(7, 1_001, { binary: 'nc' }), fork)).toEqual(['nc below bash, 2 from 1000']);
    expect(dump(fork, { ...image(7, 1_001, { binary: 'nc' }), node: 'm' })).toHaveLength(2);
  });

  it('makes one of images that replaced each other, outside and inside a container two', () => {
    const sh = image(7, 1_000, { binary: 'sh' });
    const env = image(7, 2_000, { binary: 'env', flags: 'execve', parentExecId: sh.execId });
    expect(dump(env, sh)).toEqual(['env below bash, 2 from 1000']);
    expect(dump({ ...env, docker: 'abc' }, sh)).toHaveLength(2);
  });

  it('keeps siblings apart, also of one PID', () => {
    expect(dump(image(7, 1_000), image(8, 1_000), image(7, 2_000))).toHaveLength(3);
  });
});
