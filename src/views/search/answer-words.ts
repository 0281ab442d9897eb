/** Puts an answer into words: a finding, where it comes from, and the pages that say more. No council is ranked. */
import { newerReportsText } from '../parts/newer-report.ts';
import { addresses, flowsAddress } from '../addresses/addresses.ts';
import { latestCompareAddress } from '../addresses/compare-address.ts';
import { searchAddress } from '../addresses/search-address.ts';
import { councilNouns } from '../words/council-nouns.ts';
import { countText, eitherText, hasText, listText, lower, shareText, upper } from '../words/wording.ts';
import { regions } from '../../domain/record/authorities.ts';
import type { Question } from '../../domain/search/questions.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { Answer, PackedAnswers } from './packed-answers.ts';

/** Up to how many councils are named in an answer; more are a list of their own. */
const MOST_NAMED = 50;

/** The answer to a question; undefined where the record has none, as for a council that was never inspected. */
export function answerTo(question: Question, facts: PackedAnswers): Answer | undefined {
	switch (question.kind) {
		case 'with-grade':
			return question.strand === undefined
				? withGradeInAny(question, facts)
				: withGrade({ ...question, strand: question.strand }, facts);
		case 'from-to':
			return fromTo(question.from, question.to, facts);
		case 'ranking':
			return {
				title: 'This site does not rank councils',
				text: 'Ofsted grades each judgement on its own and publishes no ranking, and grades from different years and frameworks are not the same measure. These lists show which council has which grade.',
				names: [],
				links: [
					...facts.grades.map(([grade, label]) => ({
						text: `${label} overall`,
						address: gradeListAddress('overall', [grade], undefined, undefined),
					})),
					{ text: 'Every council’s grades', address: addresses.authorities },
					{ text: 'Compare councils', address: addresses.compare },
				],
			};
		case 'waited':
			return waited(facts);
		case 'newest': {
			const [first] = facts.newest;
			return (
				first && {
					title: `The newest report is ${first.text}`,
					text: `The record has reports published by ${facts.asAt}.`,
					names: facts.newest,
					links: [{ text: 'All reports, newest first', address: addresses.reports }],
				}
			);
		}
		case 'moved':
			return moved(question.direction, facts);
		case 'standing':
		case 'direction':
			return ofCouncil(question.council, question.kind, facts);
		case 'comparison':
			return comparison(question.councils, facts);
		default:
			return question satisfies never;
	}
}

const link = ({ slug, name }: PackedAnswers['councils'][number]): LinkView => ({
	text: name,
	address: addresses.authority(slug),
});

function named(slugs: readonly string[], { councils }: PackedAnswers): LinkView[] {
	return councils.filter(({ slug }) => slugs.includes(slug)).map(link);
}

/** The search page’s list of the councils of today with some grades. */
function gradeListAddress(
	strand: StrandId,
	grades: readonly Grade[],
	region: string | undefined,
	type: string | undefined,
): string {
	return searchAddress({
		chosen: {
			kind: ['council'],
			status: ['current'],
			...(region === undefined ? {} : { region: [region] }),
			...(type === undefined ? {} : { type: [type] }),
			[strand]: grades,
		},
	});
}

/** "overall", "for care leavers". */
function inJudgement(strand: StrandId, facts: PackedAnswers): string {
	return strand === 'overall' ? 'overall' : `for ${lower(labelOf(strand, facts))}`;
}

function labelOf(strand: StrandId, { strands }: PackedAnswers): string {
	return strands.find(([id]) => id === strand)?.[1] ?? strand;
}

/** Councils with some grades, without the judgement in which they have them. */
type OfGrades = Omit<Extract<Question, { kind: 'with-grade' }>, 'strand'>;
type Council = PackedAnswers['councils'][number];

/** The councils of a question’s area and type. */
function areaOf({ region, type }: OfGrades, { councils }: PackedAnswers): Council[] {
	return councils.filter(
		(council) => (region === undefined || council.region === region) && (type === undefined || council.type === type),
	);
}

/** A council’s current grade in a judgement. */
function heldBy(council: Council, strand: StrandId, { grades, strands }: PackedAnswers): Grade | undefined {
	return grades[council.grades[strands.findIndex(([id]) => id === strand)] ?? -1]?.[0];
}

