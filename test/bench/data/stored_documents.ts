import { storedDocument } from './document_template';
import {
  eventOf,
  type ContainerPlan,
  type ExecEvent,
  type Execution,
  type ExportedProcess,
} from './executions';

/** What differs between the stored executions of one container. */
interface Template {
  '@timestamp': string;
  message: string;
  event: { original: string };
  log: { offset: number };
  process: EcsProcess & { parent: EcsProcess };
  cilium_tetragon: {
    log: { time: string; process_exec: Record<'process' | 'parent', { parent_exec_id: string }> };
  };
}

interface EcsProcess {
  args: string[];
  entity_id: string;
  executable: string;
  pid: number;
  start: string;
  user: { id: string };
}

/**
 * Stored documents (JSON) of all executions of a container. The integration's pipeline is run for
 * the first two, and its outcome filled with the facts of the others: twenty times as fast.
 */
export function* storedDocuments(plan: ContainerPlan): Generator<string> {
  let template: Template | undefined;
  let offset = 0;
  for (const [index, execution] of plan.executions.entries()) {
    const event = eventOf(plan, execution);
    const message = JSON.stringify(event);
    // The first process hangs on the runtime, which is in no container: another shape.
    if (index < 2) template = JSON.parse(storedExecution(plan, execution, offset)) as Template;
    yield JSON.stringify(filled(template!, event, message, offset));
    offset += Buffer.byteLength(message) + 1;
  }
}

/** What the pipeline itself makes of one execution. */
export function storedExecution(plan: ContainerPlan, execution: Execution, offset: number): string {
  return storedDocument(
    eventOf(plan, execution),
    `/var/run/cilium/tetragon/${plan.node}.log`,
    offset,
  );
}

function filled(template: Template, event: ExecEvent, message: string, offset: number): Template {
  const { process, parent } = event.process_exec;
  const { log } = template.cilium_tetragon;
  const { process_exec: exec } = log;
  return {
    ...template,
    '@timestamp': `${event.time.slice(0, 23)}Z`,
    message,
    event: { ...template.event, original: message },
    log: { ...template.log, offset },
    process: {
      ...ecsProcess(template.process, process),
      parent: ecsProcess(template.process.parent, parent),
    },
    cilium_tetragon: {
      log: {
        ...log,
        time: event.time,
        process_exec: {
          ...exec,
          process: { ...exec.process, parent_exec_id: process.parent_exec_id },
          parent: { ...exec.parent, parent_exec_id: parent.parent_exec_id },
        },
      },
    },
  };
}

function ecsProcess<Ecs extends EcsProcess>(template: Ecs, process: ExportedProcess): Ecs {
  return {
    ...template,
    args: process.arguments.split(' '),
    entity_id: process.exec_id,
    executable: process.binary,
    pid: process.pid,
    start: process.start_time,
    user: { id: String(process.uid) },
  };
}
