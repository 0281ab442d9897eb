/** Checks of scales, strands and frameworks against each other, and the frameworks that they make together. */
import { problemsOf } from './entries.ts';
import { gradesOn } from './grades.ts';
import type { CorpusEntries, Problem } from './entries.ts';
import type { Edition, EditionEntry, EditionJudgement, Framework, FrameworkEntry } from './frameworks.ts';
import type { Scale } from './grades.ts';
import type { Strand } from './judgements.ts';

/** An edition with where it is written. */
interface PlacedEdition {
	readonly framework: FrameworkEntry;
	readonly edition: EditionEntry;
	/** Its place among the framework’s editions, from 0. */
	readonly index: number;
}

/** Adds the problems between scales, strands and frameworks. */
export function checkFrameworks({ frameworks, scales, strands }: CorpusEntries, problems: Problem[]): void {
	const editions = frameworks.flatMap((framework) =>
		framework.editions.map((edition, index): PlacedEdition => ({ framework, edition, index })),
	);
	checkScales(scales, editions, problems);
	checkStrands(strands, editions, problems);
	checkWithin(frameworks, problems);
	for (const [position, placed] of editions.entries()) {
		const { framework, edition, index } = placed;
		const add = problemsOf(`frameworks/${framework.slug}`, problems);
		const field = `editions.${index}`;
		if (edition.to !== undefined && edition.to < edition.from) {
			add(`${field}.to`, edition.to, `expected a day on or after from (${edition.from})`);
		}
		for (const other of editions.slice(position + 1)) checkBeside(placed, other, problems);
		const ids = scales.map(({ id }) => id);
		if (!ids.includes(edition.scale)) {
			add(`${field}.scale`, edition.scale, 'no such scale in content/scales.yaml.', ids);
		}
		checkJudgements(placed, problems);
	}
}

/** The frameworks with the scales and strands of their editions; undefined when one names a scale that does not exist. */
export function placeFrameworks({
	frameworks,
	scales,
	strands,
}: Pick<CorpusEntries, 'frameworks' | 'scales' | 'strands'>): Framework[] | undefined {
	const scaleById = new Map(scales.map((scale) => [scale.id, scale]));
	const whole = frameworks.map((framework) => ({
		...framework,
		editions: framework.editions.flatMap((edition): Edition[] => {
			const scale = scaleById.get(edition.scale);
			return scale ? [{ ...edition, scale, strandOrder: strands, judgements: inStrandOrder(edition, strands) }] : [];
		}),
	}));
	return whole.every(({ editions: kept }, index) => kept.length === frameworks[index]?.editions.length)
		? whole
		: undefined;
}

/** The judgements of an edition, with the strands of each in the usual order. */
function inStrandOrder({ judgements }: EditionEntry, strands: readonly Strand[]): EditionJudgement[] {
	return judgements.map((judgement) => ({
		...judgement,
		strands: strands.flatMap(({ id }) => judgement.strands.filter(({ strand }) => strand === id)),
	}));
}

/** A framework within another must name one. */
function checkWithin(frameworks: readonly FrameworkEntry[], problems: Problem[]): void {
	const slugs = frameworks.map(({ slug }) => slug);
	for (const { slug, within } of frameworks) {
		if (within === undefined || (within !== slug && slugs.includes(within))) continue;
		const add = problemsOf(`frameworks/${slug}`, problems);
		const others = slugs.filter((other) => other !== slug);
		add('within', within, 'no such other framework in content/frameworks.', others);
	}
}

/** Two editions must have different ids, and those of one scope must not be in force at once. */
function checkBeside({ framework, edition }: PlacedEdition, other: PlacedEdition, problems: Problem[]): void {
	const add = problemsOf(`frameworks/${other.framework.slug}`, problems);
	const field = `editions.${other.index}`;
	if (other.edition.id === edition.id) {
		add(`${field}.id`, other.edition.id, `another edition in content/frameworks/${framework.slug} has this id`);
	}
	if (other.edition.scope !== edition.scope) return;
	const [first, second] = other.edition.from < edition.from ? [other.edition, edition] : [edition, other.edition];
	if (first.to !== undefined && second.from > first.to) return;
	add(
		`${field}.from`,
		other.edition.from,
		`two editions for ${edition.scope} would be in force at once: ${first.id} (${first.from} to ${first.to ?? 'now'}) and ${second.id} (from ${second.from}); expected one`,
	);
}

/** Each judgement of an edition must appear once, and be part of one that there is. */
function checkJudgements({ framework, edition, index }: PlacedEdition, problems: Problem[]): void {
	const add = problemsOf(`frameworks/${framework.slug}`, problems);
	const ids = edition.judgements.map((j) => j.id);
	for (const [at, { id, partOf }] of edition.judgements.entries()) {
		const field = `editions.${index}.judgements.${at}`;
		if (ids.indexOf(id) < at) {
			add(`${field}.id`, id, `another judgement of edition ${edition.id} has this id; expected each once`);
		}
		if (partOf !== undefined && !ids.includes(partOf)) {
			add(`${field}.part-of`, partOf, `no such judgement in edition ${edition.id}`, [...new Set(ids)]);
		}
	}
}

/** Each strand must appear once, the overall grade first, and the editions must name strands that there are. */
function checkStrands(strands: readonly Strand[], editions: readonly PlacedEdition[], problems: Problem[]): void {
	const ids = strands.map(({ id }) => id);
	const addStrand = problemsOf('strands', problems);
	for (const [index, id] of ids.entries()) {
		if (index === 0 && id !== 'overall') addStrand('0.id', id, 'expected the strand overall first');
		if (ids.indexOf(id) < index) addStrand(`${index}.id`, id, 'another strand has this id; expected each once');
	}
	for (const { framework, edition, index } of editions) {
		const add = problemsOf(`frameworks/${framework.slug}`, problems);
		for (const [at, judgement] of edition.judgements.entries()) {
			for (const { strand } of judgement.strands) {
				if (ids.includes(strand)) continue;
				const field = `editions.${index}.judgements.${at}.strands.${strand}`;
				add(field, strand, 'no such strand in content/strands.yaml.', ids);
			}
		}
	}
}

/** Each scale must appear once, and no word on two scales of one scope, because the two grades would be counted as one. */
function checkScales(scales: readonly Scale[], editions: readonly PlacedEdition[], problems: Problem[]): void {
	const addScale = problemsOf('scales', problems);
	for (const [index, { id }] of scales.entries()) {
		if (scales.findIndex((other) => other.id === id) < index) {
			addScale(`${index}.id`, id, 'another scale has this id; expected each once');
		}
	}
	for (const [position, { framework, edition, index }] of editions.entries()) {
		const scale = scales.find(({ id }) => id === edition.scale);
		const clash = editions.slice(0, position).flatMap((earlier) => {
			const other = scales.find(({ id }) => id === earlier.edition.scale);
			if (!scale || !other || other === scale || earlier.edition.scope !== edition.scope) return [];
			const word = gradesOn(scale).find((grade) => gradesOn(other).includes(grade));
			return word === undefined ? [] : [{ word, edition: earlier.edition }];
		})[0];
		if (!clash) continue;
		problemsOf(`frameworks/${framework.slug}`, problems)(
			`editions.${index}.scale`,
			edition.scale,
			`edition ${clash.edition.id}, also of ${edition.scope}, grades on ${clash.edition.scale}, which has “${clash.word}” too; expected a word of its own for each grade, such as ${clash.word}-${edition.label}`,
		);
	}
}
