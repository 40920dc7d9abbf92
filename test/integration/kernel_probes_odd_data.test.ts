import { afterAll, expect, it } from 'vitest';
import type { IncompleteReason } from '../../common/api/incomplete';
import type { KernelProbeEventsAnswer } from '../../common/api/kernel_probe_events';
import type { KernelProbeValuesAnswer } from '../../common/api/kernel_probe_values';
import type { KernelProbesAnswer } from '../../common/api/kernel_probes';
import { argumentText } from '../../common/kernel_probes/argument_text';
import { eventArguments } from '../../common/kernel_probes/event_arguments';
import { PROBE_FUNCTIONS_PER_SEARCH, VALUES_PER_COLUMN } from '../../common/limits';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const RANGE = { from: '2026-01-01T00:00:00Z', to: '2026-01-01T00:10:00Z' };
const TIME = '2026-01-01T00:00:01.5Z';

const admin = clientFor('admin');
const servers: RouteServer[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await admin.close();
});

async function serverOf(name: string): Promise<{ stream: string; server: RouteServer }> {
  const stream = `logs-cilium_tetragon.log-odd_probes_${name}`;
  await createDataStream(admin, stream, 'trial_node');
  const server = await startRouteServer({
    settings: { 'tetragonInvestigator.dataStreams': stream },
  });
  servers.push(server);
  return { stream, server };
}

async function load(stream: string, events: object[]): Promise<void> {
  await loadLines(admin, stream, exportLines(events), { now: new Date('2026-03-01T12:00:00Z') });
}

async function ask<Answer>(
  server: RouteServer,
  route: string,
  query: Record<string, string | string[]>,
): Promise<Answer & { incomplete: IncompleteReason[] }> {
  const { body } = await server.ask<Answer & { incomplete: IncompleteReason[] }>(route, {
    ...RANGE,
    ...query,
  });
  expect(body.message).toBeUndefined();
  return body;
}

function probe(name: string, args: unknown, id = 'p1'): object {
  const process = { exec_id: id, pid: 7, binary: '/bin/x', start_time: TIME };
  return eventOf('process_kprobe', process, TIME, {
    body: { function_name: name, policy_name: 'odd', args, action: 'KPROBE_ACTION_POST' },
  });
}

const choice = (hookName: string) => ({
  hook: 'process_kprobe',
  hookPolicy: 'odd',
  hookName,
});

it('a policy with more functions than one search lists shows all of them', async () => {
  const { stream, server } = await serverOf('functions');
  const FUNCTIONS = PROBE_FUNCTIONS_PER_SEARCH + 200;
  await load(
    stream,
    Array.from({ length: FUNCTIONS }, (_, index) => probe(`function_${index}`, [])),
  );
  const { functions, events, incomplete, readFrom } = await ask<KernelProbesAnswer>(
    server,
    'kernel_probes',
    {},
  );
  expect([functions.length, events]).toEqual([FUNCTIONS, FUNCTIONS]);
  expect(new Set(functions.map(({ name }) => name)).size).toBe(FUNCTIONS);
  expect([incomplete, readFrom]).toEqual([[], undefined]);
});

it('of 60,000 distinct paths the rarest are named, and how exact that is', async () => {
  const { stream, server } = await serverOf('paths');
  const PATHS = 60_000;
  const document = (path: string) => ({
    '@timestamp': TIME,
    process: { entity_id: 'p1', pid: 7, executable: '/bin/x' },
    cilium_tetragon: {
      log: {
        node_name: 'node-1',
        time: TIME,
        process_kprobe: {
          function_name: 'fd_install',
          policy_name: 'odd',
          action: 'KPROBE_ACTION_POST',
          args: [{ file_arg: { path } }],
        },
      },
    },
    message: JSON.stringify(probe('fd_install', [{ file_arg: { path } }])),
  });
  for (let start = 0; start < PATHS; start += 20_000) {
    const operations = Array.from({ length: 20_000 }, (_, index) => [
      { create: {} },
      document(`/data/${start + index}`),
    ]).flat();
    const { errors } = await admin.bulk({
      ...{ index: stream, pipeline: '_none', refresh: true },
      operations: [...operations, { create: {} }, document('/data/common')],
    });
    expect(errors).toBe(false);
  }
  const column = 'args.file_arg.path';
  const query = { ...choice('fd_install'), column };
  const { columns } = await ask<KernelProbeValuesAnswer>(server, 'kernel_probe_values', query);
  expect(columns[0]?.values[0]).toMatchObject({ value: '/data/common', events: 3 });
  expect(columns[0]?.values).toHaveLength(VALUES_PER_COLUMN);
  // Those shown and those counted as others are all there are.
  const shown = columns[0]?.values.reduce((sum, { events }) => sum + events, 0) ?? 0;
  expect(shown + (columns[0]?.others ?? 0)).toBe(PATHS + 3);
  expect(columns[0]?.distinctIsExact).toBe(false);
  const rare = await ask<KernelProbeValuesAnswer>(server, 'kernel_probe_values', {
    ...query,
    order: 'rare',
  });
  expect(rare.columns[0]?.values.every(({ events }) => events === 1)).toBe(true);
  expect(rare.columns[0]?.orderIsExact).toBe(false);
});

