import type { Profile } from './profile';
import type { Random } from './random';
import type { Process } from './process/process';
import type { Scene } from './scene';
import type { World } from './world/world';

/** What a story needs to be told. */
interface Telling {
  world: World;
  /** The scenario's own stream of the seed. */
  random: Random;
  /** A scene that begins so many minutes before `now`. */
  scene: (minutesAgo: number) => Scene;
}

/** Something the samples hold once, whatever their size: an analyst's story, or a fault of the data. */
export interface Scenario {
  /** Stable; tests and screenshots name it. */
  id: string;
  title: string;
  /** What the analyst should read out of the events, written before them. */
  reads: string;
  /**
   * The lineage below the role `top` as `lineageText` prints it from the lines; where the profiles
   * record different parts of it, one for each.
   */
  lineage?: string | Readonly<Record<Profile, string>>;
  /** Records the events and names the processes by role. */
  tell: (telling: Telling) => Readonly<Record<string, Process>>;
}
