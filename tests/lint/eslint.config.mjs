/**
 * What the type checker cannot see: promises that nobody waits for, conditions that always hold, text that is made of
 * objects. And exports that nothing describes. Style is left to Prettier.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { describedExports } from './described-exports.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig(
	{
		basePath: root,
		files: ['src/**/*.ts', 'src/**/*.tsx', 'tests/**/*.ts'],
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { projectService: true, tsconfigRootDir: root },
		},
		plugins: { '@typescript-eslint': tseslint.plugin },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-base-to-string': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
			'@typescript-eslint/no-unnecessary-condition': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'no-constant-binary-expression': 'error',
		},
	},
	{
		basePath: root,
		files: ['src/**/*.ts', 'src/**/*.tsx'],
		languageOptions: { parser: tseslint.parser },
		plugins: { record: { rules: { 'described-exports': describedExports } } },
		rules: { 'record/described-exports': 'error' },
	},
);
