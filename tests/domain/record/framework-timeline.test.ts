/** Days on the timeline that were read in reports must match the record. src/check/rules/timeline.ts checks the rows. */
import { describe, expect, test } from 'vitest';
import { exactDay } from '../../../src/domain/basics/dates.ts';
import { eventYears } from '../../../src/domain/record/framework-timeline.ts';
import { gradeOf } from '../../../src/domain/record/reports.ts';
import { endOf, startOf } from '../../../src/domain/record/reports.ts';
import { realRecord, realTimeline } from '../../support/content.ts';

const { events: timelineEvents, periods } = realTimeline();

test('the events begin and end in the years that pages name, 2004 and 2027', () => {
	expect(timelineEvents.length).toBeGreaterThan(50);
	expect(timelineEvents[0]?.when.earliest).toBe('2004-11-15');
	expect(timelineEvents.at(-1)?.when.latest).toBe('2027-12-31');
	expect(eventYears).toEqual({ from: 2004, to: 2027 });
});

describe('what was read in the reports', () => {
	const { reports } = realRecord();
	const under = (framework: string) => reports.filter((r) => r.framework === framework);
	const ofEdition = (edition: string) => reports.filter((r) => r.edition.id === edition);
	const days = (spans: readonly { earliest: string; latest: string }[]): string[] =>
		spans.flatMap((span) => exactDay(span) ?? []).sort();
	const starts = (list: typeof reports): string[] => days(list.map(startOf));
	const hull = reports.find((r) => r.authority === 'hull' && r.framework === 'sif');

	const expected: Record<string, readonly [string | undefined, string | undefined]> = {
		'looked-after-2013': [starts(under('lac-2013'))[0], days(under('lac-2013').map(endOf)).at(-1)],
		'first-sif': [starts(under('sif'))[0], starts(under('sif'))[3]],
		'first-sif-reports': [days(under('sif').map((r) => r.published))[0], days(under('sif').map((r) => r.published))[2]],
		'hull-pilot': [hull && startOf(hull).earliest, hull && endOf(hull).latest],
		// The layout is not in the record; reports give the day.
		'to-be-good': [reports.find((r) => r.id === 'salford/2015-06-22')?.published.earliest, '2015-06-22'],
		'first-outstanding': [
			reports.find((r) => r.edition.scope === 'services' && gradeOf(r, 'overall') === 'outstanding')?.published
				.earliest,
			reports.find((r) => r.id === 'westminster/2016-03-29')?.published.latest,
		],
		'last-boards': [starts(reports.filter((r) => gradeOf(r, 'lscb') !== undefined)).at(-1), '2017-09-25'],
		'first-ilacs': [starts(under('ilacs'))[0], '2018-01-29'],
		'last-sif': [days(under('sif').map(endOf)).at(-1), '2018-07-05'],
		'ilacs-resumes': [starts(under('ilacs')).find((day) => day > '2020-03-17'), '2021-06-28'],
		'leavers-first': [starts(ofEdition('ilacs-2023'))[0], '2023-01-16'],
		'last-overall': [starts(ofEdition('ilacs-2023')).at(-1), days(ofEdition('ilacs-2023').map(endOf)).at(-1)],
		'first-without-overall': [starts(ofEdition('ilacs-2026'))[0], '2026-04-27'],
	};

	test('has an expected value below for every event', () => {
		const read = timelineEvents.filter(({ certainty }) => certainty === 'read').map(({ id }) => id);
		expect(read.sort()).toEqual(Object.keys(expected).sort());
	});

	test.each(Object.entries(expected))('%s has the same days as the record', (id, [earliest, latest]) => {
		expect(timelineEvents.find((e) => e.id === id)?.when).toEqual({ earliest, latest });
	});

	test('four single inspections began on the first day', () => {
		expect(starts(under('sif')).filter((day) => day === '2013-11-19')).toHaveLength(4);
	});
});

test('each kind of inspection outside the record has an explainer or is only announced', () => {
	expect(periods.length).toBeGreaterThan(2);
	expect(periods.filter(({ planned }) => planned).map(({ id }) => id)).toEqual(['announced-2027']);
});
