/**
 * A separate program that libreoffice.ts starts. It makes a file of another format, which is its first argument, next to each
 * of the other arguments, as LibreOffice reads them, and prints a line for each: whether it could be opened. LibreOffice is WebAssembly and keeps its process alive, so the program
 * ends the process itself, also when the process that started it has ended.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSubprocessConverter } from '@matbee/libreoffice-converter/server';
import type { OutputFormat } from '@matbee/libreoffice-converter/server';

const server = fileURLToPath(import.meta.resolve('@matbee/libreoffice-converter/server'));
const wasmPath = join(dirname(server), '..', 'wasm');

// By default the library gives up when LibreOffice is slow to start or to open a file, but the machine may be slow.
const patient = globalThis.setTimeout;
Object.assign(globalThis, {
	setTimeout: (work: () => void, wait = 0) => (wait < 30_000 ? patient(work, wait) : undefined),
});

process.stdin.resume().once('end', () => process.kill(-process.pid, 'SIGKILL'));
try {
	const converter = await createSubprocessConverter({ wasmPath });
	const [format, ...files] = process.argv.slice(2) as [OutputFormat, ...string[]];
	for (const file of files) {
		const bytes = readFileSync(file);
		const made = await converter.convert(bytes, { outputFormat: format }, basename(file)).catch((error: unknown) => {
			console.error(error);
			console.log(`cannot open ${file}`);
		});
		if (!made) continue;
		writeFileSync(file.replace(/\.\w+$/, `.${format}`), made.data);
		console.log(`opened ${file}`);
	}
	await converter.destroy().catch(() => undefined);
	process.exit(0);
} catch (error) {
	console.error(error);
	process.exit(1);
}
