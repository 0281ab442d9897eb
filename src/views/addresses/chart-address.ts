/** Reading and writing the state of a chart page in its address. */
import { excerptOf } from '../words/excerpt.ts';
import { dayText } from '../words/wording.ts';
import { isIsoDate } from '../../domain/basics/dates.ts';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Strand, StrandId } from '../../domain/record/judgements.ts';
import type { Reading } from '../../domain/record/reading.ts';

/** What a page of charts shows. */
export interface ChartState {
	readonly strand: StrandId;
	readonly day: IsoDate;
	/** Only reports published by this day are used. Earlier than the record’s last day in the address of a view that was kept. */
	readonly recordDay: IsoDate;
	readonly reading: Reading;
	/** Whether the chart over time shows shares of councils or numbers of councils. */
	readonly form: SeriesForm;
}

/** share: of the councils with a grade. counts: numbers of councils. */
export type SeriesForm = 'share' | 'counts';

/**
 * The judgement of an address that asks for something and names none. Charts once began with it, so such addresses are in
 * papers and e-mails; pages without a query now begin with another.
 */
const UNNAMED: StrandId = 'overall';

/** The parameters of which one is enough for an address to ask for something. */
const named = ['strand', 'date', 'record', 'reading', 'show'] as const;

/** The state that an address asks for, with a message about each value that was replaced by the nearest usable one. */
export function chartStateFrom(
	search: string,
	usual: ChartState,
	strands: readonly Pick<Strand, 'id'>[],
): { state: ChartState; ignored: string[] } {
	const params = new URLSearchParams(search);
	const ignored: string[] = [];
	const asked = params.get('strand');
	const strand = strands.find(({ id }) => id === asked)?.id;
	if (asked !== null && strand === undefined)
		ignored.push(`There is no judgement “${excerptOf(asked)}”, so ${usual.strand.replaceAll('-', ' ')} is shown.`);
	const { day: recordDay, notice: recordNotice } = dayFrom(params.get('record'), usual.recordDay);
	if (recordNotice !== undefined) ignored.push(recordNotice);
	const { day, notice } = dayFrom(params.get('date'), recordDay);
	if (notice !== undefined) ignored.push(notice);
	const reading = params.get('reading');
	if (reading !== null && reading !== 'published' && reading !== 'official') {
		ignored.push(`There is no reading “${excerptOf(reading)}”, so the published record is shown.`);
	}
	const form = params.get('show');
	if (form !== null && form !== 'share' && form !== 'counts') {
		ignored.push(`The chart over time cannot show “${excerptOf(form)}”, so shares are shown.`);
	}
	return {
		state: {
			strand: strand ?? (asked === null && named.some((name) => params.has(name)) ? UNNAMED : usual.strand),
			day,
			recordDay,
			reading: reading === 'official' ? 'official' : 'published',
			form: form === 'counts' ? 'counts' : 'share',
		},
		ignored,
	};
}

/** A day within the record, or the nearest one to it, with a message. `last`: the record’s last day. */
export function dayFrom(asked: string | null, last: IsoDate): { day: IsoDate; notice: string | undefined } {
	if (asked === null || asked === '') return { day: last, notice: undefined };
	if (!isIsoDate(asked))
		return {
			day: last,
			notice: `“${excerptOf(asked)}” is not a day such as 2019-03-31, so the record’s last day is shown.`,
		};
	if (asked < FIRST_DAY)
		return {
			day: FIRST_DAY,
			notice: `No report under the present grades was published before ${dayText(FIRST_DAY)}, so that day is shown.`,
		};
	if (asked > last) return { day: last, notice: `The record ends on ${dayText(last)}, so that day is shown.` };
	return { day: asked, notice: undefined };
}

/** The address’s query for a state; "" for the usual one. */
export function chartAddress(state: ChartState, usual: ChartState): string {
	const params = new URLSearchParams();
	if (state.day !== usual.day) params.set('date', state.day);
	if (state.recordDay !== usual.recordDay) params.set('record', state.recordDay);
	if (state.reading !== 'published') params.set('reading', state.reading);
	if (state.form !== 'share') params.set('show', state.form);
	const without = params.size === 0 ? usual.strand : UNNAMED;
	const text = [state.strand === without ? '' : `strand=${state.strand}`, params.toString()].filter(Boolean).join('&');
	return text === '' ? '' : `?${text}`;
}

/** The query under which a view goes on showing the reports that it shows now: both its days are in it. */
export function keptChartAddress(state: ChartState, usual: ChartState): string {
	return chartAddress(state, { ...usual, day: '', recordDay: '' });
}
