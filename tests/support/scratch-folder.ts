/** A folder for files that tests of one run share, which they find by inject('scratch'). Vitest runs this once a run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Path of the folder. It is removed when the last worker has ended. */
		scratch: string;
	}
}

export default function scratchFolder(project: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), 'inspection-record-tests-'));
	project.provide('scratch', folder);
	return () => rmSync(folder, { recursive: true, force: true });
}
