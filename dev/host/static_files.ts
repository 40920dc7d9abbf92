import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import Boom from '@hapi/boom';
import type { Server } from '@hapi/hapi';
import { header } from './callers';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

interface StaticFile {
  type: string;
  plain: Buffer;
  gzipped: Buffer;
}

export type StaticFiles = Map<string, StaticFile>;

/** The scripts and style sheets of a folder; a `.gz` beside a file spares compressing it again. */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const names = (await readdir(folder)).filter((name) => path.extname(name) in TYPES);
  const files = await Promise.all(
    names.map(async (name): Promise<[string, StaticFile]> => {
      const plain = await readFile(path.join(folder, name));
      const packed = await readFile(path.join(folder, `${name}.gz`)).catch(() => undefined);
      return [name, staticFile(name, plain, packed ?? (await promisify(gzip)(plain)))];
    }),
  );
  return new Map(files.sort());
}

export function staticFile(name: string, plain: Buffer, gzipped: Buffer): StaticFile {
  return { type: TYPES[path.extname(name)] ?? 'application/octet-stream', plain, gzipped };
}

/**
 * Serves them compressed and cached for a year below an address that names their content, as Kibana
 * does with its build number.
 *
 * @param suffix what follows the hash, starts and ends with a slash
 * @returns the address, which ends with a slash
 */
export function serveStaticFiles(server: Server, files: StaticFiles, suffix: string): string {
  const hash = createHash('sha256');
  for (const { plain } of files.values()) hash.update(plain);
  const address = `/${hash.digest('hex').slice(0, 12)}${suffix}`;
  server.route({
    method: 'GET',
    path: `${address}{name}`,
    handler: (request, toolkit) => {
      const file = files.get(String(request.params.name));
      if (!file) throw Boom.notFound();
      const takesGzip = header(request, 'accept-encoding')?.includes('gzip') ?? false;
      const response = toolkit
        .response(takesGzip ? file.gzipped : file.plain)
        .header('content-type', file.type)
        .header('cache-control', 'max-age=31536000, immutable')
        .header('vary', 'accept-encoding');
      return takesGzip ? response.header('content-encoding', 'gzip') : response;
    },
  });
  return address;
}
