import { describe, expect, it } from 'vitest';
import type { ProcessTreeAnswer, TreeFinding } from '../../../common/api/process_tree';
import { dataQualityParts, otherClusters } from './data_quality';

function answer(findings: TreeFinding[], processes = 1): ProcessTreeAnswer {
  return {
    selected: 'x0',
    cluster: '',
    nodes: Array.from({ length: processes }, (_, index) => ({
      execId: `x${index}`,
      known: 'exec' as const,
      node: 'n',
    })),
    findings,
    documents: 3,
    took: 1,
    searches: 1,
    incomplete: [],
  };
}

/** The line as it is read. */
function line(findings: TreeFinding[], processes?: number): string {
  return dataQualityParts(answer(findings, processes))
    .map(({ text, split }) => {
      const reasons = split.map((reason) => reason.text).join(', ');
      return split.length > 1 ? `${text} (${reasons})` : text;
    })
    .join(' · ');
}

describe('dataQualityParts', () => {
  it('counts the processes alone where nothing is odd', () => {
    expect(line([])).toBe('1 process');
    expect(line([], 1_204)).toBe('1,204 processes');
  });

  it('sums up those that are only named and splits them by reason', () => {
    const findings: TreeFinding[] = [
      { kind: 'known_only_as_parent', count: 31, execIds: ['x1'], names: ['host'] },
      { kind: 'known_only_as_parent', count: 6, execIds: ['x2'], names: ['before_range'] },
      { kind: 'known_only_as_parent', count: 1, execIds: ['x3'] },
    ];
    expect(line(findings, 2)).toBe(
      '2 processes · 38 known only as parents (31 without a container, 6 started earlier, 1 kernel)',
    );
    expect(dataQualityParts(answer(findings))[1]).toMatchObject({
      count: 38,
      execIds: ['x1', 'x2', 'x3'],
    });
  });

  it('words each other finding with its number', () => {
    expect(
      line([
        { kind: 'duplicates', count: 2, execIds: ['x1'] },
        { kind: 'reread', count: 1, execIds: ['x1'] },
        { kind: 'cycle_cut', count: 1, execIds: ['x1'] },
        { kind: 'conflicting_parents', count: 3, execIds: ['x1'] },
        { kind: 'left_container', count: 1, execIds: ['x1'], names: ['to_host'] },
        { kind: 'left_container', count: 2, execIds: ['x2'], names: ['to_container'] },
        { kind: 'left_container', count: 2, execIds: ['x3'], names: ['association_failed'] },
        { kind: 'unreadable_document', count: 1, execIds: [] },
      ]),
    ).toBe(
      '1 process · 2 duplicates · 1 re-read at restart · 1 cycle cut · 3 with different parents · 1 leaves its container · 2 leave their container · 2 with an unknown container · 1 unreadable document',
    );
  });

  it('says once that parents are missing', () => {
    const missing: TreeFinding = { kind: 'missing_parent', count: 2, execIds: ['x1'] };
    expect(line([missing])).toBe('1 process · 2 parents truly missing');
    expect(
      line([
        missing,
        { kind: 'known_only_as_parent', count: 2, execIds: ['x1'], names: ['unknown'] },
        { kind: 'known_only_as_parent', count: 1, execIds: ['x2'], names: ['a later reason'] },
      ]),
    ).toBe('1 process · 3 known only as parents (2 truly missing, 1 a later reason)');
  });

  it('leaves other clusters to the choice of one', () => {
    const findings: TreeFinding[] = [
      { kind: 'other_clusters', count: 1, execIds: [], names: ['staging'] },
    ];
    expect(line(findings)).toBe('1 process');
    expect(otherClusters(answer(findings))).toEqual(['staging']);
    expect(otherClusters(answer([]))).toEqual([]);
  });
});
