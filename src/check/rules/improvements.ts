/** A report’s points to improve: the numbers and pages of its lists, and what each point must be by itself. */
import { fieldProblem } from '../problems.ts';
import { plain } from './same.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawFields } from '../raw-content.ts';
import type { ReportEntry } from '../../domain/record/reports.ts';

/** Points of one list; the longest of the record has 35. */
const MOST_POINTS = 60;
/** Words of a point; the longest of the record has 44. */
const MOST_WORDS = 45;
/** The Children’s Social Care National Framework is of this month; no report before it names its aims. */
const NATIONAL_FRAMEWORK = '2023-12-01';

/** Problems of a report’s lists of points to improve and of each point. */
export function improvementProblems(raw: RawFields, report: ReportEntry): LocatedProblem[] {
	return [...listProblems(raw, report), ...pointProblems(raw, report)];
}

/** The lists for the council and for its safeguarding board. */
const listsOf = ({ improvementSection, boardSection }: ReportEntry) =>
	[
		{ field: 'improvement-section', of: improvementSection, body: 'authority' },
		{ field: 'board-section', of: boardSection, body: 'board' },
	] as const;

const pagesOf = ({ source }: ReportEntry): number | undefined =>
	source.kind === 'report' ? source.file?.pages : undefined;

function listProblems(raw: RawFields, report: ReportEntry): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const add = (path: readonly (string | number)[], found: unknown, rule: string): void => {
		problems.push(fieldProblem(raw, path, found, rule));
	};
	const { improvements, improvementSection: section } = report;
	const pages = pagesOf(report);
	for (const list of listsOf(report)) {
		const written = improvements.filter(({ body }) => body === list.body).length;
		if (written > 0 && !list.of) {
			add(['improvements'], written, `expected ${list.field}, with the page and the number of points`);
		}
		if (list.of && list.of.points > MOST_POINTS) {
			add([list.field, 'points'], list.of.points, `no report makes more than ${MOST_POINTS} of them`);
			continue;
		}
		// That there is a board’s list at all is then the problem.
		if (list.body === 'board' && !('lscb' in report.judgements)) continue;
		// Those for the council, and the page of their list, are reported with the checks between entries.
		if (list.of && list.body === 'board' && written > list.of.points) {
			add(
				['improvements'],
				written,
				`the report makes ${list.of.points} of them (${list.field}.points); expected no more`,
			);
		}
		if (list.of && list.body === 'board' && pages !== undefined && list.of.page > pages) {
			add([list.field, 'page'], list.of.page, `the report has ${pages} pages; expected one of them`);
		}
		if (list.of && improvements.length > 0 && written < list.of.points) {
			add(
				['improvements'],
				written,
				`the report makes ${list.of.points} of them (${list.field}.points); expected all, or none yet`,
			);
		}
	}
	const { boardSection } = report;
	if (boardSection && !('lscb' in report.judgements)) {
		add(['board-section'], boardSection.points, 'the report does not judge a safeguarding board (lscb); expected none');
	} else if (boardSection && section && boardSection.page < section.page) {
		const rule = `the list for the council begins on page ${section.page} (improvement-section.page); expected that page or a later one`;
		add(['board-section', 'page'], boardSection.page, rule);
	}
	return problems;
}

function pointProblems(raw: RawFields, report: ReportEntry): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const add = (path: readonly (string | number)[], found: unknown, rule: string): void => {
		problems.push(fieldProblem(raw, path, found, rule));
	};
	const { improvements, improvementSection: section, boardSection } = report;
	const lists = listsOf(report);
	const pages = pagesOf(report);
	const compared = improvements.map(({ text }) => plain(text));
	improvements.forEach(({ page, text, body, judgements, nationalFramework }, index) => {
		const list = lists.find((one) => one.body === body);
		const begins = list?.of && (pages === undefined || list.of.page <= pages) ? list.of.page : 1;
		if (list && page < begins) {
			add(
				['improvements', index, 'page'],
				page,
				`the section begins on page ${begins} (${list.field}.page); expected that page or a later one`,
			);
		} else if (
			body === 'authority' &&
			section &&
			boardSection &&
			section.page < boardSection.page &&
			page > boardSection.page
		) {
			const rule = `the board’s list begins on page ${boardSection.page} (board-section.page); expected that page or an earlier one`;
			add(['improvements', index, 'page'], page, rule);
		} else if (pages !== undefined && page > pages) {
			add(['improvements', index, 'page'], page, `the report has ${pages} pages; expected one of them`);
		}
		const above = improvements.slice(0, index).findLast((other) => other.body === body);
		if (above && above.page > page) {
			const rule = `expected the order of the report; the point above is on page ${above.page}`;
			add(['improvements', index, 'page'], page, rule);
		}
		if (body === 'board' && !judgements.includes('lscb')) {
			add(['improvements', index, 'judgements'], judgements.join(', '), 'a point to the board; expected lscb');
		}
		if (nationalFramework.length > 0 && report.stays[0].start.latest < NATIONAL_FRAMEWORK) {
			const rule = `the National Framework is of December 2023; expected none in a report on ${report.stays[0].start.latest}`;
			add(['improvements', index, 'national-framework'], nationalFramework.join(', '), rule);
		}
		const named = report.leadInspectors.find((name) => text.includes(name));
		if (named !== undefined) {
			add(['improvements', index, 'text'], named, 'people are not named here; expected what should become better');
		}
		const words = text.split(/\s+/).length;
		if (words > MOST_WORDS) add(['improvements', index, 'text'], `${words} words`, `expected ${MOST_WORDS} at most`);
		if (compared.indexOf(plain(text)) < index) {
			add(['improvements', index, 'text'], text, 'stands further up in this list; expected each once');
		}
	});
	return problems;
}
