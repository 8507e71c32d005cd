import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const specs = ['**/*.spec.ts', '**/*.e2e-spec.ts'];
const unshipped = [...specs, 'test/**', 'libs/testing/**', 'libs/*/src/contract/**'];

const processEnv = {
  selector:
    ":matches(MemberExpression[object.name='process']:matches([property.name='env'], [property.value='env']), VariableDeclarator[init.name='process'])",
  message: 'Only libs/config reads the environment: take what you need from its Config.',
};

const hiddenInputs = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: the command carries `now`.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The domain has no clock: the command carries `now`.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The domain has no randomness: the command carries ids and secrets.',
  },
  {
    selector: 'Identifier[name=/^(crypto|performance|setTimeout|setInterval|setImmediate)$/]',
    message: 'The domain is a function of its input alone.',
  },
];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/node_modules/',
    '**/coverage/',
    'data/',
    'bench/',
    'apps/web/src/api/schema.d.ts',
  ]),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-template-curly-in-string': 'error',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        // A switch over a part of a union ends in a default that says what becomes of the rest.
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
      ],
      // Where decorators make metadata of types, the rule leaves imports as values: Nest injects by them.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `Instant | 'for good'` says more than `string`.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Methods of a port may be asynchronous in one adapter and not in another.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'shipped code',
    files: ['apps/**/*.ts', 'apps/**/*.tsx', 'libs/**/*.ts'],
    ignores: [...unshipped, 'libs/config/**'],
    rules: {
      'no-restricted-syntax': ['error', processEnv],
      'no-restricted-imports': ['error', { paths: ['process', 'node:process'] }],
    },
  },
  { name: 'libs never print', files: ['libs/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    name: 'the domain is pure',
    files: ['libs/domain/**/*.ts'],
    ignores: specs,
    rules: { 'no-restricted-syntax': ['error', processEnv, ...hiddenInputs] },
  },
  {
    name: 'tests',
    files: unshipped,
    rules: {
      // Answers of the HTTP surface are read as what the test then says they are.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-properties': [
        'error',
        { object: 'it', property: 'only', message: 'A focused test hides the others.' },
        { object: 'describe', property: 'only', message: 'A focused test hides the others.' },
        { object: 'it', property: 'skip', message: 'A skipped test proves nothing.' },
        { object: 'describe', property: 'skip', message: 'A skipped test proves nothing.' },
      ],
    },
  },
);
