/** Explainers that name reports, grades and days as examples: each is as the record has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exactDay } from '../../src/domain/basics/dates.ts';
import { gradeOf } from '../../src/domain/record/reports.ts';
import { dayText } from '../../src/views/words/wording.ts';
import { contentFolder, realRecord } from '../support/content.ts';

const record = realRecord();
/** An explainer’s text on one line. */
const text = (slug: string): string =>
	readFileSync(join(contentFolder, 'explainers', `${slug}.mdx`), 'utf8').replaceAll(/\s+/g, ' ');
const report = (id: string) => {
	const found = record.reports.find((one) => one.id === id);
	if (!found) throw new Error(`no report ${id}`);
	return found;
};

/** What the examples say of each report: judgement and grade. */
const quoted: readonly (readonly [id: string, grades: Readonly<Record<string, string | undefined>>])[] = [
	[
		'trafford/2026-08-03',
		{
			leadership: 'inadequate',
			'help-and-protection': 'inadequate',
			'children-in-care': 'good',
			'care-leavers': 'requires-improvement',
			overall: undefined,
		},
	],
	['south-tyneside/2023-05-10', { leadership: 'inadequate', overall: 'inadequate' }],
	['south-tyneside/2026-08-04', { leadership: 'good', overall: undefined }],
	['blackpool/2023-02-01', { 'children-in-care-and-care-leavers': 'good', 'care-leavers': undefined }],
	['blackpool/2026-07-28', { 'care-leavers': 'outstanding' }],
	[
		'portsmouth/2026-08-18',
		{
			leadership: 'outstanding',
			'help-and-protection': 'outstanding',
			'children-in-care': 'outstanding',
			'care-leavers': 'outstanding',
		},
	],
	['kent/2013-08-23', { overall: 'adequate' }],
	['kent/2017-06-13', { overall: 'good' }],
	['cumbria/2022-11-15', { overall: 'requires-improvement' }],
	['cumberland/2024-11-26', { overall: 'good' }],
	['westmorland-and-furness/2024-07-12', { overall: 'good' }],
	['northamptonshire/2019-07-29', { overall: 'inadequate' }],
	['north-northamptonshire/2022-11-25', { overall: 'requires-improvement' }],
	['west-northamptonshire/2022-11-25', { overall: 'requires-improvement' }],
	['bournemouth/2018-08-24', { overall: 'requires-improvement' }],
	['poole/inspected-2017-09', { overall: 'requires-improvement' }],
	['bournemouth-christchurch-and-poole/2022-02-11', { overall: 'inadequate' }],
	['bournemouth-christchurch-and-poole/2025-01-29', { overall: 'good' }],
	['wakefield/2025-07-18', { overall: 'good' }],
];

test.each(quoted)('%s has the grades that an explainer gives it', (id, grades) => {
	const found = report(id);
	expect(Object.fromEntries(Object.keys(grades).map((judgement) => [judgement, gradeOf(found, judgement)]))).toEqual(
		grades,
	);
});

test('each day of a report is that of the report to which the text leads', () => {
	const links = ['quoting-a-grade', 'challenging-a-report'].flatMap((slug) => [
		...text(slug).matchAll(/\[([^\]]*)\]\(\/reports\/([a-z-]+\/\d{4}-\d\d-\d\d)\/\)/g),
	]);
	expect(links.length).toBeGreaterThan(7);
	for (const [, words = '', id = ''] of links) {
		const day = exactDay(report(id).published);
		// “14 May” where the sentence has named the year.
		expect(dayText(day!)).toContain(/\d{1,2} [A-Z][a-z]+(?: \d{4})?/.exec(words)?.[0]);
	}
});

describe('councils that merged or split', () => {
	const page = text('mergers-and-splits');
	const successors = record.authorities.filter(({ predecessors }) => predecessors.length > 0);

	test('each new council is named with the day of its first report, which was a standard inspection', () => {
		expect(successors.length).toBeGreaterThan(5);
		for (const { slug } of successors) {
			const [first] = record
				.reportsOf(slug)
				.toSorted((a, b) => (exactDay(a.published) ?? '').localeCompare(exactDay(b.published) ?? ''));
			if (!first) continue;
			expect(first.type).toBe('standard');
			expect(page).toContain(`/authorities/${slug}/`);
			expect(page).toContain(dayText(exactDay(first.published)!));
		}
	});

	test('each council that ended is named with its year', () => {
		const ended = record.authorities.filter((a) => a.to !== undefined);
		expect(ended.length).toBeGreaterThan(4);
		for (const { name, to } of ended) {
			expect(page).toContain(name.replace(/ \(.*/, ''));
			expect(page).toContain(`**${to!.slice(0, 4)}.**`);
			expect(to).toMatch(/-03-31$/);
		}
	});

	test('those that changed their type did so in the year given', () => {
		const changed = record.authorities.filter(({ earlierTypes }) => earlierTypes.length > 0);
		expect(changed.map(({ name }) => name).sort()).toEqual(['Buckinghamshire', 'North Yorkshire', 'Somerset']);
	});
});
