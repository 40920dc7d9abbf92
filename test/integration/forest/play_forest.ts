import type { IngestLine } from '../../../dev/ingest/export_files/ingest_line';
import type { ForestPlan } from './forest_plan';
import { ForestTeller, type TrueTask } from './tell_forest';

export interface Forest {
  /** Empty: the one without a name. */
  cluster: string;
  tasks: readonly TrueTask[];
  lines: readonly IngestLine[];
}

/** PIDs of one forest: ids without a time are told apart from those of other forests by them. */
const PIDS_A_FOREST = 1_000;

/** All that happens in one forest, on one node or, with the same ids, on two. */
export function playForest(plan: ForestPlan, serial: number, now: Date): Forest {
  const isWindows = plan.ids === 'windows';
  // By default Tetragon records no process outside of pods.
  const profile = isWindows ? 'everything' : plan.profile;
  const name = `forest-${serial}`;
  const nodes = plan.ids === 'own' ? [name] : [name, `${name}-twin`];
  const played = nodes.map((node) => {
    const firstPid = 100_000 + serial * PIDS_A_FOREST;
    const teller = new ForestTeller({ ...plan, profile }, { node: name, now, firstPid });
    const texts = teller
      .tell()
      .map((text) => text.replaceAll(`_name":"${name}"`, `_name":"${node}"`))
      .map((text) => (isWindows ? withTimelessIds(text) : text));
    for (const task of teller.tasks) {
      task.node = node;
      for (const stage of task.stages) if (isWindows) stage.execId = timelessId(stage.execId);
    }
    return { tasks: teller.tasks, lines: linesOf(`/logs/${node}.log`, texts) };
  });
  return {
    cluster: profile === 'everything' ? 'forest' : '',
    tasks: played.flatMap(({ tasks }) => tasks),
    lines: played.flatMap(({ lines }) => lines),
  };
}

/** As Tetragon makes them on Windows (pkg/process/process_id_windows.go). */
function timelessId(execId: string): string {
  const pid = Buffer.from(execId, 'base64').toString().split(':').at(-1)!;
  return Buffer.from(`${pid}:${pid}:${pid}`).toString('base64');
}

function withTimelessIds(text: string): string {
  return text.replace(/(?<=exec_id":")[^"]+/g, timelessId);
}

/** What was told twice stands once in the file: Filebeat sent it again. */
function linesOf(file: string, texts: readonly string[]): IngestLine[] {
  let offset = 0;
  let lineNumber = 0;
  const lines: IngestLine[] = [];
  for (const text of texts) {
    const before = lines.at(-1);
    if (before?.text === text) {
      lines.push(before);
      continue;
    }
    lines.push({ text, file, offset, lineNumber: ++lineNumber });
    offset += Buffer.byteLength(text) + 1;
  }
  return lines;
}
