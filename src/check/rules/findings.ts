/** Findings: how long their texts are, on which page they stand, and that each says something of its own. */
import { plain } from './same.ts';
import { fieldProblem } from '../problems.ts';
import type { FiledReport } from './reports.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawFields } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Findings } from '../../domain/record/findings.ts';

/** Words of a summary: enough to say what works and what does not, few enough to be read. */
const SUMMARY = { least: 60, most: 110 } as const;
/** Words of any other statement. */
const MOST_WORDS = 45;
/**
 * How many words in a row, small words left out, two reports never share by chance. Where they do, a finding was copied from
 * one report and not read in the other.
 */
const RUN = 8;
/** Words that plain English cannot do without; a run is counted without them. */
export const smallWords: ReadonlySet<string> = new Set(
	'a an and are as at be been but by for from had has have if in is it its more most not of on or some than that the their them they this to too was were when where which who with'.split(
		' ',
	),
);
/**
 * The sector’s names for groups and amounts, each counted as one word of a run: two reports that say “a small number of
 * care leavers” have not copied it from each other.
 */
const setPhrases = [
	'children in care and care leavers',
	'children in need of help and protection',
	'care experienced young people',
	'disabled children and their families',
	'16 and 17 year olds',
	'aged 16 and 17',
	'very small number of',
	'small number of',
	'a small minority of',
	'a minority of',
	'children in care',
	'children in need',
	'care leavers',
	'social workers',
	'personal advisers',
	'unregistered homes',
	'strategy discussions',
	'widespread and or systemic failings and have significant concerns about childrens experiences and outcomes',
	'widespread and or systemic failings',
	'significant concerns about',
	'experiences and outcomes',
	'children with send',
	'typically positive',
].map((phrase) => ({ words: ` ${phrase} `, one: ` ${phrase.replaceAll(' ', '-')} ` }));

type Path = readonly (string | number)[];

/** A statement of findings with its path and its page; a summary has no page of its own. */
export interface Statement {
	readonly path: Path;
	readonly text: string;
	readonly page: number | undefined;
}

/** What statements are compared with. */
interface Compared {
	/** Pages of the file that was read. */
	readonly pages: number;
	/** The points of the same report. */
	readonly points: readonly string[];
	/** People who led the inspection. */
	readonly people: readonly string[];
}

/** Every statement of findings. */
function statements(findings: Findings): Statement[] {
	const listed = [
		['strengths', findings.strengths],
		['also-noted', findings.alsoNoted],
		['circumstances', findings.circumstances],
	] as const;
	return [
		{ path: ['findings', 'summary'], text: findings.summary, page: undefined },
		...listed.flatMap(([field, list]) =>
			list.map(({ page, text }, index) => ({ path: ['findings', field, index], text, page })),
		),
		...(findings.voice ? [{ path: ['findings', 'voice'], ...findings.voice }] : []),
	];
}

/** Problems of the findings of all reports; `today` is the last day on which something can have happened. */
export function findingsProblems(reports: readonly FiledReport[], today: IsoDate): LocatedProblem[] {
	return [
		...reports.flatMap((one) => oneReport(one, today)),
		...sharedRuns(
			reports.flatMap(({ raw, report: { findings } }) => (findings ? [{ raw, statements: statements(findings) }] : [])),
		),
	];
}

function oneReport({ raw, report }: FiledReport, today: IsoDate): LocatedProblem[] {
	const { findings, source } = report;
	if (!findings) return [];
	const pages = source.kind === 'report' ? source.file?.pages : undefined;
	if (pages === undefined) {
		return [
			fieldProblem(raw, ['findings'], undefined, 'expected the file that was read (source.sha256 and source.pages)'),
		];
	}
	const problems: LocatedProblem[] = [];
	const add = (path: Path, found: unknown, rule: string): void => {
		problems.push(fieldProblem(raw, path, found, rule));
	};
	problems.push(
		...statementProblems(raw, statements(findings), {
			pages,
			points: report.improvements.map(({ text }) => text),
			people: report.leadInspectors,
		}),
	);
	findings.alsoNoted.forEach(({ page }, index) => {
		const above = findings.alsoNoted[index - 1];
		if (above && above.page > page) {
			const rule = `expected the order of the pages; the statement above is on page ${above.page}`;
			add(['findings', 'also-noted', index, 'page'], page, rule);
		}
	});
	problems.push(...reviewProblems(raw, findings.reviewed, report.published.earliest, today));
	return problems;
}