/** "are good or require improvement", of as many councils. */
function saysGrades(count: number, asked: readonly Grade[], { grades }: PackedAnswers): string {
	const labels = grades.filter(([grade]) => asked.includes(grade)).map(([, label]) => lower(label));
	const isOne = count <= 1;
	const plainly = labels.filter((label) => label !== 'requires improvement');
	return [
		...(plainly.length > 0 ? [`${isOne ? 'is' : 'are'} ${eitherText(plainly)}`] : []),
		...(plainly.length < labels.length ? [isOne ? 'requires improvement' : 'require improvement'] : []),
	].join(' or ');
}

/**
 * The answer where the question names no judgement: overall, then in each other judgement, and the councils without an
 * overall grade that have the grade in one of these.
 */
function withGradeInAny(question: OfGrades, facts: PackedAnswers): Answer {
	const { grades, region, type } = question;
	const overall = withGrade({ ...question, strand: 'overall' }, facts);
	const area = areaOf(question, facts);
	const has = (strand: StrandId) => (council: Council) => grades.includes(heldBy(council, strand, facts) ?? '');
	const counts = facts.parts
		.map((strand) => ({ strand, count: area.filter(has(strand)).length }))
		.filter(({ count }) => count > 0);
	const others = area.filter(
		(council) => heldBy(council, 'overall', facts) === undefined && facts.parts.some((strand) => has(strand)(council)),
	);
	if (counts.length === 0) return overall;
	const those = `${countText(others.length, 'council')} without an overall grade ${saysGrades(others.length, grades, facts)} in at least one judgement`;
	return {
		title: others.length === 0 ? overall.title : `${overall.title}; ${those}`,
		text: `${overall.text} In each judgement, with or without an overall grade: ${listText(counts.map(({ strand, count }) => `${count} ${inJudgement(strand, facts)}`))}.`,
		names:
			others.length + overall.names.length > MOST_NAMED
				? overall.names
				: [
						...overall.names,
						...others.map((council) => {
							const judgements = facts.parts.filter((strand) => has(strand)(council));
							const { text, address } = link(council);
							return {
								text: `${text} (${judgements.map((strand) => lower(labelOf(strand, facts))).join(', ')})`,
								address,
							};
						}),
					],
		links: [
			...overall.links,
			...counts.map(({ strand, count }) => ({
				text: upper(`${inJudgement(strand, facts)}: ${countText(count, 'council')}`),
				address: gradeListAddress(strand, grades, region, type),
			})),
		],
	};
}

