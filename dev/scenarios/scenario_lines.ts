import type { IngestLine } from '../ingest/export_files/ingest_line';
import { ExportFile, pathOf } from './events/export_file';
import { Outbox, type ReadyLine } from './events/outbox';
import { Recorder } from './events/recorder';
import { dayTime } from './noise/day_time';
import { makeNoise } from './noise/make_noise';
import type { Profile } from './profile';
import { Random } from './random';
import { HOUR, SECOND } from './relative_time';
import { tellScenarios } from './stories';
import type { Machine } from './world/machine';
import { buildWorld } from './world/world';

export type { Profile } from './profile';

/** Enough that lists have pages and lanes have neighbours, little enough to load in seconds. */
export const DEFAULT_DOCUMENTS = 5_000;

/** When Filebeat, its registry lost, reads the beginning of a rotated file again, and how much of it. */
const REREAD_AT = -2 * HOUR;
const REREAD_LINES = 15;
const REREAD_NODE = { cluster: 'staging-eu', name: 'worker-1' };

/** Share of the ordinary events that wait in Tetragon's cache for missing facts. */
const SHARE_THAT_WAITS = 0.015;

export interface ScenarioOptions {
  seed: number;
  profile: Profile;
  now: Date;
  /**
   * Lines in all. Noise fills up what the stories and faults leave; below their own number (some
   * hundreds) there is no noise.
   */
  documents?: number;
}

/**
 * The project's sample events as Tetragon's export files, made one by one in bounded memory: the
 * last 24 hours before `now` in two clusters, in the order in which Tetragon wrote them, each node in
 * a file of its own. Deterministic: the same options give the same lines.
 */
export function* scenarioLines(options: ScenarioOptions): Generator<IngestLine> {
  const { seed, documents = DEFAULT_DOCUMENTS } = options;
  const world = buildWorld(options);
  const outbox = new Outbox();
  tellScenarios(world, outbox, seed);
  const files = new ExportFiles(seed);
  const noiseRandom = Random.of(seed, 'noise');
  const recorder = new Recorder(
    world.site.recording,
    outbox,
    Random.of(seed, 'lines of the noise'),
    SHARE_THAT_WAITS,
  );
  const noise = makeNoise(world, noiseRandom, recorder);
  const start = outbox.accepted;

  for (;;) {
    const wanted = documents - start - files.rereadLines;
    const made = outbox.accepted - start;
    if (made >= wanted) break;
    outbox.capacity = start + wanted;
    const at = dayTime(Math.min((made + noiseRandom.next()) / wanted, 1));
    yield* files.append(outbox.take(at));
    noise(at);
  }
  yield* files.append(outbox.take(0));
}

/** All nodes' files, and the one that is read twice. */
class ExportFiles {
  private readonly files = new Map<Machine, ExportFile>();
  private readonly rotated: ReadyLine[] = [];
  private isReread = false;

  constructor(private readonly seed: number) {}

  /** How many lines the second reading adds, or most probably will. */
  get rereadLines(): number {
    return this.isReread ? this.rotated.length : REREAD_LINES;
  }

  *append(lines: Iterable<ReadyLine>): Generator<IngestLine> {
    for (const line of lines) {
      if (!this.isReread && line.writtenAt >= REREAD_AT) {
        this.isReread = true;
        yield* this.reread();
      }
      const { facts } = line.node;
      if (
        this.rotated.length < REREAD_LINES &&
        facts.cluster === REREAD_NODE.cluster &&
        facts.name === REREAD_NODE.name
      ) {
        this.rotated.push(line);
      }
      yield this.fileOf(line.node).append(line.text, line.writtenAt);
    }
  }

  /** The same lines at the same offsets under the rotated file's name. */
  private *reread(): Generator<IngestLine> {
    const node = this.rotated[0]?.node;
    if (!node) return;
    const rotatedAt = node.site.time
      .date(REREAD_AT)
      .toISOString()
      .slice(0, 23)
      .replaceAll(':', '-');
    const path = pathOf(node, `tetragon-${rotatedAt}.log`);
    const file = new ExportFile(node, Random.of(this.seed, path), path);
    for (const line of this.rotated) yield file.append(line.text, REREAD_AT + SECOND);
  }

  private fileOf(node: Machine): ExportFile {
    let file = this.files.get(node);
    if (!file) {
      file = new ExportFile(node, Random.of(this.seed, pathOf(node, 'tetragon.log')));
      this.files.set(node, file);
    }
    return file;
  }
}
