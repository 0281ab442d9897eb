/** Checks worked claims against the record: the report, councils, framework, strands and theme that they name. */
import { fieldProblem } from '../problems.ts';
import { isIsoDate } from '../../domain/basics/dates.ts';
import { themeOf } from '../../domain/claims/claims.ts';
import type { z } from 'astro/zod';
import type { claimSchema } from '../../schemas/claim.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

/** Names of what a claim may be about: of every file, also of one that is not in order itself. */
export interface KnownNames {
	readonly reports: readonly string[];
	readonly authorities: readonly string[];
	readonly frameworks: readonly string[];
	/** Undefined where the table of strands is not in order. */
	readonly strands: readonly string[] | undefined;
	/** Grades that inspections of services give; undefined where that is not known. */
	readonly grades: readonly string[] | undefined;
	/** Undefined where the table of themes is not in order. */
	readonly themes: readonly string[] | undefined;
	/** Councils that name no neighbours. */
	readonly alone: readonly string[];
	/** The number of judgements of the edition that makes most. */
	readonly judgements: number;
}

/** The problem that the record has no report with the id that an entry names. */
export function reportProblem(candidates: readonly string[], raw: RawEntry, report: string): LocatedProblem[] {
	if (candidates.includes(report)) return [];
	return [fieldProblem(raw, ['report'], report, 'no such report in content/reports.', candidates)];
}

/** Problems of one worked claim: names without a file, days in the future, and impossible numbers. */
export function claimProblems(
	{ reports, authorities: councils, frameworks, strands, grades, themes, alone, judgements }: KnownNames,
	raw: RawEntry,
	{ title, said, claim, finding, report }: z.infer<typeof claimSchema>,
): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const add = (field: string, found: unknown, rule: string, candidates: readonly string[] = []): void => {
		problems.push(fieldProblem(raw, field.split('.'), found, rule, candidates));
	};
	if ((claim === undefined) === (finding === undefined)) {
		add('finding', finding, 'expected either a claim for the checker or a finding, and not both');
	}
	problems.push(...reportProblem(reports, raw, report));
	if (!/^“.+”$/u.test(title)) add('title', title, 'expected the words of the claim between “ and ”');
	const [ofReport, published = ''] = report.split('/');
	const isEarly = (day: string): boolean => isIsoDate(published) && day < published;
	const early = `the report was published on ${published}; expected that day or a later one`;
	if (said.day !== undefined && isEarly(said.day)) add('said.day', said.day, early);
	if (claim === undefined) return problems;
	if (isEarly(claim.day)) add('claim.day', claim.day, early);
	const { area } = claim;
	const named = 'council' in claim ? claim.council : undefined;
	for (const [field, slug] of [
		['claim.council', named],
		['claim.area', area.kind === 'neighbours' ? area.of : undefined],
	] as const) {
		if (slug !== undefined && !councils.includes(slug)) {
			add(field, slug, 'no such council in content/authorities.', councils);
		}
	}
	if (named !== undefined && councils.includes(named) && named !== ofReport && reports.includes(report)) {
		add('claim.council', named, `the claim is about a report on ${ofReport}; expected that council`);
	}
	if (area.kind === 'neighbours' && alone.includes(area.of)) {
		add('claim.area', area.of, 'its file names no neighbours; expected another council, or another area');
	}
	if ('count' in claim && claim.count > councils.length) {
		add('claim.count', claim.count, `there are ${councils.length} councils; expected no more`);
	}
	if ('property' in claim && claim.property.kind === 'number' && claim.property.least > judgements) {
		add('claim.property.least', claim.property.least, `no edition makes more than ${judgements} judgements`);
	}
	if (claim.framework !== undefined && !frameworks.includes(claim.framework)) {
		add('claim.framework', claim.framework, 'no such framework in content/frameworks.', frameworks);
	}
	for (const [field, strand] of [
		['claim.strand', 'strand' in claim ? claim.strand : undefined],
		[
			'claim.property.strand',
			'property' in claim && claim.property.kind === 'grade' ? claim.property.strand : undefined,
		],
	] as const) {
		if (strands && strand !== undefined && !strands.includes(strand)) {
			add(field, strand, 'no such strand in content/strands.yaml.', strands);
		}
	}
	if (grades && 'property' in claim && claim.property.kind !== 'asked' && !grades.includes(claim.property.grade)) {
		add('claim.property.grade', claim.property.grade, 'no inspection of services gives this grade.', grades);
	}
	const theme = themeOf(claim);
	if (themes && theme !== undefined && !themes.includes(theme)) {
		add(
			'theme' in claim ? 'claim.theme' : 'claim.property.theme',
			theme,
			'no such theme in content/themes.yaml.',
			themes,
		);
	}
	return problems;
}
