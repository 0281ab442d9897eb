import { describe, expect, test } from 'vitest';
import { publishedBasisText, sourceView, typeBasisText } from '../../../src/views/parts/provenance.ts';
import { aReport } from '../../support/builders.ts';
import type { Report } from '../../../src/domain/record/reports.ts';

const report = aReport({ published: '2014-04-22' });
const from = (source: Report['source']) => sourceView({ ...report, source });
const url = 'https://example.org/paper';

describe('where the facts come from', () => {
	test('a report that we read: its address, fingerprint and length, and no caution', () => {
		const file = { sha256: 'a'.repeat(64), pages: 36 };
		expect(from({ kind: 'report', url, file })).toMatchObject({
			kind: 'Ofsted’s report',
			links: [{ url }],
			sha256: file.sha256,
			pages: 36,
			caution: '',
		});
	});

	test('a report that we did not have: says so', () => {
		const view = from({ kind: 'report', url, file: undefined });
		expect(view).toMatchObject({ sha256: undefined, pages: undefined });
		expect(view.caution).toContain('was not at hand');
	});

	test('statistics: their title, linked only where there is an address', () => {
		const view = from({ kind: 'official-statistics', title: 'Statistics of 2016', url: undefined });
		expect(view).toMatchObject({
			kind: 'Ofsted’s official statistics',
			links: [{ title: 'Statistics of 2016', url: undefined }],
		});
		expect(view.caution).toContain('do not hold the report');
	});

	test('press and council papers: every source is listed', () => {
		const items = [
			{ title: 'Council paper of May', url },
			{ title: 'Report in the press', url: `${url}/2` },
		];
		const view = from({ kind: 'secondary', items });
		expect(view).toMatchObject({ kind: 'Press or council papers', links: items });
		expect(view.caution).toContain('others’ accounts');
	});
});

describe('how the day of publication is known', () => {
	test.each([
		{ basis: 'printed', reads: 'as the report prints it' },
		{ basis: 'site', reads: 'as Ofsted’s site dates the file; the report prints no date' },
		{ basis: 'table', reads: 'as the source gives it' },
		{ basis: 'bounds', reads: 'not known to the day' },
	] as const)('$basis: “$reads”', ({ basis, reads }) => {
		expect(publishedBasisText({ ...report, publishedBasis: basis })).toBe(reads);
	});

	test('other dates are given with their sources', () => {
		const alsoPublished = [{ date: '2014-04-23', according: 'the council’s panel paper' }];
		expect(publishedBasisText({ ...report, alsoPublished })).toBe(
			'as the report prints it; 23 April 2014 according to the council’s panel paper',
		);
	});
});

test.each([
	{ basis: 'printed', reads: /^$/ },
	{ basis: 'length', reads: /length of the visit/ },
	{ basis: 'inferred', reads: /worked out from the text/ },
	{ basis: 'official-statistics', reads: /Ofsted’s table/ },
	{ basis: 'secondary', reads: /as the source gives it/ },
] as const)('the kind of inspection, known by $basis, says how', ({ basis, reads }) => {
	expect(typeBasisText({ ...report, typeBasis: basis })).toMatch(reads);
});
