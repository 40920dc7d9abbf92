import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The house's floors and who may import whom; `typings` holds types only and is open to all. */
const FLOORS = {
  common: ['common'],
  server: ['common', 'server'],
  public: ['common', 'public'],
  dev: ['common', 'dev'],
  scripts: ['common', 'dev', 'scripts'],
  test: ['common', 'dev', 'scripts', 'test'],
};

/**
 * Folders of pages, known by `<folder>/<folder>_page.tsx`. A page is imported by nobody but itself and
 * `public/app.tsx`: what two pages need has a room of its own.
 */
const publicFolder = join(import.meta.dirname, 'public');
const pages = readdirSync(publicFolder).filter((name) =>
  existsSync(join(publicFolder, name, `${name}_page.tsx`)),
);

/** The first element that fits counts. */
const elements = [
  { type: 'page', pattern: `public/(${pages.join('|')})`, partialMatch: false },
  ...[...Object.keys(FLOORS), 'typings'].map((floor) => ({
    type: floor,
    pattern: floor,
    partialMatch: false,
  })),
];

function dependencies(floors) {
  return [
    'error',
    {
      default: 'disallow',
      policies: [
        ...Object.entries(floors).map(([floor, below]) => ({
          from: { element: { type: floor } },
          allow: { to: { element: { types: { anyOf: [...below, 'typings'] } } } },
        })),
        {
          from: { element: { type: 'typings' } },
          allow: { to: { element: { type: 'typings' } } },
        },
        { allow: { to: { module: { origin: ['external', 'core'] } } } },
      ],
    },
  ];
}

const floors = { ...FLOORS, page: FLOORS.public };

export default tseslint.config(
  { ignores: ['**/node_modules/', '.cache/', 'build/', 'target/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { boundaries },
    settings: {
      'import/resolver': {
        typescript: {
          project: ['tsconfig.json', 'public/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        },
      },
      'boundaries/elements': elements,
    },
    rules: {
      'boundaries/dependencies': dependencies(floors),
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['public/app.tsx'],
    rules: {
      'boundaries/dependencies': dependencies({ ...floors, public: [...FLOORS.public, 'page'] }),
    },
  },
  {
    files: ['public/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended']],
  },
  {
    // One road for text of events: what is shown, written or copied is masked by default.
    files: ['public/**/*.{ts,tsx}'],
    ignores: ['public/{export,secrets,text}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@elastic/eui',
              importNames: ['EuiCopy', 'copyToClipboard'],
              message: 'Copy with public/export: CopyButton, useCopy.',
            },
            { name: 'papaparse', message: 'Write tables with public/export/csv: it masks.' },
          ],
          patterns: [
            {
              regex: 'text/(visible_characters|visible_characters_view|text_pieces)$',
              message: 'They show secrets in clear: use shownText, VisibleText or CutLine.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='URL'][property.name='createObjectURL']",
          message: 'Save files with public/export/save_file.',
        },
      ],
    },
  },
  {
    // One way to ask: a hook describes its question, `public/query` asks it and aborts it.
    files: ['public/**/*.{ts,tsx}'],
    ignores: ['public/query/**'],
    rules: { 'no-restricted-globals': ['error', 'AbortController', 'fetch'] },
  },
  {
    // A room's sentences stand together. The plugin's entry is loaded with every page of Kibana.
    files: ['public/**/*.{ts,tsx}'],
    ignores: ['public/text/define_messages.ts', 'public/plugin.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'i18n',
          property: 'translate',
          message: "Sentences stand in the room's messages.ts: defineMessages.",
        },
      ],
    },
  },
  {
    // Programs speak on the terminal.
    files: ['scripts/**', 'dev/start/**'],
    rules: { 'no-console': 'off' },
  },
);
