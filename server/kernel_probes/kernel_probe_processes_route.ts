import {
  KERNEL_PROBE_PROCESSES_PATH,
  kernelProbeProcessesQuerySchema,
  type KernelProbeProcessesAnswer,
} from '../../common/api/kernel_probe_processes';
import { mergeLineages } from '../../common/kernel_probes/merge_lineages';
import { readRange } from '../elasticsearch/range';
import type { RouteDefinition } from '../route';
import { choiceQueries } from './choice_query';
import { readLineages } from './read_lineages';
import { readProcesses } from './read_processes';

/** The processes behind a choice as one weighted tree of their lineages. */
export const kernelProbeProcessesRoute: RouteDefinition<
  typeof kernelProbeProcessesQuerySchema,
  KernelProbeProcessesAnswer
> = {
  path: KERNEL_PROBE_PROCESSES_PATH,
  query: kernelProbeProcessesQuerySchema,
  async answer(context, query, now) {
    const range = readRange(query.from, query.to, now);
    const { choice } = await choiceQueries(context, query, range);
    const { processes, withoutExecId, isCut } = await readProcesses(context, query.hook, choice);
    const lineages = await readLineages(context, processes);
    if (isCut) {
      context.note({ code: 'lineage_limited', values: { shown: processes.length } });
    }
    return {
      roots: mergeLineages(lineages),
      processes: processes.length,
      pods: new Set(processes.map(({ cluster, pod }) => pod && `${cluster}/${pod}`).filter(Boolean))
        .size,
      withoutExecId,
    };
  },
};
