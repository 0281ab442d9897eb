/** What a reader gets first for real queries, as far as it needs no full text: an answer, the reports of a day, or a name. */
import { describe, expect, test } from 'vitest';
import { matchNames } from '../../../src/domain/search/name-search.ts';
import { reportsOfDays } from '../../../src/domain/search/reports-asked.ts';
import { reportAt } from '../../../src/domain/search/named-pages.ts';
import { readOfstedPointer } from '../../../src/domain/search/ofsted-address.ts';
import { readQuestion } from '../../../src/domain/search/questions.ts';
import { answerTo } from '../../../src/views/search/answer-words.ts';
import { ofstedFiles } from '../../../src/views/search/ofsted-files.ts';
import { packAnswers } from '../../../src/views/search/search-answers.ts';
import { names, record } from '../../support/search-groups.ts';
import { absentQueries, askingQueries } from '../../support/search-queries.ts';

const facts = packAnswers(record);
const files = ofstedFiles(record);

function firstOf(query: string): string | undefined {
	const pointer = readOfstedPointer(query);
	if (pointer?.kind === 'file') return reportAt(`/reports/${files[pointer.number] ?? ''}/`, names)?.address;
	if (pointer?.kind === 'provider') return matchNames(pointer.number, names, 1)[0]?.address;
	const ofDays = reportsOfDays(query, names);
	if (ofDays) return ofDays.reports[0]?.address;
	const question = readQuestion(query, names, facts);
	const answer = question && answerTo(question, facts);
	return answer ? answer.links[0]?.address : matchNames(query, names, 5)[0]?.address;
}

describe.each(Object.entries(askingQueries))('%s', (_, rows) => {
	test.each(rows)('“%s” leads to %s', (query, first) => {
		expect(firstOf(query)).toBe(first);
	});
});

test.each(absentQueries)('“%s” names nothing', (query) => {
	expect(firstOf(query)).toBeUndefined();
});

test('every file of Ofsted’s leads to its report, by its address and by its number', () => {
	const reports = record.reports.filter(({ source }) => source.kind === 'report');
	expect(Object.keys(files)).toHaveLength(reports.length);
	expect(reports.length).toBeGreaterThan(400);
	for (const [number, id] of Object.entries(files)) {
		expect(firstOf(`https://files.ofsted.gov.uk/v1/file/${number}`)).toBe(`/reports/${id}/`);
		expect(firstOf(number)).toBe(`/reports/${id}/`);
	}
});

test('every day of publication brings its reports', () => {
	const days = new Map<string, string[]>();
	for (const { id, published } of record.reports) {
		if (published.earliest === published.latest)
			days.set(published.latest, [...(days.get(published.latest) ?? []), id]);
	}
	expect(days.size).toBeGreaterThan(100);
	for (const [day, ids] of days) {
		const found = reportsOfDays(day, names)
			?.reports.slice(0, ids.length)
			.map(({ address }) => address);
		expect(found?.toSorted(), day).toEqual(ids.map((id) => `/reports/${id}/`).toSorted());
	}
});

test('names lead to pages of the site, or to another site over a safe connection', () => {
	for (const { address } of names) expect(address).toMatch(/^(?:\/|https:\/\/)/);
});
