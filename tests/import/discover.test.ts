/** Looking for new reports, on a server that plays Ofsted’s site: as it is, changed, refusing, slow, wrong. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contactFault, discover, discoveryText } from '../../src/import/discover.ts';
import { listedCouncils, publications } from '../../src/import/ofsted-pages.ts';
import { makePdf } from './make-pdf.ts';
import { makeProject } from './make-project.ts';
import { ilacsReport } from './make-reports.ts';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Discovery } from '../../src/import/discover.ts';
import type { Project } from './make-project.ts';

type Answer = string | Buffer | { status: number } | ((response: ServerResponse) => void);

let server: Server;
/** Where the server that plays it really is. */
let local = '';
const site = 'https://reports.ofsted.gov.uk';
const files = 'https://files.ofsted.gov.uk';
/** What each path answers; the list’s path without its query stands for its first page. */
let answers: Record<string, Answer> = {};
let asked: { path: string; agent: string; at: number }[] = [];
let pdf: Buffer;
let project: Project;

beforeAll(async () => {
	pdf = await makePdf(ilacsReport());
	server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
		asked.push({ path: pathname, agent: request.headers['user-agent'] ?? '', at: Date.now() });
		const isLater = pathname === '/search' && searchParams.get('start') !== '0';
		const answer = isLater ? page() : (answers[pathname] ?? { status: 404 });
		if (typeof answer === 'function') answer(response);
		else if (typeof answer === 'object' && 'status' in answer) response.writeHead(answer.status).end();
		else response.end(answer);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	local = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
	project = makeProject();
	asked = [];
	answers = {
		'/search': page(provider('Hampshire', 80472), provider('Dorset Council', 2532283), provider('Hull', 80477)),
		'/provider/44/80472': page(publication("Children's services inspection, pdf - 4 May 2023", '/v1/file/1')),
		'/provider/44/2532283': page(publication('area SEND full inspection, pdf - 15 May 2024', '/v1/file/2')),
		'/provider/44/80477': page(publication('joint area child protection inspection, pdf - 1 June 2020', '/v1/file/3')),
		'/v1/file/1': pdf,
	};
});
afterEach(() => project.remove());

const page = (...parts: string[]): string => `<!doctype html><html><body><ul>${parts.join('')}</ul></body></html>`;
const provider = (name: string, urn: number): string => `<li><h3><a href="/provider/44/${urn}">${name}</a></h3></li>`;
const publication = (words: string, href: string): string =>
	`<li><a class="publication-link" href="${href.replace(/^\/v1/, `${files}/v1`)}">Download<span class="nonvisual"> ${words}</span></a></li>`;

function look(patience = 60_000): Promise<Discovery> {
	return discover({
		cwd: project.folder,
		site,
		store: join(project.folder, '.cache'),
		today: '2026-11-25',
		manners: {
			userAgent: 'Test (+https://example.org)',
			pause: 5,
			patience,
			hosts: [new URL(site).host, new URL(files).host],
			// Patience ends with the file alone: a page that comes late from a busy machine is no fault.
			fetch: (url, how) =>
				fetch(url.replace(/^https:\/\/\w+\.ofsted\.gov\.uk/, local), {
					...how,
					...(url.startsWith(files) ? {} : { signal: null }),
				}),
		},
	});
}
const fetched = (): string[] => asked.filter(({ path }) => path.startsWith('/v1/')).map(({ path }) => path);
const hampshire = 'content/authorities/hampshire.mdx';

