import { expect, it } from 'vitest';
import { clusterDay, DAY_MS } from './cluster_day';
import { storedDocument } from './document_template';

const NOW = Date.UTC(2026, 2, 1);

interface Stored {
  '@timestamp': string;
  message: string;
  log: { file: { path: string }; offset: number };
}

const documents = [...clusterDay(2_000, NOW)];
const stored = documents.map((document) => JSON.parse(document) as Stored);

it('has documents as the integration stores their lines', () => {
  for (const [index, document] of stored.entries()) {
    const { message, log } = document;
    const expected = storedDocument(JSON.parse(message) as object, log.file.path, log.offset);
    if (index % 20 === 0) expect(document).toEqual(JSON.parse(expected));
  }
});

it('covers a day in the order of time, and every file without a gap', () => {
  const ends = new Map<string, number>();
  let before = 0;
  for (const { '@timestamp': timestamp, message, log } of stored) {
    const time = Date.parse(timestamp);
    expect(time).toBeGreaterThanOrEqual(before);
    before = time;
    expect(log.offset).toBe(ends.get(log.file.path) ?? 0);
    ends.set(log.file.path, log.offset + Buffer.byteLength(message) + 1);
  }
  expect(Date.parse(stored[0]!['@timestamp'])).toBe(NOW - DAY_MS);
  expect(before).toBeLessThan(NOW);
  expect(ends.size).toBe(10);
});

it('is 3 in 10 probe events, of all functions', () => {
  const probes = documents.filter((document) => document.includes('"process_kprobe":'));
  expect(probes.length / documents.length).toBeCloseTo(0.3, 1);
  for (const name of ['fd_install', 'security_file_permission', 'tcp_connect', '__x64_sys_mount']) {
    expect(probes.filter((document) => document.includes(`"${name}"`)).length).toBeGreaterThan(0);
  }
});

it('is the same day whenever it is made', () => {
  expect([...clusterDay(500, NOW)]).toEqual([...clusterDay(500, NOW)]);
});
