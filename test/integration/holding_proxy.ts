import { EventEmitter, once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HoldingProxy {
  url: string;
  /** Settles when a search has come and is held. */
  held: Promise<void>;
  /** Settles when the one who asked has closed the connection of the held search. */
  closed: Promise<void>;
  stop(): void;
}

/**
 * Stands before Elasticsearch and answers no search, so that a test can act while one is under way.
 * Elasticsearch cancels a search's task when its connection closes.
 */
export async function startHoldingProxy(elasticsearch: string): Promise<HoldingProxy> {
  const search = new EventEmitter();
  const held = once(search, 'held').then(() => undefined);
  const closed = once(search, 'closed').then(() => undefined);
  const server = createServer((incoming, outgoing) => {
    if (incoming.url?.includes('/_search')) {
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held,
    closed,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
