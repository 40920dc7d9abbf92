import { describe, expect, it } from 'vitest';
import { INIT, KERNEL, SHIM, treeOf, type ContainerPlan } from './executions';
import { storedDocuments, storedExecution } from './stored_documents';

describe('documents for benches', () => {
  const plan: ContainerPlan = { name: 'tree', node: 'node-1', executions: treeOf(7, 50, 5) };
  const above = [{ ...SHIM, isInContainer: true }, INIT, KERNEL];

  it.each<[string, ContainerPlan]>([
    ['a container', plan],
    ['a session', { ...plan, kind: 'session' }],
    ['a host', { ...plan, kind: 'host', above: [INIT, KERNEL] }],
    ['what a container’s own process started', { ...plan, above }],
  ])('are what the integration stores of %s', (_, plan) => {
    for (const [index, document] of [...storedDocuments(plan)].entries()) {
      const { log, ...rest } = JSON.parse(document) as { log: { offset: number } };
      const expected: unknown = JSON.parse(
        storedExecution(plan, plan.executions[index]!, log.offset),
      );
      expect({ log, ...rest }).toEqual(expected);
    }
  });

  it('hold a tree of as many descendants and generations as wanted', () => {
    const depths: number[] = [];
    for (const { parent } of plan.executions) depths.push(1 + (depths[parent] ?? -1));
    expect(plan.executions).toHaveLength(51);
    expect(Math.max(...depths)).toBe(5);
    expect(depths.filter((depth) => depth === 0)).toHaveLength(1);
  });
});