describe('a new report', () => {
	test('becomes a draft with its address and day; other kinds are passed over', async () => {
		const found = await look();
		expect(found).toEqual({
			drafts: [`Hampshire, 2023-05-04: content/reports/hampshire/2023-05-04.mdx (${files}/v1/file/1)`],
			unread: [],
			notUnderstood: [],
			gone: [],
			stopped: undefined,
			councils: 3,
			requests: 6,
		});
		const record = project.read('content/reports/hampshire/2023-05-04.mdx');
		expect(record).toContain('draft: true');
		expect(record).toContain(`url: ${files}/v1/file/1`);
		expect(fetched()).toEqual(['/v1/file/1']);
	});

	test('is not fetched or imported again, and its newer-report is gone', async () => {
		project.write(
			hampshire,
			project
				.read(hampshire)
				.replace(
					/---\n$/,
					`newer-report:\n  published: 2023-05-04\n  seen: 2023-05-05\n  source: { title: Ofsted’s page, url: https://example.org/ }\n---\n`,
				),
		);
		await look();
		expect(project.read(hampshire)).not.toContain('newer-report');
		asked = [];
		const found = await look();
		expect(discoveryText(found)).toBe('No report is new.\n\nLooked at the pages of 3 councils in 5 requests.\n');
		expect(fetched()).toEqual([]);
	});

	test('that is older than the newest recorded one is left to people', async () => {
		await look();
		answers['/provider/44/80472'] = page(
			publication("Children's services inspection, pdf - 4 May 2023", '/v1/file/1'),
			publication("Children's services inspection, pdf - 4 May 2012", '/v1/file/9'),
		);
		expect((await look()).drafts).toEqual([]);
	});
});

describe('manners', () => {
	test('every request says who asks, and waits after the one before', async () => {
		await look();
		expect(asked.length).toBe(6);
		for (const { agent } of asked) expect(agent).toBe('Test (+https://example.org)');
		const gaps = asked.slice(1).map(({ at }, i) => at - asked[i]!.at);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4);
	});

	test.each([401, 403, 429, 503])('%i: nothing more is asked, and that is said', async (status) => {
		answers['/provider/44/80472'] = { status };
		const found = await look();
		expect(found.stopped).toBe(
			`${site}/provider/44/80472 answered ${status}: we stop here, and ask again another day.`,
		);
		expect(asked.at(-1)?.path).toBe('/provider/44/80472');
		expect(discoveryText(found)).toMatch(/^\*\*Stopped early\.\*\*/);
	});

	test('a refusal of the file itself stops too, and the council says that a report is out', async () => {
		answers['/v1/file/1'] = { status: 429 };
		const found = await look();
		expect(found.stopped).toContain('answered 429');
		expect(found.unread).toEqual([`Hampshire, 2023-05-04: it could not be fetched (${files}/v1/file/1).`]);
		expect(project.read(hampshire)).toContain('newer-report:\n  published: 2023-05-04\n  seen: 2026-11-25\n');
	});

	test('three failures in a row mean that the site is down', async () => {
		for (const urn of [80472, 2532283, 80477]) answers[`/provider/44/${urn}`] = { status: 500 };
		const found = await look();
		expect(found.stopped).toContain('the third failure in a row');
		expect(found.notUnderstood.length).toBe(2);
	});
});

/** Ways for a PDF not to come, and what is said. */
const ways: readonly [name: string, answer: Answer, said: string][] = [
	['an error', { status: 500 }, 'the site answered 500'],
	['a missing file', { status: 404 }, 'the site answered 404'],
	['a web page', '\n<!doctype html><title>Report not found</title>', 'the link leads to a web page, not to a PDF'],
	['something else', 'PK\u0003\u0004', 'the link leads to another file, not to a PDF'],
	['nothing', '', 'the link leads to another file, not to a PDF'],
	['a hung connection', (response) => void response.write('%PDF-1.7'), 'no answer within 1 s'],
	['a cut connection', (response) => void response.socket?.destroy(), 'it could not be reached'],
	[
		'another host',
		(response) => void response.writeHead(302, { Location: 'https://example.org/' }).end(),
		'it leads to another host (example.org)',
	],
	['a PDF of another kind', Buffer.from('%PDF-1.7 and no more'), 'the importer refused it: '],
];

test.each(ways)(
	'%s instead of the PDF: said, and the council says that a report is out',
	async (name, answer, said) => {
		// Only who waits for an answer that never comes is given little time.
		const patience = name === 'a hung connection' ? 1000 : 60_000;
		answers['/v1/file/1'] = answer;
		const found = await look(patience);
		expect(found.drafts).toEqual([]);
		expect(found.unread.length).toBe(1);
		expect(found.unread[0]).toContain(`Hampshire, 2023-05-04: ${said}`);
		expect(found.stopped).toBeUndefined();
		expect(project.read(hampshire)).toContain(
			`newer-report:\n  published: 2023-05-04\n  seen: 2026-11-25\n  source:\n    title: Ofsted’s page on Hampshire\n    url: ${site}/provider/44/80472\n---\n`,
		);
		// Once is enough.
		const before = project.read(hampshire);
		await look(patience);
		expect(project.read(hampshire)).toBe(before);
	},
);

