import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findJava, readJavaSettings } from './find_java';

const settings = (home: string, version: string): string =>
  `Property settings:\n    file.separator = /\n    java.home = ${home}\n    java.specification.version = ${version}\n    java.version = ${version}.0.1\nopenjdk version "${version}.0.1"\n`;

describe('readJavaSettings', () => {
  it.each([
    ['17', 17],
    ['21', 21],
    ['1.8', 8],
  ])('reads specification version %s', (version, major) => {
    expect(readJavaSettings(settings('/opt/my jdk', version))).toEqual({
      home: '/opt/my jdk',
      major,
    });
  });

  it('knows what is no Java', () => {
    expect(readJavaSettings('sh: java: command not found')).toBeUndefined();
  });
});

describe('findJava', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'find-java-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A program that answers as a Java of this version does. */
  const install = async (name: string, version: string): Promise<string> => {
    const home = join(folder, name);
    await mkdir(join(home, 'bin'), { recursive: true });
    const program = join(home, 'bin', 'java');
    await writeFile(program, `#!/bin/sh\necho '${settings(home, version)}' >&2\n`);
    await chmod(program, 0o755);
    return home;
  };
  const basics = { PATH: '/usr/bin:/bin' };

  it('takes ES_JAVA_HOME before JAVA_HOME', async () => {
    const env = {
      ...basics,
      ES_JAVA_HOME: await install('first', '21'),
      JAVA_HOME: await install('second', '17'),
    };
    expect(await findJava(env)).toEqual({ home: env.ES_JAVA_HOME, major: 21 });
  });

  it('passes over one that is too old or absent', async () => {
    const good = await install('good', '17');
    const env = {
      ES_JAVA_HOME: await install('old', '11'),
      JAVA_HOME: join(folder, 'absent'),
      PATH: `${join(good, 'bin')}:/usr/bin:/bin`,
    };
    expect(await findJava(env)).toEqual({ home: good, major: 17 });
  });

  it('looks into the usual places last', async () => {
    const good = await install('jvm/17', '17');
    const env = { PATH: await install('jvm/11', '11') };
    expect(await findJava(env, undefined, [join(folder, 'jvm')])).toEqual({
      home: good,
      major: 17,
    });
  });

  it('says what it found and what to do when nothing fits', async () => {
    const env = { JAVA_HOME: await install('old', '1.8'), PATH: folder };
    await expect(findJava(env, undefined, [])).rejects.toThrow(
      `Elasticsearch needs Java 17 or later (JAVA_HOME (${env.JAVA_HOME}) is Java 8, java on PATH does not exist): install one`,
    );
  });
});
