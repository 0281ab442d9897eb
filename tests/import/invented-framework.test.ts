/** A table of results of a framework that the code does not know: its editions and its scale in content/ say how to read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/check/read-yaml.ts';
import { inspectionsTable } from '../../src/views/data/inspections-table.ts';
import { csvText } from '../../src/views/words/csv.ts';
import { addInventedFramework, dayAfterInvented, realContentWithInvented } from '../support/invented-edition.ts';
import { makeProject } from './make-project.ts';
import type { Project } from './make-project.ts';

let project: Project;
beforeEach(() => {
	project = makeProject(dayAfterInvented);
	addInventedFramework(join(project.folder, 'content'));
});
afterEach(() => project.remove());

const columns =
	'urn,authority,framework,inspection_type,joint,start_date,end_date,published,lead_inspector,report_url,overall,leadership,early_help,belonging,care_leavers';
const row = (grades: string, framework = 'CR'): string =>
	`80472,Hampshire,${framework},full,N,2028-01-10,2028-01-21,2028-03-01,Ann Example,https://files.ofsted.gov.uk/v1/file/90000001,${grades}`;
const table = (...rows: string[]): string => `${[columns, ...rows].join('\n')}\n`;
const file = 'content/reports/hampshire/2028-03-01.mdx';

/** The fields of a record’s file. */
const fieldsOf = (text: string): Record<string, unknown> =>
	parse(splitFrontmatter(text)?.yaml ?? '') as Record<string, unknown>;

describe('a table with a column for each judgement', () => {
	test.each(['CR', 'care-review'])('becomes a draft with the grades of its scale: %s', async (framework) => {
		project.write('results.csv', table(row('Strong,strong,Secure,not judged,In doubt', framework)));
		const { code, error } = await project.run('results.csv');
		expect({ code, error }).toEqual({ code: 0, error: '' });
		const fields = fieldsOf(project.read(file));
		expect(fields).toMatchObject({
			framework: 'care-review',
			inspection: { type: 'full', start: '2028-01-10', end: '2028-01-21', lead: ['Ann Example'] },
			draft: true,
		});
		expect(fields['judgements']).toEqual({
			overall: 'strong',
			leadership: 'strong',
			'early-help': 'secure',
			belonging: 'not-judged',
			'care-leavers': 'in-doubt',
		});
	});

	test('with grades of another scale is refused in one line', async () => {
		project.write('results.csv', table(row('good,good,secure,not judged,outstanding')));
		const { code, error } = await project.run('results.csv');
		expect(code).toBe(1);
		expect(error.split('\n').filter((line) => line.includes('judgements'))).toEqual([
			expect.stringContaining(
				'judgements (line 2): found “overall good, leadership good, care_leavers outstanding”; expected strong | secure | in-doubt | not-judged | not-reviewed | not-known: edition care-review-2028 grades on that scale',
			),
		]);
		expect(project.records()).toEqual([]);
	});

	test('with a grade for a judgement of another edition is refused', async () => {
		const text = table(row('strong,strong,secure,not judged,strong'));
		project.write(
			'results.csv',
			text.replace('care_leavers\n', 'care_leavers,help_and_protection\n').replace(/strong\n$/, 'strong,strong\n'),
		);
		const { code, error } = await project.run('results.csv');
		expect(code).toBe(1);
		expect(error).toContain(
			'judgements (line 2): found “help_and_protection strong”; expected nothing there: edition care-review-2028 has no such judgement',
		);
	});

	test('with a column that no judgement has is refused', async () => {
		project.write(
			'results.csv',
			table(row('strong,strong,secure,not judged,strong')).replace('early_help', 'earlyhelp'),
		);
		expect((await project.run('results.csv')).error).toContain('has columns that are not known: earlyhelp');
	});
});

test('the site’s own table gives back the records that it was made from', async () => {
	const { folder, record } = realContentWithInvented();
	const { columns: all, rows } = inspectionsTable(record);
	const invented = rows.filter((cells) => cells.includes('care-review') && cells.includes('Hampshire'));
	expect(invented).toHaveLength(2);
	project.write('inspections.csv', csvText([all.map(({ name }) => name), ...invented]));
	expect(await project.run('inspections.csv')).toMatchObject({ code: 0, error: '' });
	expect(project.records()).toEqual(['hampshire/2028-03-01.mdx', 'hampshire/2028-12-01.mdx']);
	for (const name of project.records()) {
		const made = fieldsOf(project.read(`content/reports/${name}`));
		const original = fieldsOf(readFileSync(join(folder, 'reports', name), 'utf8'));
		expect(made['judgements']).toEqual(original['judgements']);
		expect(made['framework']).toBe('care-review');
		expect(made['inspection']).toMatchObject({
			type: 'full',
			start: (original['inspection'] as Record<string, unknown>)['start'],
			end: (original['inspection'] as Record<string, unknown>)['end'],
		});
	}
});
