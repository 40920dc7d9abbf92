import { createHash } from 'node:crypto';
import type { IngestLine } from './export_files/ingest_line';
import type { JsonObject } from './pipeline/parse_json';

/** Of the Filebeat that stands for the ones on the nodes; the version of the trial Elasticsearch. */
const FILEBEAT_VERSION = '8.19.21';

/** Host of a line that names no node: Filebeat would name the machine it runs on. */
const UNKNOWN_HOST = 'unknown';

/**
 * What Filebeat (`filestream` input) and the data stream add to a line. `node`: the event's
 * `node_name`; Tetragon's pods use the host's network, so Filebeat beside it has the node's name. One
 * agent reads a whole file, whatever nodes its lines name (a merged export): the offsets run over all
 * of them.
 */
export function filebeatFields(line: IngestLine, node: string | undefined): JsonObject {
  const host = node ?? UNKNOWN_HOST;
  return {
    agent: { id: agentId(line), name: host, type: 'filebeat', version: FILEBEAT_VERSION },
    host: { name: host },
    input: { type: 'filestream' },
    log: {
      file: {
        path: line.file,
        ...(line.fileIdentity && {
          device_id: line.fileIdentity.deviceId,
          inode: line.fileIdentity.inode,
        }),
      },
      offset: line.offset,
    },
  };
}

/** A UUID that is the same for a file in every run. */
function agentId({ file, fileIdentity }: IngestLine): string {
  const name = JSON.stringify([file, fileIdentity?.deviceId, fileIdentity?.inode]);
  const hex = createHash('sha256').update(`filebeat ${name}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
