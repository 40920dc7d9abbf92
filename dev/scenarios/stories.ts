import { Outbox } from './events/outbox';
import { Recorder } from './events/recorder';
import { FAULTS } from './faults/faults';
import type { Profile } from './profile';
import type { Process } from './process/process';
import { Random } from './random';
import { MINUTE } from './relative_time';
import type { Scenario } from './scenario';
import { Scene } from './scene';
import { STORIES } from './stories/all_stories';
import { buildWorld, type World } from './world/world';

export { FAULTS } from './faults/faults';
export type { Scenario } from './scenario';
export { STORIES } from './stories/all_stories';

export interface SampleOptions {
  seed: number;
  profile: Profile;
  now: Date;
}

/** exec_ids by scenario id and role. */
export type ScenarioExecIds = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The exec_ids of every story and fault by role, without making the lines: the same that
 * `scenarioLines` writes for this seed. They depend neither on `now` nor on the size of the samples.
 */
export function storyExecIds(options: SampleOptions): ScenarioExecIds {
  const world = buildWorld(options);
  const roles = tellScenarios(world, new Outbox(), options.seed);
  return Object.fromEntries(
    Object.entries(roles).map(([id, processes]) => [
      id,
      Object.fromEntries(
        Object.entries(processes).map(([role, process]) => [role, process.execId]),
      ),
    ]),
  );
}

/** Records every story and fault; returns their processes by scenario id and role. */
export function tellScenarios(
  world: World,
  outbox: Outbox,
  seed: number,
  scenarios: readonly Scenario[] = [...STORIES, ...FAULTS],
): Record<string, Readonly<Record<string, Process>>> {
  const told: Record<string, Readonly<Record<string, Process>>> = {};
  for (const scenario of scenarios) {
    const random = Random.of(seed, scenario.id);
    const recorder = new Recorder(
      world.site.recording,
      outbox,
      Random.of(seed, `lines of ${scenario.id}`),
    );
    told[scenario.id] = scenario.tell({
      world,
      random,
      scene: (minutesAgo) =>
        new Scene(
          { recorder, random, pidOf: (node, ktime) => node.pids.reserve(ktime) },
          -minutesAgo * MINUTE,
        ),
    });
  }
  return told;
}
