import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPlaces, findChromium } from './find_chromium';

describe('chromiumPlaces', () => {
  it('asks CHROME_PATH alone when it is set', () => {
    expect(chromiumPlaces({ CHROME_PATH: '/opt/c', PATH: '/usr/bin' }, 'linux')).toEqual([
      '/opt/c',
    ]);
  });

  it('looks on PATH first, and for Chromium before Chrome', () => {
    const places = chromiumPlaces({ PATH: '/own/bin:/usr/bin' }, 'linux');
    expect(places.slice(0, 2)).toEqual(['/own/bin/chromium', '/usr/bin/chromium']);
    expect(places).toContain('/snap/bin/chromium');
    expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(
      places.indexOf('/usr/bin/google-chrome'),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('knows the applications of macOS', () => {
    expect(chromiumPlaces({ PATH: '' }, 'darwin')).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });
});

describe('findChromium', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'find-chromium-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const program = async (name: string, answer: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, `#!/bin/sh\necho '${answer}'\n`);
    await chmod(path, 0o755);
    return path;
  };

  it('passes over a program that only says where the browser is to be had', async () => {
    await program('chromium', 'Command requires the snap to be installed.');
    const path = await program('google-chrome', 'Google Chrome 142.0.7444.59');
    const found = await findChromium({ PATH: folder, CHROME_PATH: path }, () => undefined);
    expect(found).toEqual({ path, version: 'Google Chrome 142.0.7444.59', isInstalledNow: false });
    const stub = join(folder, 'chromium');
    await expect(findChromium({ CHROME_PATH: stub }, () => undefined)).rejects.toThrow(
      `CHROME_PATH (${stub}) is no Chromium or Chrome that runs`,
    );
  });
});
