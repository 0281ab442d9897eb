/** The list of what the site says differently: tried on the real record with one thing changed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { NotInOrder, changesSince } from '../../../src/check/changes.ts';
import { createRecord } from '../../../src/domain/record/record.ts';
import { changesText, recordChanges } from '../../../src/views/review/record-changes.ts';
import { spanText } from '../../../src/views/words/wording.ts';
import { isOnCopy, realContent, realRecord } from '../../support/content.ts';
import type { InspectionRecord } from '../../../src/domain/record/record.ts';
import type { Report } from '../../../src/domain/record/reports.ts';
import type { ChangeList, ContentState } from '../../../src/views/review/record-changes.ts';

const record = realRecord();
const now: ContentState = { ...realContent(), record };
const newest = record.reports.at(-1)!;
const { name } = record.authority(newest.authority);
const best = record.report('hampshire/2014-04-22');

/** The content with other reports; a report that is not there has no page either. */
function withReports(reports: readonly Report[]): ContentState {
	const changed: InspectionRecord = createRecord({ ...record, reports });
	const gone = record.reports.filter(({ id }) => !reports.some((report) => report.id === id));
	return {
		...now,
		record: changed,
		addresses: now.addresses.filter((address) => !gone.some(({ id }) => address === `/reports/${id}/`)),
	};
}
const replaced = (report: Report, more: Partial<Report>): ContentState =>
	withReports(record.reports.map((one) => (one === report ? { ...one, ...more } : one)));
const linesOf = (lists: readonly ChangeList[], heading: string): readonly string[] =>
	lists.find((list) => list.heading === heading)?.lines ?? [];

test('where nothing changed, one sentence says so', () => {
	expect(recordChanges(now, now)).toEqual([]);
	expect(changesText([], 'HEAD')).toBe('The site says the same as at HEAD.\n');
});

test('joint inspections, visits and newer reports that come, go or change are named', () => {
	const [joint] = record.joint.reports;
	const [visit] = record.visits;
	const council = record.authorities.find(({ newerReport }) => newerReport)!;
	const changed = createRecord({
		...record,
		authorities: record.authorities.map((one) => (one === council ? { ...one, newerReport: undefined } : one)),
		visits: record.visits.filter((one) => one !== visit),
		joint: {
			...record.joint,
			reports: record.joint.reports.map((one) => (one === joint ? { ...one, notes: ['Read again.'] } : one)),
		},
	});
	const lists = recordChanges(now, { ...now, record: changed });
	expect(linesOf(lists, 'Joint inspections')).toEqual([expect.stringContaining(`(/joint/${joint!.id}/)`)]);
	expect(linesOf(lists, 'Joint inspections')[0]).toMatch(/^Changed: /);
	expect(linesOf(lists, 'Visits without grades')).toEqual([expect.stringMatching(/^Gone: .+ visit on /)]);
	expect(linesOf(lists, 'Newer reports that are not in the record')).toEqual([
		expect.stringMatching(new RegExp(`^Gone: ${council.name}, `)),
	]);
});

describe('the newest report comes', () => {
	const lists = recordChanges(withReports(record.reports.filter((report) => report !== newest)), now);

	test('it is named with every grade and its page, and nothing is said of other reports', () => {
		const [line, ...others] = linesOf(lists, 'Reports');
		expect(others).toEqual([]);
		expect(line).toContain(`New: ${name}, `);
		expect(line).toContain(`(/reports/${newest.id}/)`);
		for (const { short } of newest.edition.judgements) expect(line).toContain(`${short} `);
		expect(linesOf(lists, 'Pages')).toContain(`New: /reports/${newest.id}/`);
	});

	test('its grades take the place of those of the report before it, for its council alone', () => {
		const grades = linesOf(lists, 'Grades that councils have now');
		expect(grades.length).toBeGreaterThan(2);
		for (const line of grades)
			expect(line).toMatch(new RegExp(`^${name}, .+ \\(report of .+\\) → .+ \\(report of .+\\)$`));
	});

	test('figures in texts move', () => {
		expect(linesOf(lists, 'Figures in texts')).toContain(
			`reports: ${record.reports.length - 1} → ${record.reports.length}`,
		);
	});

	test('and the other way round it is gone', () => {
		const back = recordChanges(now, withReports(record.reports.filter((report) => report !== newest)));
		expect(linesOf(back, 'Reports').map((line) => line.slice(0, 6 + name.length))).toEqual([`Gone: ${name}`]);
		expect(linesOf(back, 'Pages')).toContain(`Gone: /reports/${newest.id}/`);
	});
});

describe('a grade was wrong', () => {
	const wrong = replaced(best, {
		judgements: { ...best.judgements, leadership: { kind: 'graded', grade: 'inadequate' } },
	});
	const lists = recordChanges(wrong, now);

	test('the report says which, from what to what', () => {
		const [line] = linesOf(lists, 'Reports');
		expect(line).toMatch(/^Changed: Hampshire, 22 April 2014: leadership: Inadequate → Outstanding$/i);
	});

	test('claims whose verdict turns are named, with their pages', () => {
		const inadequate = { kind: 'graded', grade: 'inadequate' } as const;
		const judgements = Object.fromEntries(best.edition.judgements.map(({ id }) => [id, inadequate]));
		const claims = linesOf(recordChanges(replaced(best, { judgements }), now), 'Claims');
		expect(claims.filter((line) => line.includes('(/claims/hampshire-best-results/)'))).toEqual([
			expect.stringMatching(/: Does not hold: \d+ reports were better → Holds$/),
		]);
		expect(claims.some((line) => line.startsWith('Hampshire, 22 April 2014: now said: '))).toBe(true);
	});

	test('grades that were replaced long ago are not said to have changed now', () => {
		expect(linesOf(lists, 'Grades that councils have now')).toEqual([]);
	});
});

test('texts are said to be reworded, and not printed twice', () => {
	const lists = recordChanges(
		replaced(newest, { notes: ['Another note about this report, in a sentence of some length.'] }),
		now,
	);
	const line = `Changed: ${name}, ${spanText(newest.published)}: notes reworded`;
	expect(lists).toEqual([{ heading: 'Reports', lines: [line] }]);
	expect(changesText(lists, 'HEAD')).toBe(`What the site says differently than at HEAD.\n\n## Reports\n\n- ${line}\n`);
});

const root = fileURLToPath(new URL('../../..', import.meta.url));

test.skipIf(isOnCopy).each([
	['no-such-commit', '“no-such-commit” is neither a commit of this repository nor a folder.'],
	['--output=x', '“--output=x” is neither a commit nor a folder.'],
	['tests', 'No record can be made of tests.'],
])('changes since %s: says so', (asked, message) => {
	const changes = (): string => changesSince(asked, root);
	expect(changes).toThrow(NotInOrder);
	expect(changes).toThrow(message);
});

test.skipIf(isOnCopy)('npm run changes: exits with 1 and says why where errors go', () => {
	const cli = join(root, 'src/check/changes-cli.ts');
	const { status, stderr, stdout } = spawnSync(process.execPath, [cli, 'none'], { cwd: root, encoding: 'utf8' });
	const said = '“none” is neither a commit of this repository nor a folder.\n';
	expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: said });
});
