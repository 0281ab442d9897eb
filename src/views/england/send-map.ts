/** The tile map of outcomes of area SEND inspections: the same squares as the map of grades, with outcomes instead of grades. */
import { bordersOf } from './map.ts';
import { tileOf } from '../../domain/england/tile-map.ts';
import { existedOn, regionIds, regions } from '../../domain/record/authorities.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { latestSendResult, sendOutcomeLabel } from '../../domain/record/send-results.ts';
import { addresses } from '../addresses/addresses.ts';
import { outcomeSigns } from '../parts/outcome-signs.ts';
import { countText, dayText, listText, lower } from '../words/wording.ts';
import type { MapView, TileView } from './map.ts';
import type { CountedAuthority } from '../../domain/record/authorities.ts';
import type { TileMap } from '../../domain/england/tile-map.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { SendResult, SendResults } from '../../domain/record/send-results.ts';

/** What stands for a council without a report in the record: whether it has been inspected is not known. */
const NOT_HERE = 'No report in this record';

interface Standing {
	readonly authority: CountedAuthority;
	readonly result: SendResult | undefined;
}

/** England on the record’s last day, each council with the outcome of its area’s latest report. */
export function sendMapView(record: InspectionHistory, map: TileMap, send: SendResults): MapView {
	const day = asAtDate(record);
	const standings = record.authorities
		.filter((authority) => existedOn(authority, day))
		.map((authority): Standing => ({ authority, result: latestSendResult(send, authority.slug, day) }));
	const byRegion = regionIds.map((id) => ({
		id,
		label: regions[id].label,
		standings: standings.filter(({ authority }) => authority.region === id),
	}));
	const counts = send.outcomes.map(({ id, label }) => ({
		id,
		label,
		count: standings.filter(({ result }) => result?.outcome === id).length,
	}));
	const known = standings.filter(({ result }) => result).length;
	return {
		title: `Area SEND inspections: ${listText(counts.map(({ label, count }) => `${lower(label)} in ${countText(count, 'council area')}`))}`,
		caption: `Each square is one council, all of one size, near its true place. Outcomes are of reports published by ${dayText(day)} for ${countText(known, 'council')} of ${standings.length}. They are of the council and the NHS together; they are no grades and say nothing about the council’s social care grade.`,
		regions: byRegion.map((region) => ({
			id: region.id,
			label: region.label,
			tiles: region.standings
				.map((standing) => tileView(record, map, send, standing))
				.sort((a, b) => a.row - b.row || a.column - b.column),
		})),
		borders: bordersOf(
			map,
			standings.map(({ authority }) => authority),
		),
		key: [
			...counts.map(({ id, label, count }) => ({ look: undefined, shape: outcomeSigns[id].shape, label, count })),
			{ look: undefined, label: NOT_HERE, count: standings.length - known },
		],
		table: {
			columns: ['Council', 'Region', 'Outcome', 'Published', 'Councils of the partnership'],
			rows: byRegion.flatMap(({ label, standings: some }) =>
				some.map(({ authority, result }) => ({
					name: authority.name,
					address: visitsOf(authority),
					cells: [
						label,
						result ? sendOutcomeLabel(send, result.outcome) : NOT_HERE,
						result ? dayText(result.published) : '',
						result ? listText(result.authorities.map((slug) => record.authority(slug).name)) : '',
					],
				})),
			),
		},
		notes: [
			`${NOT_HERE}: the area has not been inspected yet, or we have not read its report. We do not know which.`,
			`Letters: ${listText(counts.map(({ id, label }) => `${outcomeSigns[id].short} is ${lower(label)}`))}.`,
		],
	};
}

function visitsOf({ slug }: CountedAuthority): string {
	return `${addresses.authority(slug)}#visits`;
}

function tileView(
	record: InspectionHistory,
	map: TileMap,
	send: SendResults,
	{ authority, result }: Standing,
): TileView {
	const others = (result?.authorities ?? []).filter((slug) => slug !== authority.slug);
	const partners = others.length > 0 ? `, with ${listText(others.map((slug) => record.authority(slug).name))}` : '';
	return {
		address: visitsOf(authority),
		...tileOf(map, authority.slug),
		grade: undefined,
		outcome: result && outcomeSigns[result.outcome],
		newer: false,
		label: result
			? `${authority.name}: ${lower(sendOutcomeLabel(send, result.outcome))}, report published ${dayText(result.published)}${partners}`
			: `${authority.name}: ${lower(NOT_HERE)}`,
	};
}
