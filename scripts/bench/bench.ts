import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BenchContext } from './context';
import type { Measurement } from './measurement';

/** What a file `test/bench/NAME.bench.ts` exports: that file is all that a new bench needs. */
interface BenchModule {
  /** Yields each number as soon as it is known. */
  measure(context: BenchContext): AsyncIterable<Measurement>;
}

export interface Bench {
  name: string;
  load(): Promise<BenchModule>;
}

const FOLDER = resolve(import.meta.dirname, '../../test/bench');
const ENDING = '.bench.ts';

/** All benches by name. */
export async function findBenches(): Promise<Bench[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(ENDING)).sort();
  return files.map((file) => ({
    name: file.slice(0, -ENDING.length),
    load: async () => (await import(pathToFileURL(join(FOLDER, file)).href)) as BenchModule,
  }));
}
