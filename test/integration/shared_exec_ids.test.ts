import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcessTreeAnswer } from '../../common/api/process_tree';
import { processesAnswerSchema, type ProcessesAnswer } from '../../common/api/processes';
import { parametersOfRef } from '../../common/api/query';
import { timelineProcessesAnswerSchema } from '../../common/api/timeline_processes';
import { processRef } from '../../common/identity/process_ref';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { SHARED_NOW, at, sharedEvents } from './shared_exec_ids';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-shared';
const RANGE = { from: at(-3_600), to: at(7_200) };

const admin = clientFor('admin');
let server: RouteServer;

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  await loadLines(admin, STREAM, exportLines(sharedEvents('shops')), { now: SHARED_NOW });
  server = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': STREAM } });
});

afterAll(async () => {
  await server.stop();
  await admin.close();
});

async function ask<Body>(route: string, query: Record<string, string>): Promise<Body> {
  const { status, body } = await server.ask<object>(route, query);
  expect(body.message).toBeUndefined();
  expect(status).toBe(200);
  return body as Body;
}

describe('GET processes where one exec_id is several processes', () => {
  const list = async (query: Record<string, string>): Promise<ProcessesAnswer> =>
    processesAnswerSchema.parse(await ask('processes', { ...RANGE, ...query }));
  const shown = ({ rows }: ProcessesAnswer) =>
    rows.map(({ node, binary, exitCode }) => [node, binary?.split(/[\\/]/).at(-1), exitCode]);

  it('lists each with its own node, binary and exit, newest first', async () => {
    const answer = await list({});
    expect(shown(answer)).toEqual([
      ['till-1', 'wipe.exe', 3_600],
      ['kiosk-a', 'feh', undefined],
      ['kiosk-b', 'feh', undefined],
      ['till-2', 'skim.exe', 5],
      ['till-1', 'till.exe', 0],
    ]);
    expect(answer).toMatchObject({ total: 5, accuracy: 'exact', documents: 13, searches: 4 });
  });

  it.each([
    [{ q: 'skim' }, [['till-2', 'skim.exe', 5]]],
    [{ binary: 'C:\\Users\\Public\\skim.exe' }, [['till-2', 'skim.exe', 5]]],
    [{ node: 'till-2' }, [['till-2', 'skim.exe', 5]]],
    [{ q: 'pool' }, [['kiosk-b', 'feh', undefined]]],
    [{ q: 'wipe' }, [['till-1', 'wipe.exe', 3_600]]],
    [{ to: at(60), node: 'till-1' }, [['till-1', 'till.exe', 0]]],
  ])('answers %j with what matches', async (query, expected) => {
    expect(shown(await list(query))).toEqual(expected);
  });

  it('pages through them, and says about how many there are while more follow', async () => {
    const pages = await Promise.all(['0', '2', '4'].map((offset) => list({ size: '2', offset })));
    expect(pages.flatMap(shown)).toEqual(shown(await list({})));
    // Two exec_ids, five starts less one that two machines share.
    expect(pages[0]).toMatchObject({ total: 4, accuracy: 'about', searches: 5 });
    expect(pages[2]).toMatchObject({ total: 5, accuracy: 'at_most' });
  });
});

describe('GET timeline_processes where one exec_id is several processes', () => {
  it('draws a bar for each, with its own start, end and documents', async () => {
    const answer = timelineProcessesAnswerSchema.parse(
      await ask('timeline_processes', { from: at(-60), to: at(3_660) }),
    );
    const bars = answer.bars?.map(({ node, start, end, exitCode, documents }) => [
      node,
      (Date.parse(start) - SHARED_NOW.getTime()) / 1_000,
      end === undefined ? undefined : (Date.parse(end) - SHARED_NOW.getTime()) / 1_000,
      exitCode,
      documents,
    ]);
    expect(bars).toEqual([
      ['till-1', 0, 2, 0, 3],
      ['till-2', 5, 7, 5, 3],
      ['kiosk-a', 20, undefined, undefined, 2],
      ['kiosk-b', 20, undefined, undefined, 2],
      ['till-1', 3_600, 3_602, 3_600, 3],
    ]);
  });
});

describe('GET process_tree where one exec_id is several processes', () => {
  const TILLS = [
    ['till-1', 'till.exe', 0],
    ['till-2', 'skim.exe', 5],
    ['till-1', 'wipe.exe', 3_600],
  ] as const;

  it('is of the node and the life that its row leads to', async () => {
    const { rows } = processesAnswerSchema.parse(
      await ask<ProcessesAnswer>('processes', { ...RANGE, q: 'exe' }),
    );
    expect(rows.length).toBeGreaterThanOrEqual(TILLS.length);
    for (const [node, binary, exitCode] of TILLS) {
      const row = rows.find((one) => one.node === node && one.binary?.endsWith(binary));
      const { execId, processNode, processStart } = parametersOfRef(processRef(row!));
      const { nodes } = await ask<ProcessTreeAnswer>('process_tree', {
        execId,
        processNode: processNode ?? '',
        processStart: String(processStart),
      });
      const selected = nodes.filter((one) => one.execId === execId);
      expect(selected, binary).toHaveLength(1);
      expect(selected[0]).toMatchObject({ node, exitCode });
      expect(selected[0]?.binary?.endsWith(binary)).toBe(true);
    }
  });

  it('says that other nodes have the id as well', async () => {
    const { rows } = processesAnswerSchema.parse(
      await ask<ProcessesAnswer>('processes', { ...RANGE, q: 'skim' }),
    );
    const { findings } = await ask<ProcessTreeAnswer>('process_tree', {
      execId: rows[0]!.execId,
      processNode: 'till-2',
    });
    expect(findings).toContainEqual({
      kind: 'other_nodes',
      count: 1,
      execIds: [],
      names: ['till-1'],
    });
  });
});
