import { describe, expect, test } from 'vitest';
import { periodsOutside, timelineEvents } from '../../../src/domain/record/framework-timeline.ts';
import { exactDay } from '../../../src/domain/basics/dates.ts';
import { gradeOf } from '../../../src/domain/grading/grade-rules.ts';
import { endOf, startOf } from '../../../src/domain/record/reports.ts';
import { realRecord } from '../../support/content.ts';
import type { TimelineEvent } from '../../../src/domain/record/framework-timeline.ts';

/** Where an event belongs in the list: what is known by its year only comes last in it. */
const place = ({ when }: TimelineEvent): string =>
	when.earliest.endsWith('-01-01') && when.latest === `${when.earliest.slice(0, 4)}-12-31`
		? `${when.latest}~`
		: when.earliest;

describe('the events', () => {
	test('go from 2004 to 2027, oldest first', () => {
		expect(timelineEvents[0]?.when.earliest).toBe('2004-11-15');
		expect(timelineEvents.at(-1)?.when.latest).toBe('2027-12-31');
		const places = timelineEvents.map(place);
		expect(places).toEqual([...places].sort());
	});

	test('have names of their own', () => {
		const ids = timelineEvents.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !/^[a-z][a-z0-9-]+$/.test(id))).toEqual([]);
	});

	test('name a source each, unless the reports of the record are the source', () => {
		const wrong = timelineEvents.filter(({ certainty, sources }) => (certainty === 'read') !== (sources.length === 0));
		expect(wrong.map(({ id }) => id)).toEqual([]);
	});

	test('are told in whole sentences', () => {
		expect(timelineEvents.filter(({ text }) => !/^[A-Z“].*\.$/.test(text)).map(({ id }) => id)).toEqual([]);
	});

	test('say in words when, where a date has no day, month or year of its own', () => {
		const vague = timelineEvents.filter(({ when, told }) => {
			const month = when.earliest.slice(0, 7) === when.latest.slice(0, 7);
			const year = when.earliest.endsWith('-01-01') && when.latest.endsWith('-12-31');
			const wholeYear = year && when.earliest.slice(0, 4) === when.latest.slice(0, 4);
			const days = !when.earliest.endsWith('-01') && !/-(28|30|31)$/.test(when.latest);
			return !month && !wholeYear && !days && told === undefined;
		});
		expect(vague.map(({ id }) => id)).toEqual([]);
	});
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
		// The layout is not in the record; the day is that of reports.
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

	test('is all looked up below', () => {
		const read = timelineEvents.filter(({ certainty }) => certainty === 'read').map(({ id }) => id);
		expect(read.sort()).toEqual(Object.keys(expected).sort());
	});

	test.each(Object.entries(expected))('%s has the days that the record has', (id, [earliest, latest]) => {
		expect(timelineEvents.find((e) => e.id === id)?.when).toEqual({ earliest, latest });
	});

	test('four single inspections began on the first day', () => {
		expect(starts(under('sif')).filter((day) => day === '2013-11-19')).toHaveLength(4);
	});
});

test('the kinds of inspection outside the record end after they began, and say what is not known', () => {
	for (const { from, to, note } of periodsOutside) {
		expect(to === undefined || from < to).toBe(true);
		expect(note).not.toBe('');
	}
});
