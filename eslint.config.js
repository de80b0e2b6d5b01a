// How a line should look, as far as a machine can see it; scripts/lint holds the rules that are our own.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './scripts/lint/house.mjs';

const SOURCES = ['apps/**/*.ts', 'libs/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'];
const PROOFS = ['**/*.{spec,db-spec,e2e-spec,load,bench}.ts', 'test/**/*.ts', 'scripts/**/*.ts'];
const NODE = [
  'process',
  'console',
  'URL',
  'Buffer',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
];
const NODE_ALSO = ['performance', 'fetch', 'require', 'module', 'globalThis', '__dirname', 'AbortController'];
const BROWSER = [
  'document',
  'window',
  'navigator',
  'location',
  'fetch',
  'setTimeout',
  'FormData',
  'URL',
  'DOMParser',
  'EventSource',
  'TextEncoder',
  'atob',
  'btoa',
  'crypto',
  'history',
  'localStorage',
  'sessionStorage',
];

const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

/**
 * The rules for one tree: the project itself, or the tree of planted violations in test/rules.
 * @param {{ root: string, ignored: string[] }} tree its root folder, and what stays out of sight
 */
export const rulesFor = ({ root, ignored }) =>
  defineConfig([
    globalIgnores(ignored),
    // An exception is made below, where it can be found, never in a line.
    { linterOptions: { noInlineConfig: true } },
    { plugins: { house } },
    {
      files: ['**/*.{js,mjs,cjs}'],
      extends: [js.configs.recommended],
      languageOptions: { globals: readonly([...NODE, ...NODE_ALSO]) },
      rules: { 'house/header-sentence': 'error' },
    },
    { files: ['apps/web/**/*.js'], languageOptions: { globals: readonly(BROWSER) } },
    {
      files: SOURCES,
      extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      rules: {
        'house/header-sentence': 'error',
        'house/file-name': 'error',
        'house/plain-names': 'error',
        'house/no-enum': 'error',
        'house/no-default-export': 'error',
        'house/few-parameters': 'error',
        'house/clock-as-argument': 'error',
        'house/dice-as-argument': 'error',
        'house/settings-in-config': 'error',
        'house/data-source-at-home': 'error',
        'house/every-test-counts': 'error',
        'max-depth': ['error', 2],
        'max-lines': ['error', { max: 230, skipBlankLines: true, skipComments: true }],
        'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
        'no-console': 'error',
        'no-else-return': ['error', { allowElseIf: false }],
        'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
        eqeqeq: 'error',
        '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
        '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        // Nest types plain option objects as classes.
        '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
        '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
        '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
        '@typescript-eslint/require-await': 'off',
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        '@typescript-eslint/switch-exhaustiveness-check': 'error',
      },
    },
    { files: ['libs/platform/clock/**'], rules: { 'house/clock-as-argument': 'off' } },
    { files: ['libs/platform/randomness/**'], rules: { 'house/dice-as-argument': 'off' } },
    { files: ['libs/platform/config/**'], rules: { 'house/settings-in-config': 'off' } },
    { files: ['libs/platform/database/**'], rules: { 'house/data-source-at-home': 'off' } },
    { files: ['libs/domain/**/*.ts'], ignores: PROOFS, rules: { 'house/documented': 'error' } },
    { files: ['libs/features/**/*.ts'], rules: { 'house/http-stays-in-apps': 'error' } },
    { files: ['libs/features/**/*.store.ts'], rules: { 'house/transaction-first': 'error' } },
    {
      files: PROOFS,
      rules: {
        'house/clock-as-argument': 'off',
        'house/dice-as-argument': 'off',
        'house/settings-in-config': 'off',
        'house/data-source-at-home': 'off',
        'max-lines': 'off',
        'max-lines-per-function': 'off',
        '@typescript-eslint/no-unsafe-argument': 'off',
        '@typescript-eslint/no-unsafe-assignment': 'off',
        '@typescript-eslint/no-unsafe-call': 'off',
        '@typescript-eslint/no-unsafe-member-access': 'off',
        '@typescript-eslint/no-unsafe-return': 'off',
        '@typescript-eslint/unbound-method': 'off',
      },
    },
    { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  ]);

export default rulesFor({
  root: import.meta.dirname,
  ignored: ['dist/', '.data/', '.cache/', 'coverage/', 'test/rules/plants/', 'test/golden/'],
});
