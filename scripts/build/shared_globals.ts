import type { Plugin } from 'esbuild';

/**
 * Which modules come from Kibana's global `__kbnSharedDeps__`, and under which name. `callable` ones
 * are used through a default import and may be a function (moment).
 */
const SHARED: Record<string, { name: string; callable?: true }> = {
  '@elastic/charts': { name: 'ElasticCharts' },
  '@elastic/datemath': { name: 'KbnDatemath', callable: true },
  '@elastic/eui': { name: 'ElasticEui' },
  '@emotion/react': { name: 'EmotionReact' },
  '@kbn/datemath': { name: 'KbnDatemath', callable: true },
  '@kbn/i18n': { name: 'KbnI18n' },
  '@kbn/i18n-react': { name: 'KbnI18nReact' },
  moment: { name: 'Moment', callable: true },
  react: { name: 'React', callable: true },
  'react-dom': { name: 'ReactDom', callable: true },
};

/** Families of which a second copy in the page breaks Kibana or the plugin. */
const FAMILIES = /^(react|moment)([-/].*)?$|^@(elastic|emotion|kbn)\//;

const JSX_RUNTIME = '@emotion/react/jsx-runtime';

/**
 * Emotion's classic `jsx` in the shape of the automatic runtime: the key becomes a prop again, and
 * a static list of children is spread so that React asks it for no keys.
 */
const JSX_RUNTIME_SOURCE = `
const { jsx: createElement } = __kbnSharedDeps__.EmotionReact;
export const { Fragment } = __kbnSharedDeps__.React;
export function jsx(type, { children, ...props }, key) {
  if (key !== undefined) props.key = key;
  return children === undefined ? createElement(type, props) : createElement(type, props, children);
}
export function jsxs(type, { children, ...props }, key) {
  if (key !== undefined) props.key = key;
  return createElement(type, props, ...children);
}`;

/** esbuild plugin: React, EUI, Emotion, Moment and i18n come from Kibana; an unmapped one is an error. */
export const sharedGlobals: Plugin = {
  name: 'shared-globals',
  setup(build) {
    build.onResolve({ filter: FAMILIES }, ({ path, importer }) => {
      if (path === JSX_RUNTIME || path in SHARED) return { path, namespace: 'shared' };
      const text = `${importer} imports ${path}, which Kibana does not share: bundled, it would be a second copy in the page`;
      return { errors: [{ text }] };
    });
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
      contents: path === JSX_RUNTIME ? JSX_RUNTIME_SOURCE : sharedModule(path),
      loader: 'js',
    }));
  },
};

/**
 * CommonJS, so that it is read when first imported and not when the file is loaded. The object with
 * the shared one as its prototype spares esbuild's import wrapper a copy of 1,000 names per importer.
 */
function sharedModule(path: string): string {
  const shared = SHARED[path];
  if (!shared) throw new Error(`${path} is not among the shared modules`);
  const value = `__kbnSharedDeps__.${shared.name}`;
  return shared.callable
    ? `module.exports = ${value}.default ?? ${value};`
    : `module.exports = Object.create(${value});`;
}
