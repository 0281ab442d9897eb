/** Themes of a council’s latest report beside those that earlier reports asked for. */
import { describe, expect, test } from 'vitest';
import { askedAgain, askedBeforeTexts } from '../../../src/views/parts/asked-again.ts';
import { aPoint, aRecord, aReport, aTheme, ilacs2018, ilacs2023, nothingFound } from '../../support/builders.ts';
import type { Improvement, Report } from '../../../src/domain/record/reports.ts';
import type { Theme } from '../../../src/domain/record/themes.ts';

const theme = (id: string): Theme => ({ ...aTheme(id), label: id.charAt(0).toUpperCase() + id.slice(1) });
const point = (themes: string[], body: Improvement['body'] = 'authority'): Improvement =>
	aPoint(themes.join(), 'leadership', { themes, body });
const of = (published: string, points: Improvement[], edition = ilacs2023): Report =>
	aReport({ authority: 'kent', published, edition, improvements: points });
const latest = of('2024-03-01', [point(['plans', 'health']), point(['housing']), point(['plans'])]);
const ask = (...earlier: Report[]) => {
	const themes = ['plans', 'health', 'housing', 'visits'].map(theme);
	const record = aRecord({ reports: [...earlier, latest], themes });
	return askedAgain(record, latest);
};

describe('what was asked before', () => {
	test('is said by theme with its years, newest first, and what is not asked now by the report before', () => {
		expect(
			ask(
				of('2015-01-05', [point(['plans'])], ilacs2018),
				of('2019-02-05', [point(['health', 'plans']), point(['visits']), point(['housing'], 'board')], ilacs2018),
			),
		).toEqual({
			again: [
				{ theme: { text: 'Plans', address: '/themes/plans/' }, years: '2019 and 2015' },
				{ theme: { text: 'Health', address: '/themes/health/' }, years: '2019' },
			],
			gone: { year: '2019', themes: [{ text: 'visits', address: '/themes/visits/' }] },
			across: {
				title: 'Every theme in these three reports, and when it was asked for (4)',
				themes: [
					{ theme: { text: 'Plans', address: '/themes/plans/' }, years: 'asked in 2015, 2019 and 2024' },
					{ theme: { text: 'Health', address: '/themes/health/' }, years: 'asked in 2019 and 2024, not in 2015' },
					{ theme: { text: 'Housing', address: '/themes/housing/' }, years: 'asked in 2024, not in 2015 or 2019' },
					{ theme: { text: 'Visits', address: '/themes/visits/' }, years: 'asked in 2019, not in 2015 or 2024' },
				],
			},
			basis: expect.stringMatching(/^Compared with both earlier reports\. A theme/) as string,
		});
	});

	test('a theme that was asked for and later not is followed across every inspection, two in a year by their months', () => {
		const across = ask(
			of('2018-01-05', [point(['visits'])]),
			of('2018-11-05', [point(['housing'])]),
			of('2021-02-05', [point(['visits'])]),
		)?.across.themes;
		expect(across?.find(({ theme }) => theme.text === 'Visits')?.years).toBe(
			'asked in January 2018 and 2021, not in November 2018 or 2024',
		);
	});

	test('says on how many reports it rests where some have no points in our words', () => {
		const asked = ask(of('2015-01-05', []), of('2019-02-05', [point(['visits'])]));
		expect(asked?.again).toEqual([]);
		expect(asked?.basis).toContain('the earlier report whose points are in our words (2019), of two');
	});

	test('is said where the latest report was read and asks for nothing', () => {
		const silent = { ...of('2024-03-01', []), findings: nothingFound };
		const record = aRecord({ reports: [of('2019-02-05', [point(['visits'])]), silent], themes: [theme('visits')] });
		const asked = askedAgain(record, silent);
		expect([asked?.again, asked?.gone?.year]).toEqual([[], '2019']);
		expect(asked?.across.themes.map(({ years }) => years)).toEqual(['asked in 2019, not in 2024']);
	});

	test('is not said where no earlier report has points, or the latest has none', () => {
		expect(ask()).toBeUndefined();
		expect(ask(of('2019-02-05', []))).toBeUndefined();
		expect(askedAgain(aRecord({ reports: [of('2024-03-01', [])] }), of('2024-03-01', []))).toBeUndefined();
	});
});

describe('in sentences', () => {
	const link = (text: string) => ({ text, address: `/themes/${text}/` });

	test('names what was asked before and what is no longer asked', () => {
		const found = ask(of('2019-02-05', [point(['health', 'plans']), point(['visits'])], ilacs2018));
		expect(found && askedBeforeTexts(found)).toEqual({
			again: 'Also asked for before: plans (2019) and health (2019).',
			gone: 'The report of 2019 also asked for better work on visits. This one does not.',
		});
	});

	test('a long list is cut short, and there is no sentence about nothing', () => {
		const many = Array.from({ length: 11 }, (_, n) => link(`theme ${n}`));
		expect(askedBeforeTexts({ again: [], gone: { year: '2014', themes: many } })).toEqual({
			again: undefined,
			gone: 'The report of 2014 also asked for better work on theme 0, theme 1, theme 2, theme 3, theme 4, theme 5, theme 6, theme 7 and three more. This one does not.',
		});
		expect(askedBeforeTexts({ again: [], gone: undefined })).toEqual({ again: undefined, gone: undefined });
	});
});
