/**
 * Reads the facts of an inspection from a row of a table of results. The column `notes` is another editor’s prose and is not
 * copied; only two facts that no other column has are read from it: the days of a split visit, and that a grade was printed
 * as “Not judged”.
 */
import { frameworkNamed, gradesInColumns } from './judgement-columns.ts';
import { readVisits } from './read-dates.ts';
import { inspectionTypes } from '../domain/record/frameworks.ts';
import { gradeIn, cell, readDate } from './table-cells.ts';
import type { FrameworkEntry, InspectionType } from '../domain/record/frameworks.ts';
import type { JudgementId } from '../domain/record/judgements.ts';
import type { TypeBasis } from '../domain/record/reports.ts';
import type { KnownFrameworks } from './judgement-columns.ts';
import type { Judgements } from './read-judgements.ts';
import type { InspectionFacts } from './read-report.ts';
import type { Refuse } from './reading.ts';
import type { FrameworkSlug } from './recognise-report.ts';
import { gradeColumns } from './table-columns.ts';
import type { Cells, GradeColumn } from './table-columns.ts';

const frameworkNames: Record<string, FrameworkSlug> = { SIF: 'sif', ILACS: 'ilacs', 'LAC-2013': 'lac-2013' };

const typeNames: Record<FrameworkSlug, Readonly<Record<string, InspectionType>>> = {
	sif: { full: 'full', reinspection: 'reinspection' },
	ilacs: { standard: 'standard', short: 'short' },
	'lac-2013': { full: 'full' },
	'lscb-review': { 'LSCB review': 'lscb-review' },
};

/** The facts of a row; undefined where `refuse` was given something that could not be read. */
export function readFacts(
	cells: Cells,
	grades: ReadonlySet<string>,
	known: KnownFrameworks,
	refuse: Refuse,
): InspectionFacts | undefined {
	const framework =
		frameworkNames[(cells.framework ?? '').toUpperCase()] ??
		(cells.framework === 'other' && cells.inspection_type === 'LSCB review' ? 'lscb-review' : undefined);
	if (!framework) {
		const other = frameworkNamed(known, cells.framework);
		if (other) return readFactsOf(other, cells, known, refuse);
		refuse(cell('framework', cells.framework, 'expected SIF, ILACS, LAC-2013, or other with an LSCB review'));
		return undefined;
	}
	const types = typeNames[framework];
	const written = (cells.inspection_type ?? '').toLowerCase();
	const type = Object.entries(types).find(([name]) => name.toLowerCase() === written)?.[1];
	if (!type) {
		refuse(cell('inspection.type', cells.inspection_type, `expected ${Object.keys(types).join(' or ')}`));
	}
	const shared = readSharedFacts(cells, refuse);
	const judgements = readJudgements(framework, cells, grades, refuse);
	if (!type || !shared || !judgements) return undefined;
	return { ...shared, framework, type, typeBasis: typeBasisOf(framework, type, cells), judgements };
}

/** The facts of a row of any framework in content/, with a column for each of its judgements. */
function readFactsOf(
	framework: FrameworkEntry,
	cells: Cells,
	known: KnownFrameworks,
	refuse: Refuse,
): InspectionFacts | undefined {
	const types = new Set(framework.editions.flatMap((edition) => edition.types));
	const type = inspectionTypes.find((one) => types.has(one) && one === cells.inspection_type?.toLowerCase());
	if (!type) refuse(cell('inspection.type', cells.inspection_type, `expected ${[...types].join(' or ')}`));
	const shared = readSharedFacts(cells, refuse);
	if (!type || !shared) return undefined;
	const judgements = gradesInColumns(known, framework, type, shared.visits[0].start, cells, refuse);
	return judgements && { ...shared, framework: framework.slug, type, typeBasis: 'printed', judgements };
}

/** What a row of every framework says in the same columns. */
function readSharedFacts(
	cells: Cells,
	refuse: Refuse,
): Omit<InspectionFacts, 'framework' | 'type' | 'typeBasis' | 'judgements'> | undefined {
	const joint = cells.joint?.toUpperCase();
	if (joint !== 'Y' && joint !== 'N') refuse(cell('inspection.joint', joint, 'expected Y or N'));
	const visits = readTableVisits(cells, refuse);
	const published = readDate('published', cells.published, refuse);
	if (!visits) return undefined;
	return {
		authorityText: cells.authority ?? '',
		joint: joint === 'Y',
		visits,
		daysInFoot: undefined,
		lead: (cells.lead_inspector ?? '')
			.split(';')
			.map((name) => name.trim())
			.filter((name) => name !== ''),
		team: undefined,
		published,
		improvementSection: undefined,
		printed: undefined,
		doubts: [],
	};
}

