/** A reporter for Vitest that sends its progress to the process that started it. See progress.ts. */
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import type { Sign } from './progress.ts';

export default class ProgressReporter implements Reporter {
	#root = '';
	/** The receiving process may have ended. */
	#last: Promise<unknown> = Promise.resolve();

	onInit(vitest: Vitest): void {
		this.#root = vitest.config.root;
	}

	onTestRunStart(files: readonly unknown[]): void {
		this.#say({ kind: 'files', of: files.length });
	}

	onTestCaseReady(test: TestCase): void {
		this.#say({ kind: 'begun', test: this.#nameOf(test) });
	}

	onTestCaseResult(test: TestCase): void {
		const { state } = test.result();
		if (state !== 'pending') this.#say({ kind: 'ended', test: this.#nameOf(test), state });
	}

	onTestModuleEnd(file: TestModule): void {
		const suites = [...file.children.allSuites()];
		const own = [file, ...suites].reduce((sum, part) => sum + part.errors().length, 0);
		const hasFailedTest = [...file.children.allTests('failed')].length > 0;
		// A file may be reported as failed without an error or a failed test.
		const faults = own === 0 && file.state() === 'failed' && !hasFailedTest ? 1 : own;
		this.#say({ kind: 'file', file: this.#fileOf(file), faults });
	}

	async onTestRunEnd(_: readonly TestModule[], errors: readonly unknown[]): Promise<void> {
		this.#say({ kind: 'over', faults: errors.length });
		await this.#last;
	}

	#fileOf(file: TestModule): string {
		return relative(this.#root, file.moduleId);
	}

	#nameOf(test: TestCase): string {
		return `${this.#fileOf(test.module)} > ${test.fullName}`;
	}

	#say(sign: Sign): void {
		this.#last = new Promise((resolve) => {
			if (process.send) process.send(sign, resolve);
			else resolve(undefined);
		});
	}
}
