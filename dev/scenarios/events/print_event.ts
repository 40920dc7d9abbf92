import { recordOfType, type ProcessEventType } from '../../../common/documents/event_types';
import type { Process } from '../process/process';

/** What a tracing event holds beyond its processes, spelled as the export does. */
export type EventBody = Readonly<Record<string, unknown>>;

export interface PrintableEvent {
  type: ProcessEventType;
  /** JSON of the process. */
  process: string;
  /** JSON of the parent; absent where Tetragon has none. */
  parent: string | undefined;
  /** JSON array; absent without the option. */
  ancestors: string | undefined;
  body: EventBody;
}

/** `{"process_…":{…}` without the closing brace, fields in protojson's order: the envelope follows. */
export function printEvent(event: PrintableEvent): string {
  let text = '';
  for (const field of recordOfType(event.type).fields) {
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
