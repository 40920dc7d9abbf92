import type { IngestLine } from '../../ingest/export_files/ingest_line';
import type { Random } from '../random';
import { MILLISECOND, SECOND } from '../relative_time';
import type { Machine } from '../world/machine';

/** A node's export file as Filebeat reads it: offsets without gaps, times of reading that never go back. */
export class ExportFile {
  private offset = 0;
  private lineNumber = 0;
  private lastRead = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly node: Machine,
    private readonly random: Random,
    private readonly path = pathOf(node, 'tetragon.log'),
  ) {}

  /** Filebeat polls: half a second to three after the line was written, or when it is back. */
  append(text: string, writtenAt: number): IngestLine {
    const polled = writtenAt + 500 * MILLISECOND + Math.floor(this.random.next() * 2.5 * SECOND);
    const { filebeatDown: down } = this.node.facts;
    const isDown = down !== undefined && down.from <= polled && polled < down.to;
    this.lastRead = Math.min(Math.max(this.lastRead, isDown ? down.to : polled), 0);
    const line: IngestLine = {
      text,
      file: this.path,
      offset: this.offset,
      lineNumber: ++this.lineNumber,
      readAt: this.node.site.time.date(this.lastRead),
    };
    this.offset += Buffer.byteLength(text) + 1;
    return line;
  }
}

/**
 * Every node has its own file of one name; the folder stands for the node, as a collector of several
 * nodes' files would lay them out.
 */
export function pathOf(node: Machine, fileName: string): string {
  return `/var/run/cilium/tetragon/${node.facts.cluster}/${node.name || 'standalone'}/${fileName}`;
}
