/** Which judgements may be compared: every strand by every edition, derived from the editions. */
import { addresses } from '../addresses/addresses.ts';
import { dayText, editionName, listText } from '../words/wording.ts';
import { judgementForStrand } from '../../domain/record/frameworks.ts';
import { gradeLabel, gradesOn } from '../../domain/record/grades.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import type { Edition, StrandMapping } from '../../domain/record/frameworks.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';

interface MatrixColumn {
	readonly id: string;
	/** "SIF", "ILACS 2023". */
	readonly heading: string;
	readonly address: string;
	readonly when: string;
	/** "outstanding, good, requires improvement, inadequate". */
	readonly scale: string;
}

interface MatrixCell {
	readonly column: string;
	readonly mapping: StrandMapping | 'none';
	/** "its own grade", "a shared grade", "not judged". */
	readonly word: string;
	/** The edition’s wording of the judgement; undefined when it does not have the judgement. */
	readonly title: string | undefined;
}

interface MatrixRow {
	readonly strand: StrandId;
	readonly label: string;
	readonly cells: readonly MatrixCell[];
	/** Sentences on what may be compared. */
	readonly notes: readonly string[];
}

/** Which judgements of which editions may be compared: a row for each strand, a column for each edition. */
export interface MatrixView {
	readonly columns: readonly MatrixColumn[];
	readonly rows: readonly MatrixRow[];
	/** Editions with judgements that cannot be compared with any other. */
	readonly unfollowed: readonly { readonly heading: string; readonly titles: readonly string[] }[];
}

const words: Record<MatrixCell['mapping'], string> = {
	same: 'its own grade',
	joint: 'a shared grade',
	none: 'not judged',
};

interface Named {
	readonly edition: Edition;
	readonly heading: string;
}

/** Builds the matrix of frameworks and their editions, oldest first. */
export function judgementMatrix({
	frameworks,
	strands,
}: Pick<InspectionHistory, 'frameworks' | 'strands'>): MatrixView {
	const editions = frameworks
		.flatMap((framework) =>
			framework.editions.map((edition): Named => ({ edition, heading: editionName(framework, edition) })),
		)
		.sort((a, b) => (a.edition.from < b.edition.from ? -1 : a.edition.from > b.edition.from ? 1 : 0));
	return {
		columns: editions.map(({ edition, heading }) => ({
			id: edition.id,
			heading,
			address: addresses.framework(edition.framework),
			when: daysInForce(edition),
			scale: gradesOn(edition.scale)
				.map((grade) => gradeLabel(grade).toLowerCase())
				.join(', '),
		})),
		rows: strands.map(({ id: strand, label }) => ({
			strand,
			label,
			cells: editions.map(({ edition }) => cellOf(edition, strand)),
			notes: notesOn(editions, strand),
		})),
		unfollowed: editions.flatMap(({ edition, heading }) => {
			const titles = edition.judgements.filter((j) => j.strands.length === 0).map((j) => j.title);
			return titles.length === 0 ? [] : [{ heading, titles }];
		}),
	};
}

function daysInForce(edition: Edition): string {
	return edition.to === undefined
		? `from ${dayText(edition.from)}`
		: `${dayText(edition.from)} to ${dayText(edition.afterwards?.to ?? edition.to)}`;
}

function cellOf(edition: Edition, strand: StrandId): MatrixCell {
	const found = judgementForStrand(edition, strand);
	const mapping = found?.mapping ?? 'none';
	return { column: edition.id, mapping, word: words[mapping], title: found?.judgement.title };
}

function notesOn(editions: readonly Named[], strand: StrandId): string[] {
	const notes: string[] = [];
	const own = editions.filter(({ edition }) => judgementForStrand(edition, strand)?.mapping === 'same');
	for (const group of Map.groupBy(own, ({ edition }) => edition.scale.id).values()) {
		const names = group.map(({ heading }) => heading);
		notes.push(
			names.length === 1 ? `Only ${names[0] ?? ''} gave it a grade of its own.` : `Compared: ${listText(names)}.`,
		);
	}
	for (const { edition, heading } of editions) {
		const found = judgementForStrand(edition, strand);
		if (found?.mapping !== 'joint') continue;
		const others = found.judgement.strands
			.filter((s) => s.strand !== strand)
			.map((s) => strandOf(edition.strandOrder, s.strand).label);
		notes.push(
			`${heading} gave one grade for this and ${listText(others).toLowerCase()} together. It is compared only with other grades of that edition.`,
		);
	}
	const none = editions.filter(({ edition }) => judgementForStrand(edition, strand) === undefined);
	if (none.length > 0) notes.push(`Not judged, or not comparably: ${listText(none.map(({ heading }) => heading))}.`);
	return notes;
}
