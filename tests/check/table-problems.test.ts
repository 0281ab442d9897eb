/** What an editor reads when a row of the timeline, of the moments or of the bank holidays is wrong. */
import { describe, expect, test } from 'vitest';
import { problemsAfter } from '../support/content-folder.ts';

const oneProblem = '1 problem in 1 file. Field guide: content/README.md';
const lines = (...all: string[]): string => all.join('\n');

const documents = '- id: act-2004\n  title: Children Act 2004\n';
const event = (id: string, when: string, rest: string): string =>
	`- id: ${id}\n  when: ${when}\n  kind: law\n  text: It begins.\n${rest}`;
const official = '  certainty: official\n  sources: [act-2004]\n';

const withTimeline = (timeline: string, docs = documents) =>
	problemsAfter({ file: 'timeline.yaml', text: timeline }, { file: 'documents.yaml', text: docs });

describe('the timeline', () => {
	test('in order', () => {
		const rows = [
			event('a', '2004-11-15', official),
			event('b', '2006-04', '  certainty: read\n'),
			event('c', '2006', official),
		];
		expect(withTimeline(rows.join(''))).toBe('0 problems in 0 files. Field guide: content/README.md');
	});

	test('a document that there is not', () => {
		expect(withTimeline(event('a', '2004', '  certainty: official\n  sources: [act-2004, act-204]\n'))).toBe(
			lines(
				'content/timeline.yaml:6',
				'  0.sources.1: found "act-204"; there is no such document in documents.yaml. Did you mean "act-2004"?',
				oneProblem,
			),
		);
	});

	test('a later event first; what is known by its year only goes last in it', () => {
		expect(withTimeline(event('a', '2004', official) + event('b', '2004-05-01', official))).toBe(
			lines(
				'content/timeline.yaml:8',
				'  1.when: found "2004-05-01"; expected the oldest first, and what is known by its year only last in it',
				oneProblem,
			),
		);
	});

	test('an official event without a source', () => {
		expect(withTimeline(event('a', '2004', official) + event('b', '2005', '  certainty: official\n'))).toBe(
			lines(
				'content/timeline.yaml:7',
				'  1.sources: found []; expected a source, unless certainty is read: then the reports are it',
				oneProblem,
			),
		);
	});

	test('an id used twice, and a document that nothing names', () => {
		expect(
			withTimeline(
				event('a', '2004', official) + event('a', '2005', official),
				`${documents}- id: law\n  title: Another law\n`,
			),
		).toBe(
			lines(
				'content/documents.yaml:3',
				'  1.id: found "law"; no event of timeline.yaml names it',
				'content/timeline.yaml:7',
				'  1.id: found "a"; another row has this id; expected each once',
				'2 problems in 2 files. Field guide: content/README.md',
			),
		);
	});

	test('days that do not say when in words', () => {
		const when = '\n    earliest: 2012-05-01\n    latest: 2012-08-31';
		expect(withTimeline(event('a', when, official))).toBe(
			lines(
				'content/timeline.yaml:1',
				'  0.words: found nothing; expected the source’s words for when, such as mid-2012',
				oneProblem,
			),
		);
	});
});

describe('moments', () => {
	test('a pause without its last day', () => {
		const text = '- kind: pause\n  day: 2020-03-17\n  label: No inspections\n  note: None began.\n';
		expect(problemsAfter({ file: 'moments.yaml', text })).toBe(
			lines(
				'content/moments.yaml:1',
				'  0.until: found nothing; expected the last day with kind: pause, and only there',
				oneProblem,
			),
		);
	});
});

describe('bank holidays', () => {
	const year = (of: number, days = [`${of}-01-01`]): string => {
		const padded = [...days, ...['03-29', '04-01', '05-06', '05-27', '12-25'].map((day) => `${of}-${day}`)];
		return `- year: ${of}\n  days: [${padded.join(', ')}]\n  source: Banking and Financial Dealings Act 1971\n  checked: 2026-11-25\n`;
	};

	test('in order', () => {
		expect(problemsAfter({ file: 'bank-holidays.yaml', text: year(2024) + year(2025) })).toBe(
			'0 problems in 0 files. Field guide: content/README.md',
		);
	});

	test('a day of another year', () => {
		expect(problemsAfter({ file: 'bank-holidays.yaml', text: year(2024, ['2023-01-01']) })).toBe(
			lines(
				'content/bank-holidays.yaml:2',
				'  0.days.0: found "2023-01-01"; expected days of 2024, oldest first and each once',
				oneProblem,
			),
		);
	});

	test('a year left out', () => {
		expect(problemsAfter({ file: 'bank-holidays.yaml', text: year(2024) + year(2026) })).toBe(
			lines(
				'content/bank-holidays.yaml:5',
				'  1.year: found 2026; expected 2025: one year after the other, so that no deadline is counted with a gap',
				oneProblem,
			),
		);
	});
});
