import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { isFree, onFreePort } from './free_port';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listen(port = 0): Promise<number> {
  const server = createServer();
  open.push(server);
  server.listen({ port, host: '127.0.0.1' });
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([e]) => {
      throw e;
    }),
  ]);
  return (server.address() as AddressInfo).port;
}

it('passes over a port in use', async () => {
  const taken = await listen();
  expect(await isFree(taken)).toBe(false);
  const port = await onFreePort(taken, (free) => Promise.resolve(free));
  expect(port).toBeGreaterThan(taken);
});

it('takes the next when the port is taken in between', async () => {
  const tried: number[] = [];
  const port = await onFreePort(20_000, async (free) => {
    tried.push(free);
    if (tried.length > 1) return listen(free);
    throw new Error(`Port ${free} is in use`, {
      cause: Object.assign(new Error('listen'), { code: 'EADDRINUSE' }),
    });
  });
  expect(tried).toHaveLength(2);
  expect(port).toBe(tried[1]);
});

it('does not try again what fails for another reason', async () => {
  let tries = 0;
  const start = () => {
    tries += 1;
    return Promise.reject(new Error('no plugin'));
  };
  await expect(onFreePort(20_000, start)).rejects.toThrow('no plugin');
  expect(tries).toBe(1);
});
