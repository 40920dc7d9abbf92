import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { cacheFolder } from '../../dev/elasticsearch/distribution/cache_folder';
import { claimNodeFolder } from '../../dev/elasticsearch/node/claim_folder';
import { isRunning } from '../../dev/elasticsearch/node/running_process';
import {
  startElasticsearch,
  type RunningElasticsearch,
} from '../../dev/elasticsearch/start_elasticsearch';
import { StartError } from '../../dev/elasticsearch/start_error';
import { authorizationOf, USERS, type UserName } from './shared_node';

const silent = (): void => undefined;
const PROGRAM = join(import.meta.dirname, 'node_program.ts');

let folder = '';
beforeAll(async () => {
  folder = await claimNodeFolder(cacheFolder(process.env, process.getuid?.() === 0), silent);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a node whose starter is killed', () => {
  let starter: ChildProcess | undefined;
  let after: RunningElasticsearch | undefined;
  afterEach(async () => {
    starter?.kill('SIGKILL');
    await after?.stop();
  });

  it('is found, ended and followed by another on the same data', async () => {
    const killed = spawn(process.execPath, ['--import', 'tsx', PROGRAM, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    starter = killed;
    const [address] = (await once(killed.stdout, 'data')) as [Buffer];
    const url = address.toString().trim();
    await put(`${url}/kept/_doc/1?refresh=true`, { told: 'before' });

    await expect(
      startElasticsearch({ folder, heapMb: 256, shortLived: true, onProgress: silent }),
    ).rejects.toThrow(`The data folder ${folder} is in use by the running process ${killed.pid}: `);

    const exit = once(killed, 'exit');
    killed.kill('SIGKILL');
    await exit;
    const orphan = Number(await readFile(join(folder, 'logs', 'node.pid'), 'utf8'));
    expect(isRunning(orphan)).toBe(true);

    const said: string[] = [];
    after = await startElasticsearch({
      folder,
      heapMb: 256,
      shortLived: true,
      onProgress: (sentence) => said.push(sentence),
    });
    expect(said[0]).toMatch(/^Ended the Elasticsearch that an earlier run left/);
    expect(isRunning(orphan)).toBe(false);
    const kept = await fetch(`${after.url}/kept/_doc/1`);
    expect(await kept.json()).toMatchObject({ _source: { told: 'before' } });
  });

  it('says in one sentence that it died', async () => {
    const node = await startElasticsearch({
      folder,
      heapMb: 256,
      shortLived: true,
      onProgress: silent,
    });
    process.kill(Number(await readFile(join(folder, 'logs', 'node.pid'), 'utf8')), 'SIGKILL');
    const error = await node.died;
    expect(error).toBeInstanceOf(StartError);
    expect(error.message).toMatch(/^Elasticsearch ended \(.*exit code 137\): start again/);
    await node.stop();
  });
});

describe('a start that cannot be', () => {
  it('names the port in use', async () => {
    const port = Number(new URL(inject('elasticsearchUrl')).port);
    await expect(
      startElasticsearch({ folder, port, heapMb: 256, shortLived: true, onProgress: silent }),
    ).rejects.toThrow(
      `Elasticsearch ended (Failed to bind to 127.0.0.1:${port}): the port is in use, `,
    );
  });

  it('is given up when told to, and leaves nothing running', async () => {
    const giveUp = new AbortController();
    const starting = startElasticsearch({
      folder,
      heapMb: 256,
      shortLived: true,
      signal: giveUp.signal,
      onProgress: (sentence) => {
        if (sentence.startsWith('Starting')) giveUp.abort(new Error('given up'));
      },
    });
    await expect(starting).rejects.toThrow('given up');
    await expect(readFile(join(folder, 'node.json'))).rejects.toThrow('ENOENT');
  });
});

describe('the users of the shared node', () => {
  const asked = async (user: UserName, path: string): Promise<number> => {
    const { status } = await fetch(`${inject('elasticsearchUrl')}${path}`, {
      headers: { authorization: authorizationOf(user) },
    });
    return status;
  };

  it.each(Object.keys(USERS) as UserName[])('%s is known', async (user) => {
    expect(await asked(user, '/_security/_authenticate')).toBe(200);
  });

  it.each([
    ['admin', [200, 200, 200]],
    ['analyst', [200, 200, 403]],
    ['reader_only', [200, 403, 403]],
    ['other', [403, 403, 403]],
    ['nobody', [403, 403, 403]],
  ] as const)('%s may search, see the mapping, ask the cluster: %j', async (user, expected) => {
    const stream = 'logs-cilium_tetragon.log-default';
    const paths = [`/${stream}/_search`, `/${stream}/_mapping`, '/_cluster/health'];
    expect(await Promise.all(paths.map((path) => asked(user, path)))).toEqual(expected);
  });

  it('nobody comes in without a password', async () => {
    expect((await fetch(`${inject('elasticsearchUrl')}/_search`)).status).toBe(401);
  });
});

async function put(url: string, document: object): Promise<void> {
  const answer = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(document),
  });
  expect(answer.status).toBe(201);
}
