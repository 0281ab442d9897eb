/** Reading and writing the question of the page on who rose and who fell in its address. */
import { isIsoDate } from '../../domain/basics/dates.ts';
import { regionIds } from '../../domain/record/authorities.ts';
import { excerptOf } from '../words/excerpt.ts';
import { dayText } from '../words/wording.ts';
import { dayFrom } from './chart-address.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { RegionId } from '../../domain/record/authorities.ts';
import type { Strand, StrandId } from '../../domain/record/judgements.ts';

/** Which changes are listed: better or worse, only one of these, or grades that stayed the same. */
export const changeKinds = ['changed', 'improved', 'declined', 'same'] as const;

/** Which changes a reader wants to see. */
export type ChangeKind = (typeof changeKinds)[number];

/** What the page of changes shows, as its address says it. */
export interface ChangesQuestion {
	/** First and last day of publication. */
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** Every judgement when undefined. */
	readonly strand: StrandId | undefined;
	readonly kind: ChangeKind;
	/** All of England when undefined. */
	readonly region: RegionId | undefined;
}

/** The question that an address asks, with a message about each value that was replaced. `strands`: those that there are. */
export function changesQuestionFrom(
	search: string,
	usual: ChangesQuestion,
	strands: readonly Pick<Strand, 'id'>[],
): { readonly state: ChangesQuestion; readonly ignored: readonly string[] } {
	const params = new URLSearchParams(search);
	const ignored: string[] = [];
	const day = (name: 'from' | 'to'): IsoDate => {
		const asked = params.get(name);
		if (asked === null || asked === '') return usual[name];
		if (!isIsoDate(asked)) {
			ignored.push(`“${excerptOf(asked)}” is not a day such as 2019-03-31, so ${dayText(usual[name])} is used.`);
			return usual[name];
		}
		const { day: found, notice } = dayFrom(asked, usual.to);
		if (notice !== undefined) ignored.push(notice);
		return found;
	};
	const oneOf = <T extends string>(name: string, values: readonly T[], what: string): T | undefined => {
		const asked = params.get(name);
		const found = values.find((value) => value === asked);
		if (asked !== null && asked !== '' && found === undefined) {
			ignored.push(`There is no ${what.replace('#', `“${excerptOf(asked)}”`)}`);
		}
		return found;
	};
	let [from, to] = [day('from'), day('to')];
	if (from > to) {
		ignored.push('The period ended before it began, so its two days are exchanged.');
		[from, to] = [to, from];
	}
	return {
		state: {
			from,
			to,
			strand: oneOf(
				'strand',
				strands.map(({ id }) => id),
				'judgement #, so every judgement is shown.',
			),
			kind: oneOf('change', changeKinds, 'change #, so grades that rose or fell are shown.') ?? usual.kind,
			region: oneOf('region', regionIds, 'region #, so all of England is shown.'),
		},
		ignored,
	};
}

/** The address’s query for a question; "" for the usual one. */
export function changesAddress(question: ChangesQuestion, usual: ChangesQuestion): string {
	const params = new URLSearchParams();
	if (question.from !== usual.from) params.set('from', question.from);
	if (question.to !== usual.to) params.set('to', question.to);
	if (question.strand !== undefined) params.set('strand', question.strand);
	if (question.kind !== usual.kind) params.set('change', question.kind);
	if (question.region !== undefined) params.set('region', question.region);
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

/** The query under which the page goes on showing this period: both its days are in it. */
export function keptChangesAddress(question: ChangesQuestion, usual: ChangesQuestion): string {
	return changesAddress(question, { ...usual, from: '', to: '' });
}
