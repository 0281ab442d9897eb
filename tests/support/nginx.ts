/** nginx of this machine with one of our configurations, from a folder for its own files. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';

/** Starts nginx; `config` is for the inside of its http block. */
export function startNginx(folder: string, config: string): ChildProcess {
	const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`);
	writeFileSync(join(folder, 'site.conf'), config);
	writeFileSync(
		join(folder, 'nginx.conf'),
		`${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log stderr; events {}
		http { access_log off; ${temp.join(' ')} include ${folder}/site.conf; }`,
	);
	return spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr']);
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
