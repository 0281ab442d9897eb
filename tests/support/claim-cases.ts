/** Parts of claims, and what was found about them, for tests of their checks. */
import { claimFrameworks, claimGrades, claimOutcomes, claimThemes } from '../../src/views/claims/claim-choices.ts';
import type { FormChoices } from '../../src/views/addresses/claim-address.ts';
import type { IsoDate } from '../../src/domain/basics/dates.ts';
import type { InspectionRecord } from '../../src/domain/record/record.ts';
import type { ClaimProblem, ClaimResult, Findings, Found } from '../../src/domain/claims/claim-findings.ts';
import type { GradeProperty, Property } from '../../src/domain/claims/claims.ts';
import type { StrandId } from '../../src/domain/record/judgements.ts';
import type { Inspection } from '../../src/domain/record/reports.ts';

/** What the form of the claim checker offers for a record. */
export function claimChoices(record: InspectionRecord, last: IsoDate): FormChoices {
	return {
		councils: record.authorities.map((a) => [a.slug, a.name] as const),
		frameworks: claimFrameworks(record),
		strands: record.strands,
		grades: claimGrades(record),
		themes: claimThemes(record),
		outcomes: claimOutcomes(record),
		last,
	};
}

export const england = { kind: 'england' } as const;

export const northWest = { kind: 'region', region: 'north-west' } as const;

export const southWest = { kind: 'region', region: 'south-west' } as const;

export const exactly = (grade: GradeProperty['grade'], strand: StrandId = 'overall'): GradeProperty => ({
	kind: 'grade',
	strand,
	grade,
	orBetter: false,
});

export const orBetter = (grade: GradeProperty['grade'], strand: StrandId = 'overall'): GradeProperty => ({
	...exactly(grade, strand),
	orBetter: true,
});

export const twoOutstanding = { kind: 'number', grade: 'outstanding', least: 2 } as const satisfies Property;

export const allGood = { kind: 'all', grade: 'good' } as const satisfies Property;

export const slugs = (reports: readonly Inspection[]): string[] => reports.map((r) => r.authority).sort();

/** The findings, when they are of the kind expected. */
export function found<K extends Findings['kind']>(result: ClaimResult, kind: K): Found<K> {
	if (result.findings.kind !== kind) throw new Error(`Found ${JSON.stringify(result.findings)}, not ${kind}`);
	return result.findings as Found<K>;
}

export const problem = (result: ClaimResult): ClaimProblem => found(result, 'nothing').problem;