function typeBasisOf(framework: FrameworkSlug, type: InspectionType, cells: Cells): TypeBasis {
	if (framework === 'ilacs') return 'length';
	return type === 'reinspection' && /re-?inspection inferred/i.test(cells.notes ?? '') ? 'inferred' : 'printed';
}

function readTableVisits(cells: Cells, refuse: Refuse): InspectionFacts['visits'] | undefined {
	const start = readDate('inspection.start', cells.start_date, refuse);
	const end = readDate('inspection.end', cells.end_date, refuse);
	if (start === undefined || end === undefined) return undefined;
	const split = readVisits(/split site visits: "([^"]+)"/i.exec(cells.notes ?? '')?.[1] ?? '');
	return split?.[0].start === start && split.at(-1)?.end === end ? split : [{ start, end }];
}

/** Which column is for which judgement. The cells that are filled show the edition of ILACS. */
function columnsOf(framework: FrameworkSlug, cells: Cells): Partial<Record<JudgementId, GradeColumn>> {
	switch (framework) {
		case 'sif':
			return {
				overall: 'overall',
				'help-and-protection': 'help_protection',
				'children-looked-after': 'in_care',
				adoption: 'adoption',
				'care-leavers': 'care_leavers',
				leadership: 'leadership',
				lscb: 'lscb',
			};
		case 'ilacs': {
			const care: Partial<Record<JudgementId, GradeColumn>> =
				cells.care_leavers === ''
					? { 'children-in-care-and-care-leavers': 'in_care' }
					: { 'children-in-care': 'in_care', 'care-leavers': 'care_leavers' };
			const both: Partial<Record<JudgementId, GradeColumn>> = {
				leadership: 'leadership',
				'help-and-protection': 'help_protection',
				...care,
			};
			return cells.overall === '' ? both : { ...both, overall: 'overall' };
		}
		case 'lac-2013':
			return { overall: 'overall', leadership: 'leadership' };
		case 'lscb-review':
			return { lscb: 'lscb' };
	}
}

function readJudgements(
	framework: FrameworkSlug,
	cells: Cells,
	grades: ReadonlySet<string>,
	refuse: Refuse,
): Judgements | undefined {
	const columns = columnsOf(framework, cells);
	const judgements: Judgements = {};
	let complete = true;
	for (const [id, column] of Object.entries(columns) as [JudgementId, GradeColumn][]) {
		const text = cells[column] ?? '';
		// Whether it is on the edition’s scale is for the checks of the whole record.
		const grade = gradeIn(text, grades);
		if (grade !== undefined) judgements[id] = grade;
		else if (text === '' && framework === 'sif') judgements[id] = reasonForNone(id, column, cells);
		else {
			complete = false;
			refuse(cell(`judgements.${id}`, text, 'expected a grade such as requires-improvement'));
		}
	}
	for (const column of gradeColumns) {
		if ((cells[column] ?? '') === '' || Object.values(columns).includes(column)) continue;
		complete = false;
		refuse(cell(column, cells[column], `expected nothing: ${framework} has no such judgement`));
	}
	if (!complete) return undefined;
	if (framework !== 'lac-2013') return judgements;
	// The table has no columns for the other three.
	return {
		overall: judgements.overall,
		'capacity-to-improve': 'not-known',
		outcomes: 'not-known',
		'quality-of-provision': 'not-known',
		leadership: judgements.leadership,
	};
}

function reasonForNone(
	id: JudgementId,
	column: GradeColumn,
	cells: Cells,
): 'not-reviewed' | 'not-judged' | 'not-known' {
	if (id === 'lscb') return 'not-reviewed';
	const printed = /printed 'Not judged': ([a-z_, ]+)/i.exec(cells.notes ?? '')?.[1] ?? '';
	return printed.split(/[ ,]+/).includes(column) ? 'not-judged' : 'not-known';
}
