import type { Found } from './found';
import type { NamedFacts } from './read_named_facts';

/**
 * Finds the parents of descendants that have no document of their own. A document of a grandchild
 * names the process between; one that knows all its ancestors may name several that nobody else
 * does, and each of them is a descendant as well.
 */
export async function resolveLooseEnds(found: Found, named: NamedFacts): Promise<void> {
  for (;;) {
    const loose = named.unasked(found.loose());
    if (loose.length === 0) return;
    await named.read(loose);
    const parents = named.parents();
    const waiting = [...loose];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const parentExecId = parents.get(id);
      if (parentExecId === undefined) continue;
      waiting.push(...found.add([{ execId: id, parentExecId }]));
    }
  }
}
