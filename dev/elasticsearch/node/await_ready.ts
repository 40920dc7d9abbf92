import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { basicAuthorization } from '../basic_authorization';
import { DISTRIBUTION } from '../distribution/distribution';
import { StartError } from '../start_error';

/** A start takes 10 s; on two slow cores that do ten other things it took more than 300. */
const READY_WITHIN_MS = 600_000;
const ASK_EVERY_MS = 100;
const ANSWER_WITHIN_MS = 5_000;

/** Written by the node when it listens (`node.portsfile`): `127.0.0.1:9200`. */
const PORTS_FILE = 'http.ports';

export interface NodeAddress {
  url: string;
  port: number;
}

/** Reads the ports file; undefined until it is whole. */
function readPort(text: string): number | undefined {
  const port = /^127\.0\.0\.1:(\d+)$/m.exec(text)?.[1];
  return port === undefined ? undefined : Number(port);
}

/**
 * Asks the node until it answers.
 * @throws StartError when it died before, or does not answer in time.
 */
export async function awaitReady(options: {
  logs: string;
  died: Promise<StartError>;
  /** Absent: the node knows no log-in. */
  asker: { name: string; password: string } | undefined;
  onProgress: (sentence: string) => void;
  signal: AbortSignal | undefined;
}): Promise<NodeAddress> {
  const { signal, onProgress } = options;
  let dead: StartError | undefined;
  void options.died.then((error) => {
    dead = error;
  });
  const began = Date.now();
  let said = -1;
  while (Date.now() - began < READY_WITHIN_MS) {
    signal?.throwIfAborted();
    if (dead) throw dead;
    const seconds = Math.floor((Date.now() - began) / 1000);
    if (seconds > said) onProgress(`Starting Elasticsearch ${DISTRIBUTION.version} (${seconds} s)`);
    said = seconds;
    const port = readPort(await readFile(join(options.logs, PORTS_FILE), 'utf8').catch(() => ''));
    if (port !== undefined) {
      const url = `http://127.0.0.1:${port}`;
      if (await answers(url, options.asker)) return { url, port };
    }
    await wait(ASK_EVERY_MS);
  }
  throw new StartError(
    `Elasticsearch did not answer within ${READY_WITHIN_MS / 1000} seconds: close other programs and start again, or look into its log in ${options.logs}.`,
  );
}

/**
 * 403 comes from a node that knows the user, and is ready as well; 503 before it has a cluster state,
 * 408 while it opens the indices of an earlier start.
 */
async function answers(
  url: string,
  asker: { name: string; password: string } | undefined,
): Promise<boolean> {
  const headers: Record<string, string> = asker
    ? { authorization: basicAuthorization(asker.name, asker.password) }
    : {};
  try {
    const answer = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=2s`, {
      headers,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await answer.arrayBuffer();
    return answer.status === 200 || answer.status === 403;
  } catch {
    return false;
  }
}
