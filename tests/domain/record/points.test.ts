/** Points by theme: reports are counted, not points, and only reports of which we know what they ask for. */
import { expect, test } from 'vitest';
import { pointsKnown, pointsOn } from '../../../src/domain/record/points.ts';
import { latestReports, themeCounts } from '../../../src/domain/record/theme-counts.ts';
import { aPoint, aRecord, aReport, anAuthority, aTheme, ilacs2023, lscbReview } from '../../support/builders.ts';
import type { Report } from '../../../src/domain/record/reports.ts';

const read = { summary: '', direction: 'steady', strengths: [], alsoNoted: [], voice: undefined } as const;
const findings: Report['findings'] = { ...read, circumstances: [], reviewed: undefined };
const themes = ['health', 'neglect', 'records'].map(aTheme);

test('a report’s points are known when it has some, or when it was read and has none', () => {
	const report = aReport({ published: '2024-01-01' });
	expect(pointsKnown(report)).toBe(false);
	expect(pointsKnown({ ...report, findings })).toBe(true);
	expect(pointsKnown(aReport({ published: '2024-01-01', improvements: [aPoint('health', 'leadership')] }))).toBe(true);
});

test('a report that asks twice, or under a second theme, counts once; one that is not known does not count', () => {
	const counts = themeCounts(
		aRecord({
			themes,
			reports: [
				aReport({
					authority: 'a',
					published: '2024-01-01',
					edition: ilacs2023,
					improvements: [
						aPoint('neglect', 'leadership'),
						aPoint('health', 'leadership', { themes: ['health', 'neglect'] }),
					],
				}),
				{ ...aReport({ authority: 'b', published: '2024-02-01', edition: ilacs2023 }), findings },
				aReport({ authority: 'c', published: '2024-03-01', edition: ilacs2023 }),
			],
		}),
	);
	expect([counts.reports, counts.councils, counts.unknown]).toEqual([2, 2, 1]);
	expect(counts.themes.map(({ theme, reports, councils }) => [theme.id, reports, councils])).toEqual([
		['health', 1, 1],
		['neglect', 1, 1],
		['records', 0, 0],
	]);
});

test('councils are counted by their latest report, and not for what their safeguarding board was asked', () => {
	const toBoard = { body: 'board' } as const;
	const record = aRecord({
		themes,
		authorities: [anAuthority('ended', { to: '2020-01-01' })],
		reports: [
			aReport({
				authority: 'a',
				published: '2014-01-01',
				improvements: [aPoint('neglect', 'leadership'), aPoint('health', 'lscb', toBoard)],
			}),
			aReport({ authority: 'a', published: '2024-01-01', improvements: [aPoint('records', 'leadership')] }),
			aReport({ authority: 'ended', published: '2015-01-01', improvements: [aPoint('neglect', 'leadership')] }),
			aReport({ authority: 'b', published: '2016-01-01', improvements: [aPoint('health', 'lscb', toBoard)] }),
			aReport({
				authority: 'b',
				published: '2017-01-01',
				edition: lscbReview,
				improvements: [aPoint('neglect', 'lscb', toBoard)],
			}),
		],
	});
	expect(latestReports(record).map(({ id }) => id)).toEqual(['a/2024-01-01', 'b/2016-01-01']);
	expect(themeCounts(record).themes.map(({ theme, reports, councils }) => [theme.id, reports, councils])).toEqual([
		['records', 1, 1],
		['neglect', 3, 0],
		['health', 2, 0],
	]);
	const [first] = record.reports;
	expect(first && pointsOn(first, 'health').length).toBe(1);
	expect(first && pointsOn(first, 'health', 'authority').length).toBe(0);
});
