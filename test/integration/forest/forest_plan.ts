import fc from 'fast-check';

/**
 * What happens next, to one of the living processes. `exec` of a process that only forked is its
 * first, of any other one it replaces the image. `enter`: somebody comes into the container by
 * `kubectl exec`. `restart`: Tetragon starts again and reads all living processes from /proc. `reuse`:
 * a spawn that gets the PID of a process that has exited.
 */
const MOVES = [
  'spawn',
  'fork',
  'exec',
  'probe',
  'exit',
  'kill',
  'enter',
  'restart',
  'reuse',
] as const;

export interface Step {
  move: (typeof MOVES)[number];
  /** Which of the living processes, counted round. */
  of: number;
  /** Its line is stored a second time, as Filebeat does after a lost acknowledgement. */
  isStoredTwice: boolean;
}

export interface ForestPlan {
  profile: 'default' | 'everything';
  /** `equal`: a second node has the same processes under the same ids; `windows`: and no id has a time. */
  ids: 'own' | 'equal' | 'windows';
  steps: readonly Step[];
}

/** What is usual comes more often. */
const WEIGHTS: Readonly<Record<Step['move'], number>> = {
  spawn: 5,
  fork: 5,
  exec: 6,
  probe: 6,
  exit: 3,
  kill: 1,
  enter: 2,
  restart: 1,
  reuse: 2,
};

const step: fc.Arbitrary<Step> = fc.record({
  move: fc.oneof(...MOVES.map((move) => ({ arbitrary: fc.constant(move), weight: WEIGHTS[move] }))),
  of: fc.nat({ max: 11 }),
  isStoredTwice: fc.oneof(
    { arbitrary: fc.constant(false), weight: 9 },
    { arbitrary: fc.constant(true), weight: 1 },
  ),
});

/** Few steps are enough: whatever confuses two processes does so between two or three of them. */
export const forestPlan: fc.Arbitrary<ForestPlan> = fc.record({
  profile: fc.constantFrom('default', 'everything'),
  ids: fc.constantFrom('own', 'own', 'equal', 'windows'),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
});
