/** What an editor reads when a worked claim is not in order: one case for each rule, with the exact text. */
import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';

const file = 'claims/two-outstanding.mdx';
const one = '1 problem in 1 file. Field guide: content/README.md';
const reported = (line: number, ...lines: string[]): string =>
	[`content/${file}:${line}`, ...lines.map((text) => `  ${text}`), one].join('\n');

describe('a worked claim', () => {
	test('about a report that there is not', () => {
		expect(problemsAfter({ file, replace: 'report: hampshire/2014-04-22', by: 'report: hampshire/2014-04-23' })).toBe(
			reported(
				6,
				'report: found "hampshire/2014-04-23"; no such report in content/reports. Did you mean "hampshire/2014-04-22"?',
			),
		);
	});

	test('about a council that there is not', () => {
		expect(problemsAfter({ file, replace: 'council: hampshire', by: 'council: hampshir' })).toBe(
			reported(9, 'claim.council: found "hampshir"; no such council in content/authorities. Did you mean "hampshire"?'),
		);
	});

	test('about the neighbours of a council that there is not', () => {
		expect(problemsAfter({ file, replace: 'area: england', by: 'area: { neighbours-of: wiltshir }' })).toBe(
			reported(12, 'claim.area: found "wiltshir"; no such council in content/authorities. Did you mean "wiltshire"?'),
		);
	});

	test('under a framework that there is not', () => {
		expect(problemsAfter({ file, replace: 'framework: sif', by: 'framework: sfi' })).toBe(
			reported(13, 'claim.framework: found "sfi"; no such framework in content/frameworks.'),
		);
	});

	test('with a finding beside a claim that the checker decides', () => {
		expect(problemsAfter({ file, replace: 'order: 1', by: 'order: 1\nfinding: holds' })).toBe(
			reported(6, 'finding: found "holds"; expected either a claim for the checker or a finding, and not both'),
		);
	});

	test('of a kind that there is not, or with a grade of another scale', () => {
		expect(problemsAfter({ file, replace: 'kind: one-of', by: 'kind: tallest' })).toContain(
			'nth-inspected | nth-published | best | one-of | none | share | first-since | longest-run | moved | asked-times | asked-reports | send-first | send-one-of',
		);
		expect(problemsAfter({ file, replace: 'grade: outstanding', by: 'grade: adequate' })).toContain('found "adequate"');
	});

	test('about a theme that there is not', () => {
		const property = 'property: { kind: number, grade: outstanding, least: 2 }';
		expect(problemsAfter({ file, replace: property, by: 'property: { kind: asked, theme: assesment }' })).toBe(
			reported(
				10,
				'claim.property.theme: found "assesment"; no such theme in content/themes.yaml. Did you mean "assessment"?',
			),
		);
	});

	test('in an area that there is not', () => {
		expect(problemsAfter({ file, replace: 'area: england', by: 'area: narnia' })).toContain(
			'claim.area: found "narnia"; expected england | north-east | north-west',
		);
	});

	test('whose text names a fact that a report does not have', () => {
		expect(problemsAfter({ file, replace: 'props.facts.published', by: 'props.facts.sifReports' })).toContain(
			'props.facts.sifReports',
		);
	});
});

describe('a briefing about a report', () => {
	const briefing = 'briefings/reading-a-report.mdx';
	const edit = (report: string) => ({ file: briefing, replace: 'checked:', by: `report: ${report}\nchecked:` });

	test('that there is not', () => {
		expect(problemsAfter(edit('hampshire/2014-04-23'))).toContain(
			'report: found "hampshire/2014-04-23"; no such report in content/reports. Did you mean "hampshire/2014-04-22"?',
		);
	});

	test('may name its facts; one about none may not', () => {
		const fact = { file: briefing, replace: 'Read the date first.', by: 'Published {props.facts.published}.' };
		expect(problemsAfter(fact)).toContain('props.facts.published');
		expect(problemsAfter(fact, edit('hampshire/2014-04-22'))).not.toContain('props.facts.published');
	});
});
