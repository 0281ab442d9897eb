/**
 * A program of its own, which libreoffice.ts starts: makes a PDF beside each Word file named, as LibreOffice lays it out,
 * and prints which it cannot open. LibreOffice comes as WebAssembly and does not let go of its process, so the process is
 * ended here, and also when the one that started it has ended.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSubprocessConverter } from '@matbee/libreoffice-converter/server';

const server = fileURLToPath(import.meta.resolve('@matbee/libreoffice-converter/server'));
const wasmPath = join(dirname(server), '..', 'wasm');

// The library gives up when LibreOffice takes half a minute to start or some to open a file. A machine may be slow.
const patient = globalThis.setTimeout;
Object.assign(globalThis, {
	setTimeout: (work: () => void, wait = 0) => (wait < 30_000 ? patient(work, wait) : undefined),
});

process.stdin.resume().once('end', () => process.kill(-process.pid, 'SIGKILL'));
try {
	const converter = await createSubprocessConverter({ wasmPath });
	for (const file of process.argv.slice(2)) {
		const bytes = readFileSync(file);
		const made = await converter.convert(bytes, { outputFormat: 'pdf' }, 'paper.docx').catch((error: unknown) => {
			console.error(error);
			console.log(`cannot open ${file}`);
		});
		if (made) writeFileSync(file.replace(/\.docx$/, '.pdf'), made.data);
	}
	await converter.destroy().catch(() => undefined);
	process.exit(0);
} catch (error) {
	console.error(error);
	process.exit(1);
}
