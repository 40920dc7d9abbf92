import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import type { TestProject } from 'vitest/node';
import { cacheFolder } from '../../dev/elasticsearch/cache_folder';
import { claimNodeFolder } from '../../dev/elasticsearch/claim_folder';
import { startElasticsearch } from '../../dev/elasticsearch/start_elasticsearch';
import { createDataStream } from '../../dev/ingest/data_stream';
import { readExportFiles } from '../../dev/ingest/export_files';
import { loadLines } from '../../dev/ingest/load_lines';
import { scenarioLines } from '../../dev/scenarios/scenario_lines';
import { Progress } from '../../dev/start/progress';
import {
  authorizationOf,
  passwordOf,
  ROLES,
  SAMPLE_STREAM,
  SCENARIO,
  SCENARIO_STREAM,
  USERS,
} from './shared_node';
import type { UserName } from './shared_node';

/** Of the project's workshop, beside the checkout; absent in a clone. */
const SAMPLES = resolve(import.meta.dirname, '../../../shared/samples');

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
    project.provide('hasSamples', existsSync(SAMPLES));
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
    await createDataStream(client, SAMPLE_STREAM, 'trial_node');
    await loadLines(client, SAMPLE_STREAM, readExportFiles(sampleFiles()), { now });
    await client.index({
      index: 'other-1',
      document: { '@timestamp': now.toISOString() },
      refresh: true,
    });
  } finally {
    await client.close();
  }
}

function sampleFiles(): string[] {
  if (!existsSync(SAMPLES)) return [];
  return readdirSync(SAMPLES)
    .filter((name) => /\.(log|json|ndjson)$/.test(name))
    .map((name) => join(SAMPLES, name));
}
