/** The state of a chart page: judgement, day and reading. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import { recordBy } from '../../domain/record/later.ts';
import { chartAddress, chartStateFrom } from '../../views/addresses/chart-address.ts';
import { usualStrand } from '../../views/england/national.ts';
import { dayText } from '../../views/words/wording.ts';
import { useRecordPage } from '../kit/record-page.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Strand } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { AddressForm, RecordPage } from '../kit/record-page.ts';
import { mapAddress, mapStateFrom } from '../../views/addresses/map-address.ts';
import type { ChartState } from '../../views/addresses/chart-address.ts';
import type { MapState } from '../../views/addresses/map-address.ts';

/** A page of charts: what it shows, and the ways to change that. `record` has only the reports that the address asks for. */
export interface ChartPage<State extends ChartState = ChartState> extends RecordPage<State> {
	/** The record with all its reports. */
	readonly whole: InspectionHistory | undefined;
	/** The day in the address with which the reader came, when newer reports have been published since. */
	readonly shownSince: IsoDate | undefined;
}

/** What the link that keeps a state says. */
export function keptText({ day, recordDay }: ChartState): string {
	return day === recordDay
		? `Keep this view as at ${dayText(day)}`
		: `Keep this view of ${dayText(day)}, with reports published by ${dayText(recordDay)}`;
}

/** `asAt`: the record’s last day; `strands`: those that the reader may choose. */
export function useChartPage(base: string, asAt: string, strands: readonly Strand[]): ChartPage {
	const usual = useMemo<ChartState>(
		() => ({ strand: usualStrand({ strands }), day: asAt, recordDay: asAt, reading: 'published', form: 'share' }),
		[asAt, strands],
	);
	const [addressForm] = useState(() => ({
		read: (search: string, without: ChartState) => chartStateFrom(search, without, strands),
		write: chartAddress,
	}));
	return useDatedPage(base, usual, addressForm);
}

/** The same for the map, which can also show outcomes of area SEND inspections. */
export function useMapPage(base: string, asAt: string, strands: readonly Strand[]): ChartPage<MapState> {
	const usual = useMemo<MapState>(
		() => ({
			strand: usualStrand({ strands }),
			day: asAt,
			recordDay: asAt,
			reading: 'published',
			form: 'share',
			of: 'grades',
		}),
		[asAt, strands],
	);
	const [addressForm] = useState(() => ({
		read: (search: string, without: MapState) => mapStateFrom(search, without, strands),
		write: mapAddress,
	}));
	return useDatedPage(base, usual, addressForm);
}

/** A page whose address may ask for the reports of an earlier day. `usual` has the record’s last day. */
function useDatedPage<State extends ChartState>(
	base: string,
	usual: State,
	addressForm: AddressForm<State>,
): ChartPage<State> {
	const page = useRecordPage(base, usual, addressForm);
	const { state, record, go } = page;
	const { recordDay } = state;
	const asAt = usual.recordDay;
	const recordThen = useMemo(
		() => (record && recordDay < asAt ? recordBy(record, recordDay) : record),
		[record, recordDay, asAt],
	);
	// What the reader chooses next is chosen from the whole record.
	const goOn = useCallback<typeof go>((next, how) => go({ ...next, recordDay: asAt }, how), [go, asAt]);
	const shownSince = recordDay < asAt ? recordDay : page.arrived && state.day < asAt ? state.day : undefined;
	return { ...page, go: goOn, record: recordThen, whole: record, shownSince };
}
