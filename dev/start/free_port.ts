import { createServer } from 'node:net';
import { StartError } from '../elasticsearch/start_error';

/** Asks the system; the port can still be taken before it is used. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/**
 * Starts something on the first free port from `from` on, once more when the port was taken in
 * between.
 * @throws StartError when none of 100 ports is free; what `start` throws otherwise.
 */
export async function onFreePort<T>(from: number, start: (port: number) => Promise<T>): Promise<T> {
  const last = Math.min(from + 99, 65_535);
  for (let port = from; port <= last; port += 1) {
    if (!(await isFree(port))) continue;
    try {
      return await start(port);
    } catch (error) {
      if (!isPortInUse(error)) throw error;
    }
  }
  throw new StartError(
    `All ports from ${from} to ${last} are in use: stop what listens there, or choose another with --port.`,
  );
}

function isPortInUse(error: unknown): boolean {
  const { code, cause } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE' || (cause !== undefined && isPortInUse(cause));
}
