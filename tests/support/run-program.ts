/** Runs programs of the project as a person would. */
import { spawn } from 'node:child_process';

export interface ProgramResult {
	readonly code: number | null;
	/** Everything that it printed, without colours. */
	readonly printed: string;
}

/** Runs a program by this Node in a folder. Of this process’s settings it gets no more than it needs to be found. */
export function runProgram(
	args: readonly string[],
	cwd: string,
	settings: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, {
			cwd,
			// Not the test’s own settings: they would make Vite and Astro work as for tests.
			env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...settings },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let printed = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (text: Buffer) => (printed += text.toString()));
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, printed }));
	});
}
