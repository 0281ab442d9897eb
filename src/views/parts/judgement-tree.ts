/** The judgements of an edition as a tree. */
import { strandOf } from '../../domain/record/judgements.ts';
import type { Edition, EditionJudgement } from '../../domain/record/frameworks.ts';

/** A judgement in the tree. */
export interface JudgementView {
	readonly title: string;
	readonly standing: EditionJudgement['standing'];
	/** How it may be followed over time: "Followed as children in care, together with care leavers". */
	readonly followed: string;
	readonly parts: readonly JudgementView[];
}

/** An edition’s judgements in order: the headline, its parts, and judgements outside the tree. */
export interface JudgementTree {
	/** Undefined where an edition gives no overall grade. */
	readonly headline: JudgementView | undefined;
	/** The judgements that make up the headline, or all of equal rank where there is no headline. */
	readonly keys: readonly JudgementView[];
	readonly beside: readonly JudgementView[];
}

/** The tree of an edition’s judgements. */
export function judgementTree(edition: Edition): JudgementTree {
	const of = (standing: EditionJudgement['standing']): JudgementView[] =>
		edition.judgements
			.filter((j) => j.partOf === undefined && j.standing === standing)
			.map((j) => judgementView(edition, j));
	return { headline: of('headline')[0], keys: of('key'), beside: of('beside') };
}

function judgementView(edition: Edition, judgement: EditionJudgement): JudgementView {
	const [first, second] = judgement.strands.map(({ strand }) =>
		strandOf(edition.strandOrder, strand).label.toLowerCase(),
	);
	const followed =
		first === undefined
			? 'Not compared with any judgement before or since'
			: second === undefined
				? `Followed over time as “${first}”`
				: `One grade for “${first}” and “${second}” together`;
	return {
		title: judgement.title,
		standing: judgement.standing,
		followed,
		parts: edition.judgements.filter((j) => j.partOf === judgement.id).map((j) => judgementView(edition, j)),
	};
}
