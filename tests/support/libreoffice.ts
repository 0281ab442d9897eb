/** LibreOffice for the tests: shows what a Word file looks like when a reader opens it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('docx-to-pdf.ts', import.meta.url));

/**
 * Makes a PDF next to each Word file. Takes some seconds, or up to a minute on a busy machine, because LibreOffice’s
 * threads then wait for each other. Resolves with the files that it could not open; rejects when it could not start.
 */
export function docxToPdf(files: readonly string[]): Promise<string[]> {
	return new Promise((resolve, reject) => {
		// A separate process group, so that LibreOffice’s process ends with it. Its input ends with this process.
		const child = spawn(process.execPath, [program, ...files], { detached: true, stdio: 'pipe' });
		let [refused, errors] = ['', ''];
		child.stdout.on('data', (text: Buffer) => (refused += text.toString()));
		child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
		child.once('error', reject);
		child.once('exit', (code) => {
			try {
				if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
			} catch {
				// None of them is left.
			}
			if (code === 0) resolve(files.filter((file) => refused.includes(`cannot open ${file}\n`)));
			else reject(new Error(`LibreOffice ended with ${code} over ${files.join(', ')}. ${errors}`));
		});
	});
}
