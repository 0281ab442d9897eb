/** Joint inspections: days that have been, and findings in words of their own; and the tables of their themes. */
import { reviewProblems, sharedRuns, statementProblems } from './findings.ts';
import { repeated } from './same.ts';
import { fieldProblem } from '../problems.ts';
import type { Statement } from './findings.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { JointFindings, JointReport, JointTheme, JtaiTheme } from '../../domain/record/joint.ts';

/** A joint inspection with its file. */
export interface FiledJoint {
	readonly raw: RawEntry;
	readonly report: JointReport;
}

/** Problems of each report by itself, and of findings that two share; `today` is the last day that can have been. */
export function jointReportProblems(filed: readonly FiledJoint[], today: IsoDate): LocatedProblem[] {
	return [
		...filed.flatMap((one) => oneReport(one, today)),
		...sharedRuns(
			filed.flatMap(({ raw, report: { findings } }) => (findings ? [{ raw, statements: statementsOf(findings) }] : [])),
		),
	];
}

function oneReport({ raw, report }: FiledJoint, today: IsoDate): LocatedProblem[] {
	const { findings, published } = report;
	const late =
		published > today
			? [
					fieldProblem(
						raw,
						['source'],
						published,
						`the file name gives a day to come; expected one until today (${today})`,
					),
				]
			: [];
	if (!findings) return late;
	return [
		...late,
		...statementProblems(raw, statementsOf(findings), {
			pages: report.source.pages,
			points: report.improvements.map(({ text }) => text),
			people: [],
		}),
		...reviewProblems(raw, findings.reviewed, published, today),
	];
}

function statementsOf({ summary, strengths, voice }: JointFindings): Statement[] {
	return [
		{ path: ['findings', 'summary'], text: summary, page: undefined },
		...strengths.map(({ page, text }, index) => ({ path: ['findings', 'strengths', index], text, page })),
		...(voice ? [{ path: ['findings', 'voice'], ...voice }] : []),
	];
}

/** Problems of the two tables of themes: each theme appears once, and its words belong to it alone. */
export function jointThemeProblems(
	raws: { readonly points: RawEntry | undefined; readonly letters: RawEntry | undefined },
	themes: readonly JointTheme[],
	jtaiThemes: readonly JtaiTheme[],
): LocatedProblem[] {
	const { points, letters } = raws;
	const ofPoints = points
		? (['id', 'label', 'definition'] as const).flatMap((field) =>
				repeated(
					field,
					themes.map((theme, index) => ({ raw: points, path: [index, field], value: theme[field] })),
				),
			)
		: [];
	const ofLetters = letters
		? [
				...(['id', 'label'] as const).flatMap((field) =>
					repeated(
						field,
						jtaiThemes.map((theme, index) => ({ raw: letters, path: [index, field], value: theme[field] })),
					),
				),
				...repeated(
					'wording',
					jtaiThemes.flatMap(({ printed }, index) =>
						printed.map((value, at) => ({ raw: letters, path: [index, 'printed', at], value })),
					),
				),
			]
		: [];
	return [...ofPoints, ...ofLetters];
}
