/** Checks of reports against authorities, frameworks and each other, and the editions that they belong to. */
import { problemsOf } from './entries.ts';
import { hasExactly, inForce } from './frameworks.ts';
import { gradesOn } from './grades.ts';
import { writtenAbsences } from './judgements.ts';
import { endOf, startOf } from './reports.ts';
import { exactDay, isIsoDate, spanOf } from '../basics/dates.ts';
import type { AddProblem, AuthorityEntry, CorpusEntries, Problem } from './entries.ts';
import type { Edition, Framework } from './frameworks.ts';
import type { Report, ReportEntry, SourceKind, TypeBasis } from './reports.ts';
import type { DateSpan } from '../basics/dates.ts';

/** Adds the problems of reports; returns those that have a place in an edition of a framework. */
export function placeReports(
	{
		authorities,
		frameworks,
		reports,
	}: Pick<CorpusEntries, 'authorities' | 'reports'> & { readonly frameworks: readonly Framework[] },
	problems: Problem[],
): Report[] {
	const authorityBySlug = new Map(authorities.map((a) => [a.slug, a]));
	const frameworkBySlug = new Map(frameworks.map((f) => [f.slug, f]));
	const inspections = new Map<string, string>();
	const placed: Report[] = [];
	for (const report of reports) {
		const add = problemsOf(`reports/${report.id}`, problems);
		const authority = authorityBySlug.get(report.authority);
		if (!authority) {
			add('', report.authority, 'the folder names no authority in content/authorities.', [...authorityBySlug.keys()]);
		} else {
			checkExistence(authority, report, add);
		}

		checkDates(report, add);
		checkBases(report, add);

		const key = `${report.authority} ${report.framework} ${startOf(report).earliest}`;
		const twin = inspections.get(key);
		if (twin !== undefined) {
			add(
				'inspection.start',
				startOf(report).earliest,
				`content/reports/${twin} records the same inspection; expected each once`,
			);
		}
		inspections.set(key, report.id);

		const framework = frameworkBySlug.get(report.framework);
		if (!framework) {
			add('framework', report.framework, 'no such framework in content/frameworks.', [...frameworkBySlug.keys()]);
			continue;
		}
		const edition = editionOf(framework, report, add);
		if (edition) placed.push({ ...report, edition });
	}
	return placed;
}

function checkExistence(authority: AuthorityEntry, report: ReportEntry, add: AddProblem): void {
	const start = startOf(report);
	if (authority.from !== undefined && start.latest < authority.from) {
		add(
			'inspection.start',
			spanText(start),
			`${authority.slug} did not exist before ${authority.from}; expected the authority of that day`,
		);
	}
	if (authority.to !== undefined && start.earliest > authority.to) {
		add(
			'inspection.start',
			spanText(start),
			`${authority.slug} ended on ${authority.to}; expected its successor (${authority.successors.join(', ')})`,
		);
	}
}

/** The kind of source that each basis for the type of inspection needs. */
const sourceOfTypeBasis: Record<TypeBasis, SourceKind> = {
	printed: 'report',
	length: 'report',
	inferred: 'report',
	'official-statistics': 'official-statistics',
	secondary: 'secondary',
};

/** A page must not say that a fact is printed in, or worked out from, a source that the record does not cite. */
function checkBases({ typeBasis, publishedBasis, source }: ReportEntry, add: AddProblem): void {
	const wanted = sourceOfTypeBasis[typeBasis];
	if (wanted !== source.kind) {
		add('inspection.type-basis', typeBasis, `goes with a source of kind ${wanted}; this one is ${source.kind}`);
	}
	if ((publishedBasis === 'printed' || publishedBasis === 'site') && source.kind !== 'report') {
		add('published-basis', publishedBasis, `goes with a source of kind report; this one is ${source.kind}`);
	}
}

function checkDates(report: ReportEntry, add: AddProblem): void {
	let previous: DateSpan | undefined;
	for (const [index, visit] of report.stays.entries()) {
		const prefix = index === 0 ? 'inspection' : `inspection.returns.${index - 1}`;
		if (visit.end.latest < visit.start.earliest) {
			add(`${prefix}.end`, spanText(visit.end), `expected a day on or after the start (${spanText(visit.start)})`);
		}
		if (previous && visit.start.latest <= previous.earliest) {
			add(
				`${prefix}.start`,
				spanText(visit.start),
				`expected a day after the visit before it ended (${spanText(previous)})`,
			);
		}
		previous = visit.end;
	}
	if (checkFileName(report, add) && report.published.latest < endOf(report).earliest) {
		add(
			'published',
			spanText(report.published),
			`expected a day on or after the end of the inspection (${spanText(endOf(report))})`,
		);
	}
}

