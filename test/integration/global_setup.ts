import { rm } from 'node:fs/promises';
import { Client } from '@elastic/elasticsearch';
import type { TestProject } from 'vitest/node';
import { cacheFolder } from '../../dev/elasticsearch/distribution/cache_folder';
import { claimNodeFolder } from '../../dev/elasticsearch/node/claim_folder';
import { startElasticsearch } from '../../dev/elasticsearch/start_elasticsearch';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { readExportFiles } from '../../dev/ingest/export_files/export_files';
import { loadLines } from '../../dev/ingest/load_lines';
import { scenarioLines } from '../../dev/scenarios/scenario_lines';
import { Progress } from '../../dev/start/progress';
import { EXPORT_FILES } from '../fixtures/export_files';
import {
  authorizationOf,
  FIXTURE_STREAM,
  passwordOf,
  ROLES,
  SCENARIO,
  SCENARIO_STREAM,
  USERS,
} from './shared_node';
import type { UserName } from './shared_node';

const HEAP_MB = 1_024;

/** One secured Elasticsearch with events in it for all tests of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const progress = new Progress(process.stderr);
  const say = progress.step('elasticsearch');
  const folder = await claimNodeFolder(cacheFolder(process.env, process.getuid?.() === 0), say);
  const names = Object.keys(USERS) as UserName[];
  const node = await startElasticsearch({
    folder,
    heapMb: HEAP_MB,
    shortLived: true,
    onProgress: say,
    security: {
      users: names.map((name) => ({
        name,
        password: passwordOf(name),
        roles: [...USERS[name]],
      })),
      roles: ROLES,
    },
  });
  const stop = async (): Promise<void> => {
    await node.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const now = new Date();
    say('Loading events');
    await load(node.url, now);
    project.provide('elasticsearchUrl', node.url);
    project.provide('scenarioNow', now.toISOString());
    return stop;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    progress.finish();
  }
}

async function load(url: string, now: Date): Promise<void> {
  const client = new Client({ node: url, headers: { authorization: authorizationOf('admin') } });
  try {
    await createDataStream(client, SCENARIO_STREAM, 'trial_node');
    await loadLines(client, SCENARIO_STREAM, scenarioLines({ ...SCENARIO, now }), { now });
    await createDataStream(client, FIXTURE_STREAM, 'trial_node');
    await loadLines(client, FIXTURE_STREAM, readExportFiles(EXPORT_FILES), { now });
    await client.index({
      index: 'other-1',
      document: { '@timestamp': now.toISOString() },
      refresh: true,
    });
  } finally {
    await client.close();
  }
}
