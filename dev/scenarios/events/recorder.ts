import type { ProbeType, ProcessEventType } from '../../../common/documents/event_types';
import type { Process } from '../process/process';
import type { Recording } from '../profile';
import type { Random } from '../random';
import { MILLISECOND, SECOND } from '../relative_time';
import type { Machine } from '../world/machine';
import type { Outbox } from './outbox';
import { ancestorsText, printEvent, processText, type EventBody } from './print_event';

/** Nothing is younger, so that every line can be read before `now`. */
const LATEST_EVENT = -1.5 * SECOND;
const LATEST_WRITE = -SECOND;

/** From the kernel to the file, usually: enough that neighbours change places now and then. */
const RING_BUFFER = 4 * MILLISECOND;

/** Tetragon's cache tries up to 15 times, 2 s apart. */
const CACHE_TRY = 2 * SECOND;
const CACHE_TRIES = 15;

export interface Outcome {
  status?: number;
  signal?: string;
}

export interface RecordOptions {
  /** Of the process; the cache's counter. */
  refcnt?: number;
  /** Tetragon lost the process: it knows PID and start only. */
  processUnknown?: boolean;
  parentUnknown?: boolean;
  /** Fixed instead of drawn: from the event to its line, in nanoseconds. */
  delay?: number;
  /** The exporter merged so many equal events into this one (`aggregation_info.count`). */
  standsFor?: number;
  /** Written a second time, right behind. */
  twice?: boolean;
}

/** Tetragon's export: what happened in, the lines that its filters let through out. */
export class Recorder {
  constructor(
    private readonly recording: Recording,
    private readonly outbox: Outbox,
    /** A stream of its own: what a profile records must not change what happens. */
    private readonly random: Random,
    /** Share of the events that wait in Tetragon's cache for missing facts. */
    private readonly shareThatWaits = 0,
  ) {}

  exec(process: Process, options: RecordOptions = {}): void {
    // Top-level time is taken before the process's own start is computed.
    const time = process.facts.startedAt - this.random.integer(100, 900);
    this.record('process_exec', process, time, {}, options);
  }

  /** A process found in /proc: its event bears the computed start, the line is written at the reading. */
  reread(process: Process, readAt: number): void {
    const time = process.facts.startedAt - 125;
    this.record('process_exec', process, time, {}, { delay: Math.max(0, readAt - time) });
  }

  exit(process: Process, at: number, outcome: Outcome = {}, options: RecordOptions = {}): void {
    const exitTime = process.node.site.time.print(at + this.random.integer(-400, 400));
    const body = {
      ...(outcome.signal && { signal: outcome.signal }),
      ...(outcome.status && { status: outcome.status }),
      time: exitTime,
    };
    this.record('process_exit', process, at, body, options);
  }

  /** A tracing event; `body` without its processes, spelled as in the export. */
  probe(
    type: ProbeType,
    process: Process,
    at: number,
    body: EventBody,
    options: RecordOptions = {},
  ): void {
    this.record(type, process, at, body, { refcnt: 1, ...options });
  }

  /** An event without a process, or one that no release of today writes. */
  other(node: Machine, at: number, type: string, body: unknown): void {
    if (this.recording.deniedTypes.has(type)) return;
    this.write(node, at, `{"${type}":${JSON.stringify(body)}`, {});
  }

  private record(
    type: ProcessEventType,
    process: Process,
    at: number,
    body: EventBody,
    options: RecordOptions,
  ): void {
    if (this.isDenied(type, process, options)) return;
    const { parent } = process.facts;
    // The kernel is its own parent.
    const shownParent = process.facts.pid === 0 ? process : parent;
    const refcnt = options.refcnt ?? 0;
    const event = {
      type,
      process: options.processUnknown
        ? cacheMissText(process)
        : processText(process, refcnt, type === 'process_exec'),
      parent:
        shownParent && !options.processUnknown
          ? options.parentUnknown
            ? cacheMissText(shownParent)
            : processText(shownParent, type === 'process_kprobe' ? 1 : 0)
          : undefined,
      ancestors:
        this.recording.ancestors && !options.processUnknown ? ancestorsText(process) : undefined,
      body,
    };
    this.write(process.node, at, printEvent(event), options);
  }

  /** Helm's default deny list, see `profile.ts`. */
  private isDenied(type: ProcessEventType, process: Process, options: RecordOptions): boolean {
    const { recording } = this;
    if (recording.deniedTypes.has(type)) return true;
    const { container, podResolved, maybeExecProbe, parent } = process.facts;
    const pod = podResolved && !options.processUnknown ? container?.pod : undefined;
    if (pod ? recording.deniedNamespaces.has(pod.namespace) : !recording.withoutPod) return true;
    return !recording.healthChecks && (maybeExecProbe || parent?.facts.maybeExecProbe === true);
  }

  private write(node: Machine, at: number, eventText: string, options: RecordOptions): void {
    if (at > LATEST_EVENT) return;
    const writtenAt = Math.min(at + (options.delay ?? this.drawDelay()), LATEST_WRITE);
    const time = node.site.time.print(at);
    const tail = withMerged(node.tailText, options.standsFor);
    const text = `${eventText}${node.nameText}${time}${tail}`;
    const line = { node, writtenAt, text: node.facts.spaced ? spaced(text) : text };
    this.outbox.put(line);
    if (options.twice) this.outbox.put(line);
  }

  private drawDelay(): number {
    const usual = this.random.integer(0, RING_BUFFER);
    return this.random.chance(this.shareThatWaits)
      ? usual + this.random.integer(1, CACHE_TRIES) * CACHE_TRY
      : usual;
  }
}

/** What is left of a process that Tetragon has not in its cache; the flag's word came with 1.4. */
function cacheMissText({ facts }: Process): string {
  const flags = facts.node.facts.release === '1.7' ? ',"flags":"unknown"' : '';
  return `{"pid":${facts.pid}${flags},"start_time":"${facts.node.site.time.print(facts.startedAt)}"}`;
}

/**
 * A space after the commas between members. A comma inside a text cannot match: there a quote has a
 * backslash before it, and a text's own last comma is followed by a quote and one of `,:]}`.
 */
function spaced(text: string): string {
  return text.replace(/,"(?![,:\]}])/g, ', "');
}

/** `tail` begins with the quote that ends the time; aggregation_info follows it (events.proto). */
function withMerged(tail: string, standsFor: number | undefined): string {
  if (standsFor === undefined) return tail;
  return `${tail.slice(0, 1)},"aggregation_info":{"count":"${standsFor}"}${tail.slice(1)}`;
}
