/** Reading and writing what the map shows in its address: grades, as a chart page does, or outcomes of SEND inspections. */
import { addresses } from './addresses.ts';
import { chartAddress, chartStateFrom } from './chart-address.ts';
import { excerptOf } from '../words/excerpt.ts';
import type { ChartState } from './chart-address.ts';
import type { Strand } from '../../domain/record/judgements.ts';

/** What the squares of the map may show: a council’s grade, or the outcome of its area’s SEND inspection. */
export const mapSubjects = ['grades', 'send'] as const;

/** What the map shows. The choices of the map of grades are kept while the other one is shown. */
export interface MapState extends ChartState {
	readonly of: (typeof mapSubjects)[number];
}

/** The address of the map of outcomes of area SEND inspections. */
export const sendMapAddress = `${addresses.map}?of=send`;

/** The state that an address asks for, with a message about each value that could not be used. */
export function mapStateFrom(
	search: string,
	usual: MapState,
	strands: readonly Pick<Strand, 'id'>[],
): { state: MapState; ignored: string[] } {
	const { state, ignored } = chartStateFrom(search, usual, strands);
	const asked = new URLSearchParams(search).get('of');
	const of = mapSubjects.find((one) => one === asked);
	return {
		state: { ...state, of: of ?? 'grades' },
		ignored:
			asked === null || of !== undefined
				? ignored
				: [...ignored, `There is no map of “${excerptOf(asked)}”, so grades are shown.`],
	};
}

/** The address’s query for a state; "" for the usual one. */
export function mapAddress(state: MapState, usual: MapState): string {
	const rest = chartAddress(state, usual);
	if (state.of === 'grades') return rest;
	return rest === '' ? '?of=send' : `?of=send&${rest.slice(1)}`;
}
