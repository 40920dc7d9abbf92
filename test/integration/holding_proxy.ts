import { EventEmitter, once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HoldingProxy {
  url: string;
  /** Settles when a search has come and is held. */
  held: Promise<void>;
  /** Settles when the one who asked has closed the connection of the held search. */
  closed: Promise<void>;
  stop: () => void;
}

/**
 * Stands before Elasticsearch and lets so many searches pass. The next one is held, so that a test
 * can act while it is under way (Elasticsearch cancels a search's task when its connection closes),
 * or the proxy is gone from then on, as a node that dies is.
 */
export async function startHoldingProxy(
  elasticsearch: string,
  { passes = 0, then = 'hold' }: { passes?: number; then?: 'hold' | 'die' } = {},
): Promise<HoldingProxy> {
  let searches = 0;
  const search = new EventEmitter();
  const held = once(search, 'held').then(() => undefined);
  const closed = once(search, 'closed').then(() => undefined);
  const server = createServer((incoming, outgoing) => {
    if (/\/_m?search/.test(incoming.url ?? '') && (searches += 1) > passes) {
      if (then === 'die') {
        die();
        return;
      }
      outgoing.once('close', () => search.emit('closed'));
      search.emit('held');
      return;
    }
    const forwarded = request(
      new URL(incoming.url ?? '/', elasticsearch),
      { method: incoming.method ?? 'GET', headers: incoming.headers },
      (answer: IncomingMessage) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(forwarded);
  });
  const die = (): void => {
    server.close();
    server.closeAllConnections();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held,
    closed,
    stop: die,
  };
}
