import { describe, expect, test } from 'vitest';
import { reportFromEntry, reportPath, reportSchema } from '../../src/schemas/report.ts';

describe('the path of a report', () => {
	test.each([
		['hampshire/2014-04-22', { authority: 'hampshire', name: '2014-04-22' }],
		['bournemouth/inspected-2014-05', { authority: 'bournemouth', name: 'inspected-2014-05' }],
	])('%s carries the authority and the day of publication or the month of inspection', (id, expected) => {
		expect(reportPath(id)).toEqual(expected);
	});

	test.each([
		'2014-04-22',
		'hampshire/2014-02-30',
		'hampshire/2014-04',
		'hampshire/inspected-2014',
		'hampshire/inspected-2014-13',
		'hampshire/inspected-2014-04-22',
		'south-east/hampshire/2014-04-22',
	])('%s is refused', (id) => {
		expect(reportPath(id)).toHaveProperty('problem');
	});
});

describe('a report’s entry', () => {
	const entry = {
		framework: 'sif',
		inspection: { type: 'full', start: '2014-02-18', end: '2014-03-12' },
		judgements: { overall: 'good', lscb: 'not-reviewed' },
		source: { kind: 'report', url: 'https://files.ofsted.gov.uk/v1/file/2764330' },
	};
	const report = reportFromEntry('hampshire/2014-04-22', reportSchema.parse(entry));

	test('gives grades and absences as what they are, and nothing for judgements that it does not name', () => {
		expect(report.judgements).toEqual({
			overall: { kind: 'graded', grade: 'good' },
			lscb: { kind: 'absent', reason: 'not-reviewed' },
		});
	});

	test('takes authority and publication from the path', () => {
		expect(report.authority).toBe('hampshire');
		expect(report.published).toEqual({ earliest: '2014-04-22', latest: '2014-04-22' });
	});

	test('says that no file was read when it has no hash of one', () => {
		expect(report.source).toMatchObject({ kind: 'report', file: undefined });
		const sha256 = 'a'.repeat(64);
		const read = reportSchema.parse({ ...entry, source: { ...entry.source, sha256, pages: 36 } });
		expect(reportFromEntry('hampshire/2014-04-22', read).source).toMatchObject({ file: { sha256, pages: 36 } });
	});

	test('is made of no path that is refused', () => {
		expect(() => reportFromEntry('hampshire/june', reportSchema.parse(entry))).toThrow(
			'content/reports/hampshire/june',
		);
	});

	test('never writes “not-in-framework”: that follows from the edition', () => {
		const judgements = { overall: 'not-in-framework' };
		expect(reportSchema.safeParse({ ...entry, judgements }).success).toBe(false);
	});
});
