/**
 * `npx node tests/bench/claims.ts`: measures how long it takes to check a claim and word the result, for each kind, every
 * council and area and days of every year, on the reader’s packed record. Target: 50 ms for any claim.
 */
import { checkContent } from '../../src/check/check-content.ts';
import { checkClaim } from '../../src/domain/claims/claim-checks.ts';
import { claimKinds } from '../../src/domain/claims/claims.ts';
import { asAtDate } from '../../src/domain/record/record.ts';
import { packAsked, unpackAsked } from '../../src/views/data/packed-asked.ts';
import { packRecord, unpackRecord } from '../../src/views/data/packed-record.ts';
import { claimView } from '../../src/views/claims/claim-report.ts';
import type { Area, Claim, ClaimKind, Property } from '../../src/domain/claims/claims.ts';

const { record: checked } = checkContent(new URL('../../content', import.meta.url).pathname);
if (!checked) throw new Error('content/ is not in order');
const record = { ...unpackRecord(packRecord(checked)), asked: unpackAsked(packAsked(checked)) };
const last = asAtDate(record);
const TARGET = 50;

const days = [...Array.from({ length: Number(last.slice(0, 4)) - 2014 }, (_, year) => `${2014 + year}-07-01`), last];
const properties: Property[] = [
	{ kind: 'grade', strand: 'overall', grade: 'good', orBetter: true },
	{ kind: 'number', grade: 'outstanding', least: 2 },
	{ kind: 'all', grade: 'requires-improvement' },
	{ kind: 'asked', theme: 'front-door' },
];

function claimOf(kind: ClaimKind, council: string, area: Area, day: string, property: Property): Claim {
	const scope = { area, framework: undefined, day };
	const grade = { kind: 'grade', strand: 'leadership', grade: 'good', orBetter: true } as const;
	switch (kind) {
		case 'nth-inspected':
		case 'nth-published':
			return { ...scope, kind, council, place: 12 };
		case 'best':
			return { ...scope, kind, council };
		case 'one-of':
			return { ...scope, kind, council, property, count: 3 };
		case 'none':
			return { ...scope, kind, property };
		case 'share':
			return { ...scope, kind, property, word: 'at-least', percent: 50 };
		case 'first-since':
			return { ...scope, kind, council, property, since: '2014-01-01' };
		case 'longest-run':
			return { ...scope, kind, council, property: grade };
		case 'moved':
			return { ...scope, kind, council, strand: 'leadership', move: 'improved' };
		case 'asked-times':
			return { ...scope, kind, council, theme: 'front-door', count: 2, last: 2 };
		case 'asked-reports':
			return { ...scope, kind, theme: 'front-door', count: 40, from: '2014-01-01' };
		case 'send-first':
			return { ...scope, kind, council, outcome: 'positive' };
		case 'send-one-of':
			return { ...scope, kind, council, outcome: 'inconsistent', count: 3 };
		default:
			return kind satisfies never;
	}
}

let missed = false;
for (const kind of claimKinds) {
	const times: number[] = [];
	for (const { slug, region, type, neighbours } of record.authorities) {
		const areas: Area[] = [{ kind: 'england' }, { kind: 'region', region }, { kind: 'type', type }];
		if (neighbours.length > 0) areas.push({ kind: 'neighbours', of: slug });
		for (const [index, day] of days.entries()) {
			const area = areas[index % areas.length] ?? { kind: 'england' };
			const property = properties[index % properties.length]!;
			const began = performance.now();
			claimView(record, checkClaim(record, claimOf(kind, slug, area, day, property)));
			times.push(performance.now() - began);
		}
	}
	times.sort((a, b) => a - b);
	const [median = 0, most = 0] = [times[times.length >> 1], times.at(-1)];
	missed ||= most > TARGET;
	console.log(
		`${kind.padEnd(16)}${times.length} claims: median ${median.toFixed(1)} ms, slowest ${most.toFixed(1)} ms`,
	);
}
console.log(`target ${TARGET} ms: ${missed ? 'MISSED' : 'kept'}`);
