/** LibreOffice for the tests: shows what a Word file or a workbook contains when a reader opens it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('convert-files.ts', import.meta.url));
const oneProcessor = new URL('one-processor.ts', import.meta.url).href;

/** Silence after which LibreOffice is taken to be locked up: its threads sometimes wait for each other for ever. */
const lockedUp = 3 * 60_000;
const attempts = 4;

/**
 * Makes a PDF next to each Word file, or a CSV file of the first sheet next to each workbook. Takes some seconds, or up to a minute on a busy machine, because LibreOffice’s
 * threads wait for each other. Where they do so for ever it is started again with the files that are left. Resolves with the
 * files that it could not open; rejects when it could not start, or locked up again and again.
 */
export async function convertFiles(files: readonly string[], to: 'pdf' | 'csv'): Promise<string[]> {
	const refused: string[] = [];
	let left = files;
	for (let attempt = 1; ; attempt++) {
		const { done, silent } = await attemptOf(left, to);
		refused.push(...done.filter(({ opened }) => !opened).map(({ file }) => file));
		left = left.filter((file) => !done.some((one) => one.file === file));
		if (left.length === 0) return refused;
		if (!silent || attempt === attempts) {
			throw new Error(`LibreOffice ${silent ? 'locked up' : 'ended'} over ${left.join(', ')}, at attempt ${attempt}.`);
		}
		console.warn(`LibreOffice locked up with ${left.length} files left and is started again.`);
	}
}

interface Attempt {
	readonly done: readonly { readonly file: string; readonly opened: boolean }[];
	/** Whether it was stopped because nothing was heard of it. */
	readonly silent: boolean;
}

/** Starts LibreOffice over the files. Rejects with what it printed when it ended with a fault. */
function attemptOf(files: readonly string[], to: string): Promise<Attempt> {
	return new Promise((resolve, reject) => {
		// A separate process group, so that LibreOffice’s process ends with it. Its input ends with this process.
		const child = spawn(process.execPath, ['--import', oneProcessor, program, to, ...files], {
			detached: true,
			stdio: 'pipe',
		});
		const stop = (): void => {
			try {
				if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
			} catch {
				// None of them is left.
			}
		};
		let [output, errors, silent] = ['', '', false];
		const watch = (): NodeJS.Timeout =>
			setTimeout(() => {
				silent = true;
				stop();
			}, lockedUp);
		let timer = watch();
		child.stdout.on('data', (text: Buffer) => {
			output += text.toString();
			clearTimeout(timer);
			timer = watch();
		});
		child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
		child.once('error', reject);
		child.once('exit', (code) => {
			clearTimeout(timer);
			stop();
			if (code !== 0 && !silent) {
				reject(new Error(`LibreOffice ended with ${code} over ${files.join(', ')}. ${errors}`));
				return;
			}
			const done = files.flatMap((file) => {
				if (output.includes(`opened ${file}\n`)) return [{ file, opened: true }];
				return output.includes(`cannot open ${file}\n`) ? [{ file, opened: false }] : [];
			});
			resolve({ done, silent });
		});
	});
}
