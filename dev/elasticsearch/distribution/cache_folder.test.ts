import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, makeOwnFolder, requireEnterable } from './cache_folder';

describe('cacheFolder', () => {
  it.each([
    [{ TETRAGON_INVESTIGATOR_CACHE: '/big/disk' }, true, '/big/disk'],
    [{ TETRAGON_INVESTIGATOR_CACHE: '/big/disk', XDG_CACHE_HOME: '/x' }, false, '/big/disk'],
    [{ XDG_CACHE_HOME: '/x' }, false, '/x/tetragon-investigator'],
  ])('%j, root: %s → %s', (env, isRoot, expected) => {
    expect(cacheFolder(env, isRoot)).toBe(expected);
  });

  it("is not in root's home, which nobody else may enter", () => {
    expect(cacheFolder({ XDG_CACHE_HOME: join(homedir(), '.cache') }, true)).not.toContain(
      homedir(),
    );
  });

  it("is in a user's home", () => {
    expect(cacheFolder({}, false)).toContain(homedir());
  });
});

describe('the folder', () => {
  let base: string;
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'cache-folder-'));
    await chmod(base, 0o755);
  });
  afterEach(() => rm(base, { recursive: true }));

  it('is made with the folders above it', async () => {
    await makeOwnFolder(join(base, 'a', 'b'));
    expect((await stat(join(base, 'a', 'b'))).isDirectory()).toBe(true);
  });

  it('is refused when everybody can write to it', async () => {
    const open = join(base, 'open');
    await mkdir(open);
    await chmod(open, 0o777);
    await expect(makeOwnFolder(open)).rejects.toThrow('can be written by everybody');
  });

  it('is refused when it cannot be made', async () => {
    await expect(makeOwnFolder('/dev/null/cache')).rejects.toThrow(
      'The folder /dev/null/cache cannot be made (ENOTDIR',
    );
  });

  it('says which folder on the way the unprivileged user cannot enter', async () => {
    const closed = join(base, 'closed');
    await mkdir(join(closed, 'data'), { recursive: true });
    const stranger = { uid: 54_321, gid: 54_321 };
    await requireEnterable(join(closed, 'data'), stranger);
    await chmod(closed, 0o700);
    await expect(requireEnterable(join(closed, 'data'), stranger)).rejects.toThrow(
      `(uid 54321) cannot enter ${closed}: `,
    );
  });
});
