import { readFileSync } from 'node:fs';
import { defineConfig } from 'oxlint';
import { bannedImports, layers, type PackageList } from './test/support/layers.ts';

const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as PackageList;

/** Deepest folder of source files below a layer's. */
const maxDepth = 5;

/** Overrides replace each other's options, so every layer has its whole list; inner layers come last. */
const walls = Object.keys(layers)
  .toSorted((a, b) => a.split('/').length - b.split('/').length)
  .flatMap((folder) => {
    const files = layers[folder]?.files;
    return Array.from({ length: maxDepth + 1 }, (_, depth) => ({
      files: files
        ? files.filter((glob) => glob.split('/').length === depth + 1).map((glob) => `${folder}/${glob}`)
        : [`${folder}/${'*/'.repeat(depth)}*.{ts,tsx}`],
      rules: { 'no-restricted-imports': restriction(folder, depth) },
    })).filter((override) => override.files.length > 0);
  });

function restriction(folder: string, depth: number) {
  const message = layers[folder]?.reason ?? '';
  return ['error', { patterns: bannedImports(folder, depth, manifest).map((regex) => ({ regex, message })) }];
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'import', 'react'],
  categories: {
    correctness: 'error',
    suspicious: 'error',
  },
  rules: {
    'max-lines': [
      'error',
      {
        max: 400,
        skipBlankLines: false,
        skipComments: false,
      },
    ],
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'unicorn/prefer-node-protocol': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-named-as-default-member': 'off',
    'no-console': 'error',
    'no-nested-ternary': 'error',
    'react/react-in-jsx-scope': 'off',
    'react/incompatible-library': 'off',
    'import/no-unassigned-import': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-useless-spread': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-shadow': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'no-await-in-loop': 'off',
    'no-underscore-dangle': 'off',
  },
  ignorePatterns: ['types/**', 'out/**', 'node_modules/**', '.tsbuild/**'],
  overrides: [
    ...walls,
    {
      files: ['src/preload/**'],
      rules: {
        'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname', 'global'],
      },
    },
    {
      files: ['test/sabotage/**'],
      rules: {
        'typescript/unbound-method': 'off',
      },
    },
    {
      files: ['src/serve/**', 'src/cli/**'],
      rules: {
        'unicorn/prefer-top-level-await': 'off',
      },
    },
    {
      files: ['src/engine/**', 'src/lab/**', 'src/main/**', 'test/**'],
      rules: {
        'unicorn/require-post-message-target-origin': 'off',
      },
    },
    {
      files: ['*.config.ts'],
      rules: {
        'import/no-default-export': 'off',
      },
    },
    {
      files: ['scripts/**', 'bin/**', 'test/**'],
      rules: {
        'no-console': 'off',
        'typescript/no-floating-promises': 'off',
      },
    },
  ],
});
