/**
 * Measures what our nginx configuration costs under load: requests a second and the slowest hundredth of report pages, search
 * files and data, beside files of as many zeros that a bare nginx sends. Both run in turn in one process on this machine. The
 * ratio is of the time for which nginx computed for a request, where the system says that, and else of requests a second. A measurement, not a test: it reports a missed target but does not fail.
 * Needs nginx and a built site: npx node tests/bench/load.ts
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressSite } from '../../src/build/compress.ts';
import { headerRules } from '../../src/build/headers.ts';
import { nginxConfig } from '../../src/build/server-config.ts';
import { freePort, startNginx } from '../support/nginx.ts';

const dist = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist');
const CONNECTIONS = 32;
/** Short turns, many times, so that whatever else the machine does meanwhile meets both alike. */
const TURNS = 40;
const TURN_MS = 120;
const target = 0.9;

/** How long each answered request took, and the whole, in milliseconds. */
interface Turn {
	readonly times: readonly number[];
	readonly took: number;
	/** Milliseconds that nginx itself computed; 0 where the system does not say. */
	readonly computed: number;
}

/** Requests a second, and the time that one request in a hundred takes longer than, in milliseconds. */
function summary(turns: readonly Turn[]): { perSecond: number; p99: number; microseconds: number } {
	const times = turns.flatMap((turn) => turn.times).sort((a, b) => a - b);
	const took = turns.reduce((sum, turn) => sum + turn.took, 0);
	const computed = turns.reduce((sum, turn) => sum + turn.computed, 0);
	return {
		perSecond: (times.length / took) * 1000,
		p99: times[Math.floor(times.length * 0.99)] ?? 0,
		microseconds: (computed / times.length) * 1000,
	};
}

/** The bytes of the whole answer to a request, and its body’s. */
async function sizesOf(port: number, path: string): Promise<{ answer: number; body: number }> {
	const bytes = await new Promise<Buffer>((resolve, reject) => {
		const parts: Buffer[] = [];
		const socket = connect(port, '127.0.0.1', () => socket.write(request(path, 'close')));
		socket.on('data', (part: Buffer) => parts.push(part));
		socket.on('end', () => resolve(Buffer.concat(parts)));
		socket.on('error', reject);
	});
	const head = bytes.indexOf('\r\n\r\n') + 4;
	if (!bytes.toString('latin1', 0, 15).startsWith('HTTP/1.1 200'))
		throw new Error(`${path}: ${bytes.toString('latin1', 0, 40)}`);
	// “close” and “keep-alive” differ in length.
	return { answer: bytes.length + 'keep-alive'.length - 'close'.length, body: bytes.length - head };
}

