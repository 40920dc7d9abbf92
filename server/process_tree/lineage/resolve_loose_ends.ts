import type { Found } from './found';
import type { NamedFacts } from '../facts/read_named_facts';

/**
 * Finds the parents of descendants that have no document of their own. A document of a grandchild
 * names the process between; one that knows all its ancestors may name several that nobody else
 * does, and each of them is a descendant as well: these are returned.
 */
export async function resolveLooseEnds(found: Found, named: NamedFacts): Promise<string[]> {
  const fresh: string[] = [];
  for (;;) {
    const loose = named.unasked(found.loose());
    if (loose.length === 0) return fresh;
    await named.read(loose);
    const parents = named.parents();
    const waiting = [...loose];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const parentExecId = parents.get(id);
      if (parentExecId === undefined) continue;
      for (const above of found.add([{ execId: id, parentExecId }])) {
        fresh.push(above);
        waiting.push(above);
      }
    }
  }
}
