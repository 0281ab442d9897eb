/** The preview server, asked as a stranger would. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import type { IncomingHttpHeaders } from 'node:http';
import type { Served } from '../../src/build/serve.ts';

let folder = '';
let served: Served;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'served-'));
	mkdirSync(join(folder, 'dist', 'a'), { recursive: true });
	for (const name of ['index.html', '404.html', 'a/index.html', '_headers', '_redirects', 'paper.docx', 'table.csv']) {
		writeFileSync(join(folder, 'dist', name), `text of ${name}`);
	}
	writeFileSync(join(folder, 'secret'), 'secret');
	served = await serve({ folder: join(folder, 'dist'), base: '/record/' });
});
afterAll(async () => {
	await served.close();
	rmSync(folder, { recursive: true });
});

/** Sends a path as it is, which fetch would tidy. */
function ask(
	path: string,
	method = 'GET',
	headers: Record<string, string> = {},
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }> {
	return new Promise((resolve, reject) => {
		const { hostname, port } = new URL(served.url);
		const asked = request({ hostname, port, path, method, headers }, (response) => {
			let text = '';
			response.on('data', (chunk: Buffer) => (text += chunk.toString()));
			response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
		});
		asked.once('error', reject);
		asked.end();
	});
}

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is not allowed', async (method) => {
	const { status, headers, text } = await ask('/record/', method);
	expect([status, headers.allow, text]).toEqual([405, 'GET, HEAD', '']);
});

test('HEAD answers as GET does, without the text', async () => {
	const { status, headers, text } = await ask('/record/a/', 'HEAD');
	expect([status, headers['content-length'], text]).toEqual([200, String('text of a/index.html'.length), '']);
});

test.each(['bytes=0-0', 'bytes=-4', 'bytes=2-', 'bytes=9-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=999-'])(
	'a range (%s) is answered with the whole file',
	async (range) => {
		const { status, headers, text } = await ask('/record/', 'GET', { range });
		expect([status, headers['content-range'], text]).toEqual([200, undefined, 'text of index.html']);
	},
);

test.each([
	'_headers',
	'_headers/',
	'_redirects',
	'%5Fheaders',
	'%5fheaders?a=b',
	'/_headers',
	'../secret',
	'%2e%2e/secret',
	'..%2fsecret',
	'none',
	'%',
	'%00',
])('%s is not there', async (path) => {
	const { status, text } = await ask(`/record/${path}`);
	expect([status, text]).toEqual([404, 'text of 404.html']);
});

test.each([
	['paper.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	['table.csv', 'text/csv; charset=utf-8'],
	['a/', 'text/html;charset=utf-8'],
])('%s is of type %s', async (path, type) => {
	expect((await ask(`/record/${path}`)).headers['content-type']).toBe(type);
});
