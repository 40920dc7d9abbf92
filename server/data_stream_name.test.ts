import { describe, expect, it } from 'vitest';
import { dataStreamFault } from './data_stream_name';

describe('dataStreamFault', () => {
  it.each([
    'logs-cilium_tetragon.log-*',
    'logs-cilium_tetragon.log-default',
    '*:logs-cilium_tetragon.log-*',
    'eu-west:logs-*',
  ])('accepts %s', (name) => expect(dataStreamFault(name)).toBeUndefined());

  it.each([
    ['', 'empty'],
    [':logs-a', 'empty'],
    ['eu:', 'empty'],
    ['a:b:c', 'more than one colon'],
    ['-logs-a', 'starts with a minus'],
    ['eu:-logs-a', 'starts with a minus'],
    ['logs-a,other', 'holds ","'],
    ['logs a', 'holds " "'],
    ['logs-a\n', 'holds "\\n"'],
    ['../_cluster', 'holds "/"'],
    ['*', 'matches every index'],
    ['*:*', 'matches every index'],
  ])('refuses %j: %s', (name, reason) => expect(dataStreamFault(name)).toContain(reason));
});
