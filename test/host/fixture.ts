import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHost, type Host, type HostOptions } from '../../dev/host/start_host';
import { buildPlugin } from '../../scripts/build_plugin';

/** An address where nothing listens: what is tested here must not need Elasticsearch. */
const NO_ELASTICSEARCH = 'http://127.0.0.1:9';

export interface FixtureHost extends Host {
  log: string[];
}

/** Builds the fixture plugin as the real one is built. */
export async function buildFixture(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fixture-plugin-'));
  const sourceFolder = path.join(import.meta.dirname, 'fixture_plugin');
  await buildPlugin({ sourceFolder, outFolder: folder });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

export async function startFixtureHost(
  options: Partial<HostOptions> & Pick<HostOptions, 'libraries' | 'pluginFolder'>,
): Promise<FixtureHost> {
  const log: string[] = [];
  const host = await startHost({
    elasticsearch: { url: NO_ELASTICSEARCH },
    askForLogin: false,
    log: (line) => log.push(line),
    ...options,
  });
  return { ...host, log };
}
