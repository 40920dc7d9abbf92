import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastError } from './node_log';
import { NODE_PID_FILE, removeNodeRecord, writeNodeRecord } from './node_record';
import { nodeFolders } from './prepare_folder';
import { StartError } from '../start_error';
import type { UnprivilegedUser } from './unprivileged_user';

const STOPS_WITHIN_MS = 10_000;

/** A file instead of a pipe: the node may outlive us, and its last words are read when it dies. */
const CONSOLE_LOG = 'console.log';

export interface NodeProcess {
  /** Answers with the cause when the node ends by itself; never after stop(). */
  died: Promise<StartError>;
  /** SIGTERM, SIGKILL after a deadline; answers when it has ended. */
  stop(): Promise<void>;
}

/** Spawns a prepared node and writes down its process id. */
export async function launchNode(options: {
  /** The unpacked distribution. */
  home: string;
  javaHome: string;
  folder: string;
  user: UnprivilegedUser | undefined;
}): Promise<NodeProcess> {
  const { folder } = options;
  const console = join(nodeFolders(folder).logs, CONSOLE_LOG);
  const child = await spawnNode(options, console);
  let stopping = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', (code, signal) => {
      resolve(signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`);
    });
  });
  const died = new Promise<StartError>((resolve) => {
    void ended.then(async (how) => {
      process.off('exit', endWithUs);
      await removeNodeRecord(folder);
      if (!stopping) resolve(await whyItDied(how, console, folder));
    });
  });
  const endWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', endWithUs);
  await writeNodeRecord(folder, child.pid);

  return {
    died,
    stop: async () => {
      stopping = true;
      child.kill('SIGTERM');
      const kill = setTimeout(() => {
        endGroup(child);
      }, STOPS_WITHIN_MS);
      await ended;
      clearTimeout(kill);
      await removeNodeRecord(folder);
    },
  };
}

async function spawnNode(
  options: Parameters<typeof launchNode>[0],
  console: string,
): Promise<ChildProcess> {
  const folders = nodeFolders(options.folder);
  const output = await open(console, 'a');
  try {
    const program = join(options.home, 'bin', 'elasticsearch');
    return spawn(program, ['-p', join(folders.logs, NODE_PID_FILE)], {
      cwd: options.folder,
      // A group of its own: Ctrl-C is ours to hear, and we end the node in our order.
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
      env: {
        PATH: process.env.PATH,
        HOME: options.folder,
        ES_JAVA_HOME: options.javaHome,
        ES_PATH_CONF: folders.config,
        ES_TMPDIR: folders.temporary,
      },
      ...options.user,
    });
  } finally {
    await output.close();
  }
}

/** The launcher and the node, which is in its process group. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

async function whyItDied(how: string, console: string, folder: string): Promise<StartError> {
  const cause = lastError(await readFile(console, 'utf8').catch(() => '')) ?? how;
  return new StartError(
    `Elasticsearch ended (${cause}): ${wayOut(cause)}; its log is ${join(folder, 'logs')}.`,
  );
}

/** What to do about the causes that a user meets. */
function wayOut(cause: string): string {
  if (/Failed to bind/i.test(cause)) {
    return 'the port is in use, stop what listens there or choose another port';
  }
  if (/insufficient memory|heap/i.test(cause)) return 'free some memory or choose a smaller heap';
  if (/No space left/i.test(cause)) return 'free some disk space';
  return 'start again, and look into its log if this repeats';
}