/** The file name must give the day of publication, or else a month of the inspection, with bounds in `published`. */
function checkFileName(report: ReportEntry, add: AddProblem): boolean {
	const name = report.id.slice(report.authority.length + 1);
	if (isIsoDate(name)) {
		if (exactDay(report.published) === name) return true;
		add('published', spanText(report.published), `the file name gives the day, ${name}; expected no bounds beside it`);
		return false;
	}
	const month = spanOf(name.slice('inspected-'.length));
	if (month && (month.latest < startOf(report).earliest || endOf(report).latest < month.earliest)) {
		add(
			'inspection.start',
			spanText(startOf(report)),
			`expected the month of the file name (${name}) to be in the visit`,
		);
	}
	if (isIsoDate(report.published.earliest)) return true;
	add('published', undefined, 'the file name gives no day; expected the bounds earliest and latest');
	return false;
}

/** The edition that makes a report’s judgements; undefined, with problems, where none makes exactly these. */
function editionOf(framework: Framework, report: ReportEntry, add: AddProblem): Edition | undefined {
	const given = Object.keys(report.judgements);
	const start = startOf(report).earliest;
	const exact = framework.editions.filter((edition) => hasExactly(edition, given));
	const edition = exact.find((e) => inForce(e, report.type, start)) ?? exact[0];
	if (!edition) {
		checkAgainstMeant(framework, report, add);
		return undefined;
	}
	if (!inForce(edition, report.type, start)) {
		add(
			'inspection.start',
			spanText(startOf(report)),
			`the judgements are those of edition ${edition.id}, used for inspections that began ${edition.from} to ${edition.to ?? 'now'}; expected a start in that time, or the judgements of the edition then in force`,
		);
	}
	if (!edition.types.includes(report.type)) {
		add(
			'inspection.type',
			report.type,
			`edition ${edition.id} has no such inspections; expected ${edition.types.join(' | ')}`,
		);
	}
	checkGrades(edition, report, add);
	checkImprovements(edition, report, add);
	return edition;
}

/** Compares the judgements with the edition that was in force, because the editor most likely meant that one. */
function checkAgainstMeant(framework: Framework, report: ReportEntry, add: AddProblem): void {
	const given = Object.keys(report.judgements);
	const start = startOf(report).earliest;
	const meant =
		framework.editions.find((e) => inForce(e, report.type, start)) ??
		framework.editions.find((e) => e.to === undefined || start <= e.to) ??
		framework.editions.at(-1);
	const expected: readonly string[] = meant?.judgements.map((j) => j.id) ?? [];
	for (const id of given.filter((id) => !expected.includes(id))) {
		add(
			`judgements.${id}`,
			valueText(report, id),
			`edition ${meant?.id ?? framework.slug} does not make this judgement; expected ${expected.join(', ')}`,
		);
	}
	for (const id of expected.filter((id) => !given.includes(id))) {
		add(
			`judgements.${id}`,
			undefined,
			`edition ${meant?.id ?? framework.slug} makes this judgement; expected a grade or the reason why there is none`,
		);
	}
}

/** Grades must be on the edition’s scale. */
function checkGrades(edition: Edition, report: ReportEntry, add: AddProblem): void {
	const scale = gradesOn(edition.scale);
	for (const [id, value] of Object.entries(report.judgements)) {
		if (value.kind === 'graded' && !scale.includes(value.grade)) {
			const allowed = [...scale, ...writtenAbsences];
			add(
				`judgements.${id}`,
				value.grade,
				`not on the scale of edition ${edition.id}; expected ${allowed.join(' | ')}`,
			);
		}
		if (value.kind === 'absent' && value.reason === 'not-reviewed' && id !== 'lscb') {
			add(
				`judgements.${id}`,
				value.reason,
				'only a safeguarding board (lscb) can be left without a review; expected a grade, not-judged or not-known',
			);
		}
	}
}

/** Points to improve must name judgements of the edition, and be as many as the report has. */
function checkImprovements(edition: Edition, report: ReportEntry, add: AddProblem): void {
	const ids = edition.judgements.map((j) => j.id);
	for (const [index, improvement] of report.improvements.entries()) {
		improvement.judgements.forEach((id, at) => {
			if (ids.includes(id)) return;
			const rule = `edition ${edition.id} does not make this judgement; expected ${ids.join(', ')}`;
			add(`improvements.${index}.judgements.${at}`, id, rule, ids);
		});
	}
	const pages = report.source.kind === 'report' ? report.source.file?.pages : undefined;
	const section = report.improvementSection;
	if (section && pages !== undefined && section.page > pages) {
		add('improvement-section.page', section.page, `the report has ${pages} pages; expected one of them`);
	}
	const ofAuthority = report.improvements.filter(({ body }) => body === 'authority').length;
	if (section && ofAuthority > section.points) {
		add(
			'improvements',
			ofAuthority,
			`the report makes ${section.points} of them (improvement-section.points); expected no more`,
		);
	}
}

function valueText(report: ReportEntry, id: string): string | undefined {
	const value = Object.entries(report.judgements).find(([key]) => key === id)?.[1];
	return value && (value.kind === 'graded' ? value.grade : value.reason);
}

/** A span for use in a message: the day, or its bounds. */
function spanText(span: DateSpan): string {
	return exactDay(span) ?? `${span.earliest} to ${span.latest}`;
}
