import { describe, expect, it } from 'vitest';
import { Kinship } from './kinship';

function kinshipOf(...links: [child: string, parent: string][]): Kinship {
  const kinship = new Kinship();
  for (const [child, parent] of links) kinship.link(child, parent);
  return kinship;
}

function below(kinship: Kinship, ...from: string[]): [string, string][] {
  const links: [string, string][] = [];
  const seen = new Set<string>();
  kinship.descend(from, (child, parent) => {
    links.push([child, parent]);
    if (seen.has(child)) return false;
    seen.add(child);
    return true;
  });
  return links;
}

describe('Kinship', () => {
  it('lets the first word on a parent count, and keeps the child below the others, too', () => {
    const kinship = kinshipOf(['a', 'top'], ['a', 'other'], ['a', 'other'], ['a', 'top']);
    expect(kinship.get('a')).toBe('top');
    expect(below(kinship, 'top')).toEqual([['a', 'top']]);
    expect(below(kinship, 'other')).toEqual([['a', 'other']]);
  });

  it('goes down to the last child, through a cycle once', () => {
    const kinship = kinshipOf(['b', 'a'], ['c', 'b'], ['a', 'c'], ['d', 'elsewhere']);
    expect(below(kinship, 'a')).toEqual([
      ['b', 'a'],
      ['c', 'b'],
      ['a', 'c'],
      ['b', 'a'],
    ]);
    expect(below(kinship, 'nobody')).toEqual([]);
  });

  it('names those with children, but without a parent', () => {
    expect(kinshipOf(['b', 'a'], ['c', 'b'], ['e', 'd']).tops()).toEqual(['a', 'd']);
  });

  it('links what a document tells, a parent or none', () => {
    const kinship = kinshipOf(['b', 'a']);
    const edge = { execId: 'c', parentExecId: 'b' };
    kinship.take(edge);
    expect(edge).toEqual({ execId: 'c', parentExecId: 'b' });
    expect(kinship.get('c')).toBe('b');
    const alone = { execId: 'z' };
    kinship.take(alone);
    expect(alone).toEqual({ execId: 'z' });
    expect(kinship.has('z')).toBe(false);
    expect(kinship.has('c')).toBe(true);
  });
});
