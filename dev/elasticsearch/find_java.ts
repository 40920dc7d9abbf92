import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MINIMUM_JAVA } from './distribution/distribution';
import { StartError } from './start_error';
import type { UnprivilegedUser } from './node/unprivileged_user';

const run = promisify(execFile);

/** A JVM answers in a fraction of this; a hanging one must not hang us. */
const ANSWER_WITHIN_MS = 20_000;

export interface Java {
  /** What ES_JAVA_HOME takes: `bin/java` lies in it. */
  home: string;
  major: number;
}

/** Reads what `java -XshowSettings:properties -version` says of itself. */
export function readJavaSettings(text: string): Java | undefined {
  const home = /^\s*java\.home = (.+)$/m.exec(text)?.[1]?.trim();
  const version = /^\s*java\.specification\.version = (\S+)$/m.exec(text)?.[1];
  if (home === undefined || version === undefined) return undefined;
  // Java 8 calls itself 1.8.
  const major = Number(version.replace(/^1\./, ''));
  return Number.isInteger(major) ? { home, major } : undefined;
}

/** Where JDKs usually lie when nothing in the environment names one. */
const USUAL_PLACES = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'];

async function homesIn(places: readonly string[]): Promise<string[]> {
  const homes = await Promise.all(
    places.map(async (place) => {
      const names = await readdir(place).catch(() => []);
      const inside = place.startsWith('/Library') ? 'Contents/Home' : '';
      return names.sort().map((name) => join(place, name, inside));
    }),
  );
  return homes.flat();
}

interface Candidate {
  /** As it is called in a sentence. */
  name: string;
  program: string;
}

function namedCandidates(env: NodeJS.ProcessEnv): Candidate[] {
  const homes = ['ES_JAVA_HOME', 'JAVA_HOME'].flatMap((name) => {
    const home = env[name];
    return home ? [{ name: `${name} (${home})`, program: join(home, 'bin', 'java') }] : [];
  });
  return [...homes, { name: 'java on PATH', program: 'java' }];
}

/**
 * Finds a Java that Elasticsearch runs on: ES_JAVA_HOME, JAVA_HOME, PATH, then the usual places.
 * @param user who must be able to run it; absent: we.
 * @throws StartError naming what was found instead.
 */
export async function findJava(
  env: NodeJS.ProcessEnv,
  user?: UnprivilegedUser,
  places: readonly string[] = USUAL_PLACES,
): Promise<Java> {
  const refused: string[] = [];
  const ask = async ({ name, program }: Candidate): Promise<Java | undefined> => {
    try {
      const { stderr } = await run(program, ['-XshowSettings:properties', '-version'], {
        timeout: ANSWER_WITHIN_MS,
        cwd: '/',
        env,
        ...user,
      });
      const java = readJavaSettings(stderr);
      if (java && java.major >= MINIMUM_JAVA) return java;
      refused.push(java ? `${name} is Java ${java.major}` : `${name} does not say its version`);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      refused.push(`${name} ${code === 'ENOENT' ? 'does not exist' : 'does not run'}`);
    }
    return undefined;
  };

  for (const candidate of namedCandidates(env)) {
    const java = await ask(candidate);
    if (java) return java;
  }
  const named = refused.join(', ');
  for (const home of await homesIn(places)) {
    const java = await ask({ name: home, program: join(home, 'bin', 'java') });
    if (java) return java;
  }
  throw new StartError(
    `Elasticsearch needs Java ${MINIMUM_JAVA} or later (${named}): install one (Debian, Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@17) and set JAVA_HOME to it.`,
  );
}