function withGrade({ strand, ...asked }: OfGrades & { readonly strand: StrandId }, facts: PackedAnswers): Answer {
	const { grades, region, type } = asked;
	const area = areaOf(asked, facts);
	const held = (council: Council): Grade | undefined => heldBy(council, strand, facts);
	const graded = area.filter((council) => held(council) !== undefined);
	const found = graded.filter((council) => grades.includes(held(council) ?? ''));
	const [one, many] = type === undefined ? ['council', 'councils'] : councilNouns[type];
	const place = region === undefined ? 'England' : regions[region].inText;
	if (area.length === 0) {
		return {
			title: `There is no ${one} in ${place}`,
			text: 'Its councils are of other kinds.',
			names: [],
			links: [
				...(region === undefined ? [] : [regionLink(region)]),
				{ text: 'Councils by type', address: addresses.authoritiesByType },
			],
		};
	}
	if (graded.length === 0) {
		return {
			title: `No ${one} in ${place} has a current grade ${inJudgement(strand, facts)}`,
			text: `No ${one}’s latest inspection, in reports published by ${facts.asAt}, gave a grade in this judgement.`,
			names: [],
			links: [{ text: 'Every report that gave a grade in it', address: `${addresses.reportsByGrade}#${strand}` }],
		};
	}
	const count = found.length === 0 ? `No ${one}` : countText(found.length, one, many);
	const left = area.length - graded.length;
	const list = {
		text: 'These councils with all their grades',
		address: gradeListAddress(strand, grades, region, type),
	};
	const [only] = grades;
	return {
		title: `${count} in ${place} ${saysGrades(found.length, grades, facts)} ${inJudgement(strand, facts)}`,
		text: [
			`${found.length === 0 ? 'None' : `That is ${shareText(found.length, graded.length)}`} of the ${countText(graded.length, one, many)} with a grade in this judgement, ${graded.length === 1 ? '' : 'each '}by its latest inspection, in reports published by ${facts.asAt}.`,
			left === 0
				? ''
				: `${upper(countText(left, one, many))} ${hasText(left)} none: the latest inspection gave no such grade, or there has been no inspection yet.`,
			newerReportsText(found.map(({ name, facts: own }) => ({ name, newerReport: own?.newer }))),
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
		names: found.length > MOST_NAMED ? [] : found.map(link),
		links: [
			...(found.length > 0 ? [list] : []),
			region === undefined
				? {
						text: 'England, now and over time',
						address: `${addresses.national}?strand=${strand}`,
					}
				: regionLink(region),
			...(only !== undefined && grades.length === 1
				? [{ text: 'Every report that gave this grade', address: addresses.reportsOfGrade(strand, only) }]
				: []),
		],
	};
}

const regionLink = (region: RegionId): LinkView => ({
	text: `${regions[region].label}: its councils`,
	address: addresses.region(region),
});

function fromTo(from: Grade, to: Grade, { flows, grades, asAt }: PackedAnswers): Answer | undefined {
	const label = (grade: Grade): string => lower(grades.find(([one]) => one === grade)?.[1] ?? grade);
	const times = flows.find(([a, b]) => a === from && b === to)?.[2];
	if (times === undefined) return undefined;
	return {
		title: `From ${label(from)} to ${label(to)} overall: ${times === 0 ? 'never so far' : countText(times, 'time')}`,
		text: `Counted from one full inspection of a council to its next, in reports published by ${asAt}.`,
		names: [],
		links: [{ text: 'All changes from one inspection to the next, with names', address: flowsAddress('overall') }],
	};
}

function waited({ waited: all, councils, asAt }: PackedAnswers): Answer | undefined {
	const names = all.flatMap(({ slug, left }) => {
		const council = councils.find((one) => one.slug === slug);
		return council
			? [{ text: `${council.name} (inspectors left on ${left})`, address: addresses.authority(slug) }]
			: [];
	});
	const first = all.slice(0, 3).map(({ slug }) => councils.find((one) => one.slug === slug)?.name ?? slug);
	if (first.length === 0) return undefined;
	return {
		title: `The longest since an inspection: ${listText(first)}`,
		text: `As at ${asAt}. A long time says nothing about a council, only that its grades are old.`,
		names,
		links: [{ text: 'Every council by the time since its inspection', address: addresses.waits }],
	};
}

function moved(direction: 'better' | 'worse' | undefined, facts: PackedAnswers): Answer {
	const { since, better, worse } = facts.moved;
	const councilsText = (slugs: readonly string[], word: string): string =>
		`${countText(slugs.length, 'council')} ${word}`;
	return {
		title: `Leadership, in the year to ${facts.asAt}: ${councilsText(better, 'became better')} and ${worse.length} worse`,
		text: `Compared with ${since}. Leadership is the judgement that every inspection makes. ${direction === undefined ? '' : `The councils that became ${direction}:`}`.trim(),
		names: direction === undefined ? [] : named(facts.moved[direction], facts),
		links: [
			{ text: 'Whose grades rose and whose fell, in any period', address: addresses.changes },
			{ text: 'From one inspection to the next', address: addresses.flows },
		],
	};
}

function ofCouncil(slug: string, kind: 'standing' | 'direction', facts: PackedAnswers): Answer | undefined {
	const council = facts.councils.find((one) => one.slug === slug);
	if (!council?.facts) return undefined;
	const { heading, differs, when, better, report, newer } = council.facts;
	const standing = [differs, when, newer].filter(Boolean).join(' ');
	return {
		title: `${council.name}: ${lower(kind === 'standing' ? heading : better).replace(/\.$/, '')}`,
		text: kind === 'standing' ? standing : `Now ${lower(heading)}. ${standing}`,
		names: [],
		links: [
			{ text: `${council.name}: every inspection`, address: addresses.authority(slug) },
			{ text: newer === undefined ? 'The latest report' : 'The latest report that we have read', address: report },
		],
	};
}

function comparison([a, b]: readonly [string, string], facts: PackedAnswers): Answer | undefined {
	const both = [a, b].flatMap((slug) => facts.councils.find((one) => one.slug === slug) ?? []);
	const [left, right] = both;
	if (!left || !right) return undefined;
	return {
		title: `${left.name} and ${right.name}, side by side`,
		text: both
			.map(({ name, facts: own }) =>
				own
					? [`${name}: ${lower(own.heading)}.`, own.when, own.newer].filter(Boolean).join(' ')
					: `${name}: not inspected yet.`,
			)
			.join(' '),
		names: both.map(link),
		links: [
			{
				text: `Compare ${left.name} with ${right.name}`,
				address: `${addresses.compare}${latestCompareAddress({ slugs: [a, b], company: 'chosen' })}`,
			},
		],
	};
}