/** The day of the second reading: after publication, and not to come. */
export function reviewProblems(
	raw: RawFields,
	reviewed: IsoDate | undefined,
	published: IsoDate,
	today: IsoDate,
): LocatedProblem[] {
	const problem = (rule: string): LocatedProblem[] => [fieldProblem(raw, ['findings', 'reviewed'], reviewed, rule)];
	if (reviewed === undefined) return [];
	if (reviewed > today) return problem(`expected a day until today (${today})`);
	return reviewed < published ? problem(`expected a day after publication (${published})`) : [];
}

/** How long statements are, on which page they stand, and that each says something of its own, in our own words. */
export function statementProblems(
	raw: RawFields,
	all: readonly Statement[],
	{ pages, points: pointTexts, people }: Compared,
): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const add = (path: Path, found: unknown, rule: string): void => {
		problems.push(fieldProblem(raw, path, found, rule));
	};
	const points = new Set(pointTexts.map(plain));
	const compared = all.map(({ text }) => plain(text));
	all.forEach(({ path, text, page }, index) => {
		const at = path.length === 2 && page === undefined ? path : [...path, 'text'];
		const words = text.trim().split(/\s+/).length;
		if (page === undefined && (words < SUMMARY.least || words > SUMMARY.most)) {
			add(at, `${words} words`, `expected ${SUMMARY.least} to ${SUMMARY.most}`);
		}
		if (page !== undefined && words > MOST_WORDS) add(at, `${words} words`, `expected ${MOST_WORDS} at most`);
		if (page !== undefined && page > pages) {
			add([...path, 'page'], page, `the report has ${pages} pages; expected one of them`);
		}
		const quotation = /[“”"][^“”"]*[”"]?/.exec(text)?.[0];
		const named = people.find((name) => text.includes(name));
		if (named !== undefined) add(at, named, 'people are not named here; expected what was found');
		if (quotation !== undefined) add(at, quotation, 'expected our own words, without a quotation');
		if (compared.indexOf(compared[index] ?? '') < index) {
			add(at, text, 'stands further up in these findings; expected each once');
		} else if (points.has(plain(text))) {
			add(at, text, 'is one of the points (improvements), too; expected it there alone');
		}
	});
	return problems;
}

/** The words of a text for comparing: a set phrase as one word, small words left out. */
function tellingWords(text: string): string[] {
	return setPhrases
		.reduce((left, { words, one }) => left.replaceAll(words, one), ` ${plain(text)} `)
		.split(' ')
		.filter((word) => word !== '' && !smallWords.has(word));
}

/** Number of statements that one report may share with another before they are one problem: it is a copy then. */
const MOST_SHARED = 2;

/** Runs of eight telling words that the findings of two reports share: each once, or all as one where a file was copied. */
export function sharedRuns(
	reports: readonly { readonly raw: RawFields; readonly statements: readonly Statement[] }[],
): LocatedProblem[] {
	const seen = new Map<string, string>();
	return reports.flatMap(({ raw, statements: all }) => {
		const shared = new Map<string, { readonly at: Path; readonly run: string }[]>();
		for (const { path, text, page } of all) {
			const words = tellingWords(text);
			let other: { run: string; place: string } | undefined;
			for (let at = 0; at + RUN <= words.length; at++) {
				const run = words.slice(at, at + RUN).join(' ');
				const place = seen.get(run);
				if (place === undefined) seen.set(run, raw.file);
				else if (place !== raw.file) other ??= { run, place };
			}
			if (!other) continue;
			const at = page === undefined ? path : [...path, 'text'];
			shared.set(other.place, [...(shared.get(other.place) ?? []), { at, run: other.run.replaceAll('-', ' ') }]);
		}
		return [...shared].flatMap(([place, found]) => {
			const rule = `${place} has the same ${RUN} words (small words left out); expected each report in words of its own`;
			return found
				.slice(0, found.length > MOST_SHARED ? 1 : undefined)
				.map(({ at, run }) =>
					fieldProblem(
						raw,
						at,
						run,
						found.length > MOST_SHARED ? `${rule}, and so in ${found.length - 1} more statements below` : rule,
					),
				);
		});
	});
}
