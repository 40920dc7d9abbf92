import { describe, expect, it } from 'vitest';
import { encodeExecId } from '../../../common/documents/exec_id';
import { Found } from './found';
import { Kinship } from './kinship';

const edge = (execId: string, parentExecId?: string) => ({ execId, parentExecId });

describe('Found', () => {
  it('takes a process and the parent between it and the one that is known', () => {
    const found = new Found(['top']);
    expect(found.add([edge('child', 'top'), edge('grandchild', 'between')])).toEqual([
      'child',
      'grandchild',
      'between',
    ]);
    expect(found.loose()).toEqual(['between']);
    expect(found.add([edge('child', 'top'), edge('between', 'top')])).toEqual([]);
    expect(found.loose()).toEqual([]);
  });

  it('never takes the selected process or the kernel', () => {
    const kernel = encodeExecId({ node: 'n', ktime: 1n, pid: 0 });
    const found = new Found(['top']);
    expect(found.add([edge('top', 'x'), edge(kernel, 'top')])).toEqual(['x']);
  });

  it('adopts what is below its processes in a scope', () => {
    const found = new Found(['top']);
    const kinship = new Kinship();
    kinship.link('a', 'top');
    kinship.link('b', 'top');
    kinship.link('c', 'b');
    kinship.link('top', 'b');
    kinship.link('d', 'elsewhere');
    expect(found.adopt(['top'], kinship).sort()).toEqual(['a', 'b', 'c']);
    expect(found.adopt(['top', 'b'], kinship)).toEqual([]);
  });

  it('takes further roots, but none that is below another', () => {
    const found = new Found(['shell']);
    found.add([edge('image', 'shell')]);
    expect(found.addRoots(['fork', 'image', 'shell'])).toEqual(['fork']);
    expect(found.add([edge('fork', 'bash'), edge('child', 'fork')])).toEqual(['bash', 'child']);
    expect(found.parents.has('fork')).toBe(false);
  });

  it('gives the nearest first, whatever the order of finding', () => {
    const found = new Found(['top']);
    found.add([edge('c', 'b'), edge('b', 'a'), edge('a', 'top'), edge('a2', 'top')]);
    expect(found.nearest(3)).toEqual(['a', 'a2', 'b']);
    expect(found.nearest(100)).toHaveLength(4);
  });
});