it('arguments of every odd form are shown as far as they can be', async () => {
  const { stream, server } = await serverOf('arguments');
  await load(stream, [
    probe('odd', []),
    probe('odd', [{}]),
    probe('odd', [{ label: 'fd' }]),
    probe('odd', [{ quantum_arg: { spin: 1 } }]),
    probe('odd', [{ int_arg: 1, string_arg: 'both' }]),
    probe('odd', [{ size_arg: '9007199254740993' }, { bytes_arg: 'not base64!' }]),
  ]);
  const { events, total } = await ask<KernelProbeEventsAnswer>(
    server,
    'kernel_probe_events',
    choice('odd'),
  );
  const texts = events.map(({ event }) => eventArguments(event).args.map(argumentText));
  expect(total).toBe(6);
  expect(texts.map((list) => list.join(' | ')).sort()).toEqual([
    '',
    '',
    '',
    '1 · string_arg "both"',
    '9007199254740993 | not base64!',
    '{"spin":1}',
  ]);
  const values = await ask<KernelProbeValuesAnswer>(server, 'kernel_probe_values', choice('odd'));
  expect(values.events).toBe(6);
  const counted = values.shapes.reduce((sum, shape) => sum + shape.events, values.otherShapes);
  expect(counted).toBe(6);
});

it('integers of two arguments are two columns, each with its name and what its values say', async () => {
  const { stream, server } = await serverOf('setns');
  const setns = '__x64_sys_setns';
  await load(stream, [
    ...[3, 4, 5].map((fd) => probe(setns, [{ int_arg: fd }, { int_arg: 0x40000000 }])),
    probe(setns, [{ int_arg: 6 }, { int_arg: 0x20000 }]),
  ]);
  const { candidates, columns } = await ask<KernelProbeValuesAnswer>(
    server,
    'kernel_probe_values',
    choice(setns),
  );
  expect(candidates).not.toContain('args.int_arg');
  const drawn = columns.map(({ name, field, values }) => [
    `${name ?? '-'} ${field}`,
    ...values.map(({ value, meaning, events }) => `${value} ${meaning ?? '-'} ${events}`).sort(),
  ]);
  expect(drawn.slice(0, 2)).toEqual([
    ['fd args.0.int_arg', '3 - 1', '4 - 1', '5 - 1', '6 - 1'],
    ['nstype args.1.int_arg', '1073741824 CLONE_NEWNET 3', '131072 CLONE_NEWNS 1'],
  ]);
  const found = await ask<KernelProbeEventsAnswer>(server, 'kernel_probe_events', {
    ...choice(setns),
    arg: 'args.int_arg=131072',
  });
  expect(found.total).toBe(1);
});

it('a field that is a number in one index and a keyword in another is read from documents', async () => {
  const { stream, server } = await serverOf('mixed');
  await load(stream, [probe('mixed', [{ int_arg: 3 }])]);
  // Another index maps the argument as a keyword, as another version of the assets would.
  const other = `${stream}.keyword`.replace('logs-', 'plain-');
  await admin.indices.create({
    index: other,
    mappings: {
      properties: {
        '@timestamp': { type: 'date' },
        cilium_tetragon: {
          properties: {
            log: {
              properties: {
                process_kprobe: {
                  properties: {
                    function_name: { type: 'keyword' },
                    policy_name: { type: 'keyword' },
                    args: { type: 'nested', properties: { int_arg: { type: 'keyword' } } },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
  await admin.index({
    index: other,
    refresh: true,
    document: {
      '@timestamp': TIME,
      message: JSON.stringify(probe('mixed', [{ int_arg: 4 }])),
      cilium_tetragon: {
        log: {
          process_kprobe: { function_name: 'mixed', policy_name: 'odd', args: [{ int_arg: '4' }] },
        },
      },
    },
  });
  await server.stop();
  servers.pop();
  const both = await startRouteServer({
    settings: { 'tetragonInvestigator.dataStreams': [stream, other] },
  });
  servers.push(both);
  const { body } = await both.ask<KernelProbeValuesAnswer>(
    'kernel_probe_values',
    { ...RANGE, ...choice('mixed'), column: 'args.int_arg' },
    { user: 'admin' },
  );
  expect(body.columns[0]?.readFrom).toEqual({ reason: 'mixed', documents: 2 });
  expect(body.columns[0]?.values.map(({ value, events }) => [value, events]).sort()).toEqual([
    ['3', 1],
    ['4', 1],
  ]);
  await admin.indices.delete({ index: other });
});
