import { asObject, asTexts, type JsonObject } from '../documents/read_value';

/**
 * How much the caller sees of the indices: all, or a part by document- or field-level security.
 * `unknown`: who may see what could not be asked.
 */
export const VIEWS = ['whole', 'documents', 'fields', 'unknown'] as const;
export type View = (typeof VIEWS)[number];

/**
 * Reads `GET /_security/user/_privileges`: whether the grants that let the caller read these indices
 * are narrowed by `query` or `field_security`. Elasticsearch adds roles up: one grant without a query
 * shows every document, one without `field_security` every field.
 *
 * @param names data streams and indices, or patterns where no name is known; `remote:name` is judged by
 *   the caller's own grants, since the other cluster's can't be asked
 */
export function viewOf(privileges: unknown, names: readonly string[]): View {
  const answer = asObject(privileges);
  const grants = [...listOf(answer?.indices), ...listOf(answer?.remote_indices)].filter(canRead);
  const byName = names
    .map((name) => grants.filter((grant) => covers(grant, name.replace(/^[^:]*:/, ''))))
    .filter((covering) => covering.length > 0);
  if (byName.length === 0) return 'unknown';
  if (byName.some((covering) => covering.every(hasQuery))) return 'documents';
  if (byName.some((covering) => covering.every(hidesFields))) return 'fields';
  return 'whole';
}

function listOf(value: unknown): JsonObject[] {
  return (Array.isArray(value) ? value : []).map(asObject).filter((item) => item !== undefined);
}

const READ_PRIVILEGE =
  /^(?:all|read|\*|indices:\*|indices:data\/(?:\*|read\/?\*|read\/search\*?))$/;

function canRead({ privileges }: JsonObject): boolean {
  return asTexts(privileges).some((privilege) => READ_PRIVILEGE.test(privilege));
}

function hasQuery({ query }: JsonObject): boolean {
  return Array.isArray(query) ? query.length > 0 : query !== undefined && query !== null;
}

function hidesFields({ field_security: security }: JsonObject): boolean {
  const rules = Array.isArray(security) ? listOf(security) : [asObject(security) ?? {}];
  return rules.some(({ grant, except }) => {
    if (grant === undefined && except === undefined) return false;
    return !asTexts(grant).includes('*') || asTexts(except).length > 0;
  });
}

/**
 * Whether a grant is for this index. A name between slashes is Lucene's regular expression, which is
 * not run here: where it may narrow the view it counts, where it would widen it, it does not.
 */
function covers(grant: JsonObject, name: string): boolean {
  return asTexts(grant.names).some((pattern) =>
    pattern.startsWith('/') ? hasQuery(grant) || hidesFields(grant) : globFits(pattern, name),
  );
}

/** `*` and `?` as Elasticsearch reads them; linear, whatever the pattern. */
function globFits(pattern: string, name: string): boolean {
  let [at, from, star, mark] = [0, 0, -1, 0];
  while (from < name.length) {
    if (pattern[at] === '*') {
      star = at++;
      mark = from;
    } else if (pattern[at] === '?' || pattern[at] === name[from]) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      at = star + 1;
      from = ++mark;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
