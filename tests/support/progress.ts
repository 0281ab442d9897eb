/** The progress of a test run: the messages of its process, and the counts made from them. */

/** What a run says: how many files there are, what begins, what ended and how, and that the run is over. */
export type Sign =
	| { readonly kind: 'files'; readonly of: number }
	| { readonly kind: 'begun'; readonly test: string }
	| { readonly kind: 'ended'; readonly test: string; readonly state: 'passed' | 'failed' | 'skipped' }
	/** `faults`: errors of the file itself that no test reports, for example if it cannot be loaded. */
	| { readonly kind: 'file'; readonly file: string; readonly faults: number }
	/** `faults`: errors that belong to no file. */
	| { readonly kind: 'over'; readonly faults: number };

export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** Counts the signs of one run. */
export class Tally {
	#of: number | undefined;
	#files = 0;
	#passed = 0;
	#failed = 0;
	#skipped = 0;
	#isOver = false;
	readonly #running = new Set<string>();

	hear(sign: Sign): void {
		switch (sign.kind) {
			case 'files':
				this.#of = sign.of;
				break;
			case 'begun':
				this.#running.add(sign.test);
				break;
			case 'ended':
				this.#running.delete(sign.test);
				if (sign.state === 'passed') this.#passed += 1;
				else if (sign.state === 'failed') this.#failed += 1;
				else this.#skipped += 1;
				break;
			case 'file':
				this.#files += 1;
				this.#failed += sign.faults;
				break;
			case 'over':
				this.#failed += sign.faults;
				this.#isOver = true;
				break;
			default:
				sign satisfies never;
		}
	}

	/** "3 of 16 files, 412 passed, 0 failed". */
	get progress(): string {
		if (this.#of === undefined) return 'starting';
		return `${this.#files} of ${this.#of} files, ${this.#passed} passed, ${this.#failed} failed`;
	}

	/** The tests that have started and not ended, as far as we know. */
	get running(): readonly string[] {
		return [...this.#running];
	}

	/**
	 * The result of the run, given the exit code of its process. These runs count as at least one failure: a run without
	 * tests, one that never reports its end, and one whose code is not 0 although no test failed. `why` says which.
	 */
	outcome(code: number): Counts & { readonly why?: string } {
		const counts = { passed: this.#passed, skipped: this.#skipped };
		if (this.#failed > 0) return { ...counts, failed: this.#failed };
		const why = !this.#isOver
			? `it ended (exit code ${code}) without a result`
			: this.#passed === 0
				? 'no test has run'
				: code !== 0
					? `its exit code is ${code}, though no test failed`
					: undefined;
		return why === undefined ? { ...counts, failed: 0 } : { ...counts, failed: 1, why };
	}
}
