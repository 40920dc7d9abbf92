import type { Random } from '../random';
import type { Scene } from '../scene';
import type { Pod } from '../world/pod';

/** Something ordinary that a pod does: some processes and probes within seconds or minutes. */
export type Episode = (stage: Scene, pod: Pod, random: Random) => void;
