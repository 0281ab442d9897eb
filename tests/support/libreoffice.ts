/** LibreOffice for the tests: what a Word file looks like to somebody who opens it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('docx-to-pdf.ts', import.meta.url));

/**
 * Makes a PDF beside each Word file. Takes some seconds, and up to a minute where the machine is busy, as LibreOffice’s
 * threads then wait for each other. Rejects after that, and stops LibreOffice with everything it started.
 */
export function docxToPdf(files: readonly string[], seconds = 150): Promise<void> {
	return new Promise((resolve, reject) => {
		// A process group of its own, so that LibreOffice’s process ends with it.
		const child = spawn(process.execPath, [program, ...files], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
		let said = '';
		child.stderr.on('data', (text: Buffer) => (said += text.toString()));
		const stopAll = (): void => {
			try {
				if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
			} catch {
				// None of them is left.
			}
		};
		const limit = setTimeout(() => {
			said += `Stopped after ${seconds} seconds.`;
			stopAll();
		}, seconds * 1000);
		child.once('error', reject);
		child.once('exit', (code) => {
			clearTimeout(limit);
			stopAll();
			if (code === 0) resolve();
			else reject(new Error(`LibreOffice could not open ${files.join(', ')}. ${said}`));
		});
	});
}
