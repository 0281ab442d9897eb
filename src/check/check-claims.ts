/** Checks worked claims against the record: the report, councils and framework that they name. */
import { countedGrades } from '../domain/record/counted-scales.ts';
import type { z } from 'astro/zod';
import type { claimSchema } from '../schemas/claim.ts';
import type { InspectionRecord } from '../domain/record/record.ts';
import type { LocatedProblem } from './problems.ts';
import type { RawEntry } from './read-content.ts';

/** What is wrong with the report that an entry is about: that there is none of that id. */
export function reportProblem(record: InspectionRecord, raw: RawEntry, report: string): LocatedProblem[] {
	const candidates = record.reports.map((r) => r.id);
	if (candidates.includes(report)) return [];
	const rule = 'no such report in content/reports.';
	return [
		{
			file: raw.file,
			line: raw.lineOf(['report']),
			field: 'report',
			found: report,
			rule,
			misspelt: report,
			candidates,
		},
	];
}

/** Problems of one worked claim. */
export function claimProblems(
	record: InspectionRecord,
	raw: RawEntry,
	{ claim, finding, report }: z.infer<typeof claimSchema>,
): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	const add = (field: string, found: unknown, rule: string, candidates: readonly string[] = []): void => {
		problems.push({
			file: raw.file,
			line: raw.lineOf(field.split('.')),
			field,
			found,
			rule,
			misspelt: typeof found === 'string' ? found : undefined,
			candidates,
		});
	};
	if ((claim === undefined) === (finding === undefined)) {
		add('finding', finding, 'expected either a claim for the checker or a finding, and not both');
	}
	problems.push(...reportProblem(record, raw, report));
	if (claim === undefined) return problems;
	const councils = record.authorities.map((a) => a.slug);
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
	const frameworks = record.frameworks.map((f) => f.slug);
	if (claim.framework !== undefined && !frameworks.includes(claim.framework)) {
		add('claim.framework', claim.framework, 'no such framework in content/frameworks.', frameworks);
	}
	const strands = record.strands.map(({ id }) => id);
	for (const [field, strand] of [
		['claim.strand', 'strand' in claim ? claim.strand : undefined],
		[
			'claim.property.strand',
			'property' in claim && claim.property.kind === 'grade' ? claim.property.strand : undefined,
		],
	] as const) {
		if (strand !== undefined && !strands.includes(strand)) {
			add(field, strand, 'no such strand in content/strands.yaml.', strands);
		}
	}
	const grades = countedGrades(record).map(({ grade }) => grade);
	if ('property' in claim && !grades.includes(claim.property.grade)) {
		add('claim.property.grade', claim.property.grade, 'no inspection of services gives this grade.', grades);
	}
	return problems;
}