function request(path: string, connection: string): string {
	return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: ${connection}\r\n\r\n`;
}

/** Asks for one file over and over on several connections. Answers are only counted, so that the client is the lesser load. */
async function ask(port: number, path: string, answer: number, worker: number): Promise<Turn> {
	const text = request(path, 'keep-alive');
	const times: number[] = [];
	const [began, computedBefore] = [performance.now(), computedBy(worker)];
	const until = began + TURN_MS;
	await Promise.all(
		Array.from(
			{ length: CONNECTIONS },
			() =>
				new Promise<void>((resolve, reject) => {
					let asked = 0;
					let left = answer;
					const next = (): void => {
						asked = performance.now();
						left = answer;
						socket.write(text);
					};
					const socket = connect(port, '127.0.0.1', next).setNoDelay();
					socket.on('error', reject);
					socket.on('close', () => reject(new Error(`${path}: the connection was closed`)));
					socket.on('data', ({ length }: Buffer) => {
						left -= length;
						if (left > 0) return;
						if (left < 0) reject(new Error(`${path}: the answers differ in length`));
						const now = performance.now();
						times.push(now - asked);
						if (now < until) next();
						else {
							socket.removeAllListeners('close').end();
							resolve();
						}
					});
				}),
		),
	);
	return { times, took: performance.now() - began, computed: computedBy(worker) - computedBefore };
}

/** Milliseconds for which a process has computed, whatever else the machine did meanwhile; 0 where the system does not say. */
function computedBy(worker: number): number {
	const file = `/proc/${worker}/schedstat`;
	return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1_000_000 : 0;
}

/** The process of nginx that answers; 0 where the system does not say. */
function workerOf(master: number): number {
	const file = `/proc/${master}/task/${master}/children`;
	return existsSync(file) ? Number(readFileSync(file, 'utf8').trim().split(' ')[0]) : 0;
}

/** The first file of a folder of the site whose name ends so. */
function fileIn(folder: string, end: string): string {
	const name = readdirSync(join(dist, folder))
		.sort()
		.find((file) => file.endsWith(end));
	if (name === undefined) throw new Error(`dist/${folder} has no file that ends in ${end}`);
	return `${folder}/${name}`;
}

async function measure(): Promise<void> {
	const kinds: readonly (readonly [what: string, file: string])[] = [
		['report page', 'reports/hampshire/2014-04-22/index.html'],
		['council page', 'authorities/hampshire/index.html'],
		['stylesheet', fileIn('_astro', '.css')],
		['search: names', 'search/names.json'],
		['search: index', fileIn('pagefind/index', '.pf_index')],
		['search: a page', fileIn('pagefind/fragment', '.pf_fragment')],
		['packed record', 'charts/record.json'],
		['data: inspections', 'data/inspections.csv'],
	];
	const home = mkdtempSync(join(tmpdir(), 'load-'));
	const [site, bare] = [join(home, 'site'), join(home, 'bare')];
	for (const [, file] of kinds) {
		mkdirSync(dirname(join(site, file)), { recursive: true });
		cpSync(join(dist, file), join(site, file));
	}
	await compressSite(site);
	mkdirSync(bare);
	const [port, barePort] = [await freePort(), await freePort()];
	const rules = headerRules(readFileSync(join(dist, '_headers'), 'utf8'));
	const config = nginxConfig({ root: site, base: '/', listen: `127.0.0.1:${port}`, rules, moved: [] });
	const nginx = startNginx(
		home,
		`sendfile on; tcp_nopush on; keepalive_requests 100000000;\n${config}\nserver { listen 127.0.0.1:${barePort}; root ${bare}; }\n`,
	);
	let said = '';
	nginx.stderr?.on('data', (part: Buffer) => (said += part.toString()));
	try {
		const isUp = (): Promise<boolean> =>
			fetch(`http://127.0.0.1:${barePort}/`).then(
				() => true,
				() => false,
			);
		while (!(await isUp())) {
			if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`);
			await new Promise((done) => setTimeout(done, 100));
		}
		const worker = workerOf(nginx.pid ?? 0);
		const rows: Record<string, string | number>[] = [];
		for (const [what, file] of kinds) {
			const path = `/${file.replace(/index\.html$/, '')}`;
			const own = await sizesOf(port, path);
			writeFileSync(join(bare, 'zeros'), Buffer.alloc(own.body));
			const plain = await sizesOf(barePort, '/zeros');
			const turns: { own: Turn[]; zeros: Turn[] } = { own: [], zeros: [] };
			for (let turn = 0; turn < TURNS + 4; turn += 1) {
				// Each goes first as often as the other; the first turns fill caches.
				const order = turn % 2 === 0 ? (['own', 'zeros'] as const) : (['zeros', 'own'] as const);
				for (const one of order) {
					const done = await (one === 'own'
						? ask(port, path, own.answer, worker)
						: ask(barePort, '/zeros', plain.answer, worker));
					if (turn >= 4) turns[one].push(done);
				}
			}
			const [ours, zeros] = [summary(turns.own), summary(turns.zeros)];
			// On a machine with other work the requests a second say more of that than of nginx.
			const ratio = ours.microseconds > 0 ? zeros.microseconds / ours.microseconds : ours.perSecond / zeros.perSecond;
			rows.push({
				file: what,
				'bytes sent': own.body,
				'requests/s': Math.round(ours.perSecond),
				'p99 ms': ours.p99.toFixed(1),
				'zeros/s': Math.round(zeros.perSecond),
				'zeros p99 ms': zeros.p99.toFixed(1),
				ratio: ratio.toFixed(2),
				'µs of nginx': ours.microseconds.toFixed(1),
				'µs, zeros': zeros.microseconds.toFixed(1),
				'': ratio < target ? `below ${target}` : '',
			});
		}
		console.table(rows);
		console.log(`${CONNECTIONS} connections, ${TURNS} turns of ${TURN_MS} ms each. Target: a ratio of ${target}.`);
	} finally {
		const ended = new Promise((resolve) => nginx.once('exit', resolve));
		nginx.kill();
		await ended;
		rmSync(home, { recursive: true, force: true });
	}
}

if (!existsSync(join(dist, '_headers'))) {
	console.error('There is no built site. Run npm run build first.');
	process.exitCode = 1;
} else if (spawnSync('nginx', ['-v']).error !== undefined) {
	console.error(
		'nginx is not installed, so there is nothing to measure. On Debian or Ubuntu: apt-get install nginx-light',
	);
	process.exitCode = 1;
} else await measure();
