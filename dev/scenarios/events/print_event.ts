import type { Process } from '../process/process';

export type EventType =
  | 'process_exec'
  | 'process_exit'
  | 'process_kprobe'
  | 'process_tracepoint'
  | 'process_loader'
  | 'process_uprobe'
  | 'process_lsm'
  | 'process_usdt';

/** Fields of each event in the order of tetragon.proto, in which protojson writes them. */
const FIELD_ORDER: Readonly<Record<EventType, readonly string[]>> = {
  process_exec: ['process', 'parent', 'ancestors'],
  process_exit: ['process', 'parent', 'signal', 'status', 'time', 'ancestors'],
  process_kprobe: [
    'process',
    'parent',
    'function_name',
    'args',
    'return',
    'action',
    'kernel_stack_trace',
    'policy_name',
    'return_action',
    'message',
    'tags',
    'user_stack_trace',
    'ancestors',
    'data',
  ],
  process_tracepoint: [
    'process',
    'parent',
    'subsys',
    'event',
    'args',
    'policy_name',
    'action',
    'message',
    'tags',
    'ancestors',
  ],
  process_loader: ['process', 'path', 'buildid', 'parent', 'ancestors'],
  process_uprobe: [
    'process',
    'parent',
    'path',
    'symbol',
    'policy_name',
    'message',
    'args',
    'tags',
    'ancestors',
    'offset',
    'ref_ctr_offset',
    'action',
    'data',
  ],
  process_usdt: [
    'process',
    'parent',
    'path',
    'provider',
    'name',
    'policy_name',
    'message',
    'args',
    'tags',
    'ancestors',
    'action',
    'flags',
  ],
  process_lsm: [
    'process',
    'parent',
    'function_name',
    'policy_name',
    'message',
    'args',
    'action',
    'tags',
    'ancestors',
    'ima_hash',
  ],
};

/** What a tracing event holds beyond its processes, spelled as the export does. */
export type EventBody = Readonly<Record<string, unknown>>;

export interface PrintableEvent {
  type: EventType;
  /** JSON of the process. */
  process: string;
  /** JSON of the parent; absent where Tetragon has none. */
  parent: string | undefined;
  /** JSON array; absent without the option. */
  ancestors: string | undefined;
  body: EventBody;
}

/** `{"process_…":{…}` without the closing brace: the envelope follows. */
export function printEvent(event: PrintableEvent): string {
  let text = '';
  for (const field of FIELD_ORDER[event.type]) {
    const value = fieldText(event, field);
    if (value !== undefined) text += `${text === '' ? '' : ','}"${field}":${value}`;
  }
  return `{"${event.type}":{${text}}`;
}

function fieldText(event: PrintableEvent, field: string): string | undefined {
  if (field === 'process' || field === 'parent' || field === 'ancestors') return event[field];
  const value = event.body[field];
  return value === undefined ? undefined : JSON.stringify(value);
}

/** A process in an event; refcnt is a counter of Tetragon's cache and means nothing to a reader. */
export function processText(process: Process, refcnt = 0, withProperties = false): string {
  const { head, beforeProperties, properties, afterProperties } = process.text;
  return (
    head +
    (refcnt === 0 ? '' : `,"refcnt":${refcnt}`) +
    beforeProperties +
    (withProperties ? properties : '') +
    afterProperties
  );
}

/** Beyond the parent, up to PID 1 (GetAncestorProcessesInternal stops at PID 2 and below). */
export function ancestorsText(process: Process): string | undefined {
  const passed = new Set<Process>([process]);
  const texts: string[] = [];
  let current = process.facts.parent;
  while (current && current.facts.pid > 2 && !passed.has(current)) {
    passed.add(current);
    current = current.facts.parent;
    if (current) texts.push(processText(current));
  }
  return texts.length > 0 ? `[${texts.join(',')}]` : undefined;
}
