import { describe, expect, it } from 'vitest';
import { isInNetwork, networkPattern, parseNetwork } from './cidr';

describe('networks', () => {
  it.each<[string, string[], string[]]>([
    ['10.0.0.0/8', ['10.0.0.1', '10.255.255.255'], ['11.0.0.1', '1.10.0.0', '::ffff:10.0.0.1']],
    ['172.16.0.0/12', ['172.16.0.1', '172.31.9.9'], ['172.32.0.1', '172.15.0.1']],
    ['192.168.1.7', ['192.168.1.7'], ['192.168.1.70', '192.168.1.8']],
    ['0.0.0.0/0', ['8.8.8.8'], ['::1']],
    ['2001:db8::/32', ['2001:db8::1', '2001:db8:1:2:3:4:5:6'], ['2001:db9::1', '2001:db80::1']],
    ['fe80::/10', ['fe80::1', 'febf::1', 'fe80::1%eth0'], ['fec0::1']],
    ['::/0', ['::1'], ['1.1.1.1']],
  ])('%s', (text, inside, outside) => {
    const network = parseNetwork(text);
    expect(network).toBeDefined();
    if (!network) return;
    expect(inside.filter((address) => !isInNetwork(address, network))).toEqual([]);
    expect(outside.filter((address) => isInNetwork(address, network))).toEqual([]);
    const pattern = networkPattern(network);
    if (pattern === undefined) return;
    const expression = new RegExp(`^(?:${pattern})$`);
    expect(inside.filter((address) => !expression.test(address))).toEqual([]);
    expect(outside.filter((address) => expression.test(address))).toEqual([]);
  });

  it.each([
    '',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.256',
    '1::2::3',
    'x/8',
    '10.0.0.0/8/8',
    '1:2/16',
  ])('%j is none', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });
});
