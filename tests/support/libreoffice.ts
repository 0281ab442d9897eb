/** LibreOffice for the tests: shows what a Word file or a workbook contains when a reader opens it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('convert-files.ts', import.meta.url));
const oneProcessor = new URL('one-processor.ts', import.meta.url).href;

/** Silence after which LibreOffice is taken to be locked up: its threads sometimes wait for each other for ever. */
const lockedUp = 3 * 60_000;
/** The same where the system says that its processes have not worked either. At work they rest for less than 2 seconds. */
const lockedUpAtRest = 20_000;
/** Hundredths of a second of a processor that count as work. A process that only waits wakes up now and then. */
const work = 10;
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
		// Counted in beats and not measured by a clock, so that the tests survive when the machine sleeps.
		const beat = 1000;
		let [sinceOutput, sinceWork, worked] = [0, 0, 0];
		const beats = setInterval(() => {
			[sinceOutput, sinceWork] = [sinceOutput + beat, sinceWork + beat];
			const now = child.pid === undefined ? undefined : workOfGroup(child.pid);
			if (now === undefined || Math.abs(now - worked) >= work) [sinceWork, worked] = [0, now ?? 0];
			if (sinceOutput < lockedUp && Math.min(sinceOutput, sinceWork) < lockedUpAtRest) return;
			silent = true;
			stop();
		}, beat);
		child.stdout.on('data', (text: Buffer) => {
			output += text.toString();
			sinceOutput = 0;
		});
		child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
		child.once('error', reject);
		child.once('exit', (code) => {
			clearInterval(beats);
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

/** Hundredths of a second of a processor that the processes of a group have used; undefined where /proc does not say. */
function workOfGroup(group: number): number | undefined {
	if (!existsSync('/proc')) return undefined;
	const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	const sum = processes.map((id) => workOfProcess(id, group)).reduce((all, one) => all + one, 0);
	return sum > 0 ? sum : undefined;
}

function workOfProcess(id: string, group: number): number {
	let stat: string;
	try {
		stat = readFileSync(`/proc/${id}/stat`, 'utf8');
	} catch {
		// It has ended since it was listed.
		return 0;
	}
	// After the name, which may contain spaces: state, parent and group; the times in user and in system mode are further on.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return Number(fields[2]) === group ? Number(fields[11]) + Number(fields[12]) : 0;
}
