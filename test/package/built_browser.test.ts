import { transform } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBrowserRealm } from './browser_realm';
import { openRelease, textIn } from './release';

const KEY = 'plugin/tetragonInvestigator/public';

let entry: string;
let chunk: string;
let chunkName: string;

beforeAll(async () => {
  const [zip] = (await openRelease()).zips;
  entry = textIn(zip, 'target/public/tetragonInvestigator.plugin.js');
  chunk = textIn(zip, /^target\/public\/tetragonInvestigator\.chunk\.\w+\.js$/);
  chunkName =
    [...(zip?.keys() ?? [])]
      .find((name) => name.includes('.chunk.'))
      ?.split('/')
      .at(-1) ?? '';
});

/** Evaluates the entry in an empty realm: any global it touches beside __kbnBundles__ is missing there. */
function evaluateEntry() {
  const definitions: unknown[][] = [];
  const bundles = { define: (...parameters: unknown[]) => definitions.push(parameters) };
  const realm = createBrowserRealm({ __kbnBundles__: bundles });
  const before = realm.fingerprint();
  realm.run(entry);
  return { definitions, realm, before };
}

describe('the entry', () => {
  test('defines the plugin’s module and does nothing else', () => {
    const { definitions, realm, before } = evaluateEntry();
    expect(definitions).toEqual([[KEY, expect.any(Function), KEY]]);
    expect(realm.fingerprint()).toEqual(before);
    expect(realm.codeFromText).toEqual([]);
  });

  test.each([[[KEY]], [[]]])('gives the module when asked with %j', (parameters) => {
    const { definitions, realm } = evaluateEntry();
    // What the shared i18n would give, had Kibana loaded its libraries by then.
    realm.global.__kbnSharedDeps__ = { KbnI18n: { i18n: { translate: () => 'text' } } };
    const require = definitions[0]?.[1] as (...keys: string[]) => { plugin: () => object };
    expect(require(...parameters).plugin()).toMatchObject({
      setup: expect.any(Function) as unknown,
      start: expect.any(Function) as unknown,
    });
  });

  test('is small and leaves the rest to the chunk, by an address made when it is needed', () => {
    expect(entry.length).toBeLessThan(10_000);
    expect(entry.split('import(')).toHaveLength(2);
    expect(entry).toContain(`import(__kbnPublicPath__.tetragonInvestigator+"${chunkName}")`);
  });
});

describe('the chunk', () => {
  /** Stands for every library: callable, constructable, and each of its properties is itself. */
  const anything: object = new Proxy(class Library {}, {
    get: (target, key): unknown => {
      if (key === Symbol.toPrimitive) return () => 'text';
      if (key === Symbol.iterator) return [][Symbol.iterator];
      return key === 'prototype' ? Reflect.get(target, key) : anything;
    },
    // esbuild's import wrapper makes its object from the module's prototype.
    getPrototypeOf: () => anything,
    apply: () => anything,
    construct: () => anything,
  });

  test('evaluates without code made from text, and leaves the builtins as they are', async () => {
    const { code } = await transform(chunk, { format: 'cjs', target: 'es2022' });
    const realm = createBrowserRealm({
      __kbnSharedDeps__: anything,
      console,
      module: { exports: {} },
      URLSearchParams,
      URL,
      AbortController,
      TextEncoder,
      TextDecoder,
    });
    const before = realm.fingerprint();
    realm.run(`(() => {${code}})()`);
    expect(realm.codeFromText).toEqual([]);
    expect(realm.fingerprint()).toEqual(before);
  });
});

describe.each(['entry', 'chunk'] as const)('in the %s', (name) => {
  const text = () => (name === 'entry' ? entry : chunk);

  test.each([
    ['React', /Minified React error|react\.(transitional\.)?element|__SECRET_INTERNALS/],
    ['EUI', /euiIcon-isLoading|EuiProvider__|eui-global/],
    ['Emotion', /data-emotion|__emotion_/],
    ['Moment', /Moment<|suppressDeprecationWarnings/],
    ['an API that React 17 lacks', /\bcreateRoot\b|\bhydrateRoot\b|\buseId\b|\buseTransition\b/],
    ['eval', /\beval\(|\bnew Function\b/],
    ['an address of a script', /javascript:|\.importScripts\(/],
    ['a source map', /sourceMappingURL/],
  ])('there is no %s', (_what, pattern) => {
    expect(pattern.exec(text())?.[0]).toBeUndefined();
  });
});
