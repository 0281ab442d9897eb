/**
 * A program of its own, which libreoffice.ts starts: makes a PDF beside each Word file named, as LibreOffice lays it out.
 * LibreOffice comes as WebAssembly and does not let go of its process, so the process is ended here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSubprocessConverter } from '@matbee/libreoffice-converter/server';

const server = fileURLToPath(import.meta.resolve('@matbee/libreoffice-converter/server'));
const wasmPath = join(dirname(server), '..', 'wasm');

try {
	const converter = await createSubprocessConverter({ wasmPath });
	for (const file of process.argv.slice(2)) {
		const { data } = await converter.convert(readFileSync(file), { outputFormat: 'pdf' }, 'paper.docx');
		writeFileSync(file.replace(/\.docx$/, '.pdf'), data);
	}
	await converter.destroy();
	process.exit(0);
} catch (error) {
	console.error(error);
	process.exit(1);
}
