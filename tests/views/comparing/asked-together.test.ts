import { expect, test } from 'vitest';
import { askedTogether } from '../../../src/views/comparing/asked-together.ts';
import { realRecord } from '../../support/content.ts';
import { latestPublished } from '../../../src/domain/record/latest.ts';
import { pointsKnown, themesAsked } from '../../../src/domain/record/points.ts';

const record = realRecord();
const compared = record.authorities.flatMap((authority) => {
	const view = askedTogether(record, authority);
	return view ? [{ authority, view }] : [];
});
const latest = (slug: string) => {
	const inspection = latestPublished(record, slug);
	return inspection && record.report(inspection.id);
};

test('is there for every council that has neighbours and points that we know', () => {
	const expected = record.authorities.filter(({ slug, neighbours }) => {
		const report = latest(slug);
		return neighbours.length > 0 && report !== undefined && pointsKnown(report);
	});
	expect(expected.length).toBeGreaterThan(100);
	expect(compared.map(({ authority }) => authority)).toEqual(expected);
});

test('names for each theme just the neighbours whose latest report asks the council for it', () => {
	for (const { authority, view } of compared) {
		const report = latest(authority.slug)!;
		expect(view.own).toHaveLength(themesAsked(report, 'authority').size);
		for (const { theme, neighbours } of [...view.own, ...view.others]) {
			const id = theme.address.split('/').at(-2)!;
			const asked = authority.neighbours.filter((slug) => {
				const one = latest(slug);
				return one?.improvements.some(({ themes, body }) => body === 'authority' && themes.includes(id));
			});
			expect(neighbours.map(({ text }) => text)).toEqual(asked.map((slug) => record.authority(slug).name));
		}
	}
});

test('what neighbours alone are asked for is asked of three at least, the most frequent first, and not of the council', () => {
	const all = compared.flatMap(({ view }) => view.others);
	expect(all.length).toBeGreaterThan(50);
	expect(all.filter(({ neighbours }) => neighbours.length < 3)).toEqual([]);
	for (const { view } of compared) {
		const counts = view.others.map(({ neighbours }) => neighbours.length);
		expect(counts).toEqual(counts.toSorted((a, b) => b - a));
		const own = view.own.map(({ theme }) => theme.text);
		expect(view.others.filter(({ theme }) => own.includes(theme.text))).toEqual([]);
	}
});
