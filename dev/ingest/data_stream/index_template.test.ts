import { describe, expect, it } from 'vitest';
import { indexTemplate, templateDifferences } from './index_template';

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Dynamic templates by name instead of by place, so that one more does not move the others. */
function named(value: Node): Node {
  const text = JSON.stringify(value, (key, item: unknown) =>
    key === 'dynamic_templates' ? (Object.assign({}, ...(item as Node[])) as Node) : item,
  );
  return JSON.parse(text) as Node;
}

/** Paths of all values that differ; a value that only one side has is one path. */
function differingPaths(a: unknown, b: unknown, path: string): string[] {
  if (isNode(a) && isNode(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) =>
      differingPaths(a[key], b[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return JSON.stringify(a) === JSON.stringify(b) ? [] : [path];
}

function covers(named: string, path: string): boolean {
  return path === named || path.startsWith(`${named}.`);
}

const integration = named(indexTemplate('integration') as Node);
const trialNode = named(indexTemplate('trial_node') as Node);
const differing = differingPaths(integration, trialNode, '');

describe('the two forms of the index template', () => {
  it('differ in nothing that is not named', () => {
    const unnamed = differing.filter(
      (path) => !templateDifferences.some((difference) => covers(difference.path, path)),
    );
    expect(unnamed).toEqual([]);
  });

  it('differ in everything that is named', () => {
    const stale = templateDifferences.filter(
      (difference) => !differing.some((path) => covers(difference.path, path)),
    );
    expect(stale).toEqual([]);
  });

  it('use no type that the trial node lacks', () => {
    const types = [...JSON.stringify(trialNode).matchAll(/"type":"(\w+)"/g)].map(
      ([, type]) => type,
    );
    const missing =
      /^(match_only_text|constant_keyword|wildcard|scaled_float|unsigned_long|version|search_as_you_type|histogram)$/;
    expect(types.filter((type) => missing.test(type ?? ''))).toEqual([]);
  });
});

/** The value at the keys of a path; blanks stand between them, as keys hold dots and slashes. */
function at(template: Node, path: string): unknown {
  return path
    .split(' ')
    .reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), template);
}

describe("the integration's form", () => {
  const log = 'template mappings properties cilium_tetragon properties log properties';
  const pod = 'properties process properties pod properties';
  it.each([
    ['the arguments of kprobes are nested', `${log} process_kprobe properties args type`, 'nested'],
    ['the time of the event is text', `${log} time type`, 'keyword'],
    ['longer values are not indexed', `${log} time ignore_above`, 1024],
    [
      'container start times are text in exec',
      `${log} process_exec ${pod} container properties start_time type`,
      'keyword',
    ],
    [
      'and dates in kprobes',
      `${log} process_kprobe ${pod} container properties start_time type`,
      'date',
    ],
    [
      'a plain label app wins where it is named first',
      `${log} process_exec ${pod} pod_labels properties app type`,
      'keyword',
    ],
    [
      'a label with dots makes objects elsewhere',
      `${log} process_exit ${pod} pod_labels properties app properties kubernetes properties io/name type`,
      'keyword',
    ],
    [
      'the module is constant',
      'template mappings properties event properties module value',
      'cilium_tetragon',
    ],
  ])('%s', (_what, path, value) => {
    expect(at(integration, path)).toBe(value);
  });

  it('takes another pattern and logsdb', () => {
    const template = indexTemplate('trial_node', 'logs-cilium_tetragon.log-bench', {
      indexMode: 'logsdb',
    }) as Node;
    expect(at(template, 'index_patterns')).toEqual(['logs-cilium_tetragon.log-bench']);
    expect(at(template, 'template settings index mode')).toBe('logsdb');
  });
});