describe('pages that are not as they were', () => {
	test('a list without councils', async () => {
		answers['/search'] = page('<li><a href="/council/80472">Hampshire</a></li>');
		expect((await look()).notUnderstood).toEqual([
			'The list of councils has no link to a council’s page (/provider/…): the site may have changed, see src/import/ofsted-pages.ts.',
		]);
	});

	test('a list that lacks councils, and one that has others', async () => {
		answers['/search'] = page(provider('Hampshire', 80472), provider('Mercia', 99999));
		expect((await look()).notUnderstood).toEqual([
			`Mercia (99999, ${site}/provider/44/99999) is not a council of the record.`,
			'The list lacks 2 of 3 councils: Dorset, Hull.',
		]);
	});

	test('a council’s page without publications, with a kind that is not known, or without a day', async () => {
		answers['/provider/44/80472'] = page('<li><a href="/v1/file/1">Children’s services inspection</a></li>');
		answers['/provider/44/2532283'] = page(publication('annual conversation, pdf - 15 May 2024', '/v1/file/2'));
		answers['/provider/44/80477'] = page(publication("Children's services inspection, pdf", '/v1/file/3'));
		expect((await look()).notUnderstood).toEqual([
			`Hampshire’s page has no publication (a.publication-link): the site may have changed (${site}/provider/44/80472).`,
			`Dorset: “annual conversation, pdf - 15 May 2024” is a kind we do not know (${files}/v1/file/2).`,
			`Hull: “Children's services inspection, pdf” ends with no day (${files}/v1/file/3).`,
		]);
	});

	test('a report that was withdrawn is said to be, and stays in the record', async () => {
		await look();
		answers['/provider/44/80472'] = page(publication("Children's services inspection, pdf - 4 May 2019", '/v1/file/7'));
		expect((await look()).gone).toEqual([
			`Hampshire, 2023-05-04: no longer on the council’s page (${files}/v1/file/1).`,
		]);
		expect(project.records()).toEqual(['hampshire/2023-05-04.mdx']);
	});
});

test('links are completed, doubles and odd ones left out, and hidden words come before the link’s own', () => {
	const html = page(
		provider('A', 80472),
		provider('A again', 80472),
		'<a href="javascript:x/provider/1/80473">B</a><a>C</a><a href="/provider/44/x">D</a>',
	);
	expect(listedCouncils(html, site)).toEqual([{ urn: '80472', url: `${site}/provider/44/80472`, name: 'A' }]);
	const [own] = publications(
		'<a class="x publication-link" href="f">single inspection of LA children’s services as pdf - 1 March 2014</a>',
		`${site}/p/`,
	);
	expect(own).toEqual({
		url: `${site}/p/f`,
		words: 'single inspection of LA children’s services as pdf - 1 March 2014',
		kind: 'report',
		published: '2014-03-01',
	});
});

test('without an address at which we can be reached nothing is asked', async () => {
	const { runProgram } = await import('../support/run-program.ts');
	const cli = join(import.meta.dirname, '../../src/import/discover-cli.ts');
	const fault = (contact: string): string =>
		`DISCOVER_CONTACT is “${contact}”; expected an e-mail or web address at which Ofsted can reach you`;
	for (const contact of ['', 'me', 'http://x', 'me@x']) expect(contactFault(contact)).toBe(fault(contact));
	for (const contact of ['https://example.org', 'me@example.org']) expect(contactFault(contact)).toBeUndefined();
	const settings = { DISCOVER_CONTACT: 'me', DISCOVER_SITE: site };
	expect(await runProgram([cli], project.folder, settings)).toEqual({ code: 2, printed: `${fault('me')}\n` });
	expect(asked).toEqual([]);
	expect(readFileSync(join(project.folder, hampshire), 'utf8')).not.toContain('newer-report');
});
