/** The section of a committee paper on how other councils had been judged by then. */
import { comparison, noGrades } from '../parts/comparison.ts';
import { dayText, listText } from '../words/wording.ts';
import { regions } from '../../domain/record/authorities.ts';
import { strandsOf } from '../../domain/record/frameworks.ts';
import { neighboursAt } from '../../domain/record/neighbours.ts';
import { paragraph } from './paper-blocks.ts';
import type { NeighbourAt } from '../../domain/record/neighbours.ts';
import type { Draft } from './paper-blocks.ts';
import type { Matter } from './paper-matter.ts';

/** How many councils were good or better in each judgement on the day of publication. */
export function compared({ record, report, authority, published }: Matter): Draft[] {
	if (published === undefined) {
		return [
			paragraph(
				'The day of publication is not known, so this paper cannot say how other councils had been judged by then.',
			),
		];
	}
	const day = dayText(published);
	const rows = comparison(record, report, strandsOf(report.edition), published).filter(
		({ shares }) => shares.at(-1)?.now !== noGrades,
	);
	const [first] = rows;
	if (first === undefined) {
		return [paragraph('We do not compare inspections of this kind with those of other councils.')];
	}
	const neighbours = neighboursAt(record, authority, published);
	const some = rows.some(({ shares }) => shares.some(({ now }) => now === noGrades));
	const region = regions[authority.region];
	const areas: Record<string, string> = { Region: region.label };
	return [
		paragraph(
			`The table shows how many councils were good or better in each judgement when the report was published, on ${day}. It counts the latest inspection of each council that had been published by then. The region is ${region.inText}. Region and England include ${authority.name}.${some ? ` “${noGrades}” means that none of these councils had a grade yet.` : ''}`,
		),
		{
			kind: 'table',
			caption: `Councils good or better on ${day}`,
			columns: ['Judgement', 'This council', ...first.shares.map(({ area }) => areas[area] ?? area)],
			rows: rows.map(({ strand, own, shares }) => ({
				heading: strand,
				cells: [own, ...shares.map(({ now }) => now)],
			})),
		},
		paragraph(
			neighbours.length === 0
				? `We have no set of statistical neighbours for ${authority.name}.`
				: `The statistical neighbours, nearest first, are ${listText(neighbours.map(neighbourText))}. This is today’s list; we do not have earlier lists.`,
		),
	];
}

/** "Wiltshire"; "Cumbria (where Westmorland and Furness is now)". */
function neighbourText({ neighbour, then }: NeighbourAt): string {
	if (then.length === 0 || then.includes(neighbour)) return neighbour.name;
	return `${listText(then.map((a) => a.name))} (where ${neighbour.name} is now)`;
}
