import type { estypes } from '@elastic/elasticsearch';
import { hookOfType, PROBE_TYPES } from '../../common/documents/event_types';
import { nameFields, NESTED_ARGUMENTS, typeField } from '../../common/documents/fields';
import type { ProbeHook, ProbeType } from '../../common/kernel_probes/hook';
import { anyOf, existsQueries } from '../elasticsearch/filter_query';

type Query = estypes.QueryDslQueryContainer;

/**
 * Events of a hook kind: they have a name, a policy, an action or a process with flags. `exists` on the
 * whole object would ask for each of its dozens of fields, which takes three times as long.
 */
export function typeQuery(type: ProbeType): Query {
  const others = ['policy_name', 'action', 'process.flags', 'process.pid'];
  const fields = [...nameFields(type), ...others.map((field) => typeField(type, field))];
  return anyOf(existsQueries(fields));
}

/** Events of any hook kind. */
export function anyProbeQuery(): Query {
  return anyOf(PROBE_TYPES.map(typeQuery));
}

/** Events of one hook under its policy. */
export function hookQuery({ type, policy, name, path }: ProbeHook): Query {
  const policyField = typeField(type, 'policy_name');
  const { hasPath } = hookOfType(type);
  const without: Query[] = name === '' ? existsQueries(nameFields(type)) : [];
  // A name stands in a field of its type: to ask for the type as well would only take time.
  const conditions = name === '' ? [typeQuery(type)] : nameQueries(type, name);
  if (policy === '') without.push({ exists: { field: policyField } });
  else conditions.push({ term: { [policyField]: policy } });
  if (hasPath && path !== undefined) conditions.push({ term: { [typeField(type, 'path')]: path } });
  return { bool: { filter: conditions, must_not: without } };
}

function nameQueries(type: ProbeType, name: string): Query[] {
  const fields = nameFields(type);
  const [first = '', second = first] = fields;
  const slash = name.indexOf('/');
  if (hookOfType(type).joined === 'first' || slash < 0) {
    return [anyOf(fields.map((field) => ({ term: { [field]: name } })))];
  }
  return [
    { term: { [first]: name.slice(0, slash) } },
    { term: { [second]: name.slice(slash + 1) } },
  ];
}

/** Only the arguments of kprobes are nested; everything else is a plain object. */
export function isNested(type: ProbeType, field: string): boolean {
  return typeField(type, field).startsWith(`${NESTED_ARGUMENTS}.`);
}

/** A query on a field below the type, inside the nested argument where it is one. */
export function onField(type: ProbeType, field: string, query: (path: string) => Query): Query {
  const inner = query(typeField(type, field));
  return isNested(type, field)
    ? { nested: { path: NESTED_ARGUMENTS, ignore_unmapped: true, query: inner } }
    : inner;
}

/** Events whose arguments hold one of the kinds. */
function kindsQuery(type: ProbeType, kinds: readonly string[]): Query {
  return onField(type, 'args.', (path) =>
    anyOf(existsQueries(kinds.map((kind) => `${path}${kind}`))),
  );
}

/** Events with exactly these kinds of arguments, of all that the data stream knows. */
export function shapeQuery(
  type: ProbeType,
  kinds: readonly string[],
  known: readonly string[],
): Query {
  const others = known.filter((kind) => !kinds.includes(kind));
  return {
    bool: {
      filter: kinds.map((kind) => kindsQuery(type, [kind])),
      must_not: others.length > 0 ? [kindsQuery(type, others)] : [],
    },
  };
}
