import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { requireFreeSpace } from './free_space';

it('passes where there is room', async () => {
  await requireFreeSpace(tmpdir(), 1);
});

it('names folder, free and needed megabytes where there is none', async () => {
  await expect(requireFreeSpace(tmpdir(), 1e18)).rejects.toThrow(
    new RegExp(
      `^Too little disk space: ${tmpdir()} has \\d+ MB free and 1000000000000 MB are needed; free some`,
    ),
  );
});
