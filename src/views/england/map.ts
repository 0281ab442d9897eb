/** The tile map of England on a day: squares by region, the same data as a table, and notes on reorganisations. */
import { profileView } from './national.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { regionEdges, tileOf } from '../../domain/england/tile-map.ts';
import { existedOn, regionIds, regions } from '../../domain/record/authorities.ts';
import { gradeLabel, gradeOn } from '../../domain/record/grades.ts';
import { absences, strandOf } from '../../domain/record/judgements.ts';
import { dayOf } from '../../domain/record/latest.ts';
import { asAtOf } from '../../domain/record/reading.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { snapshot } from '../../domain/record/snapshots.ts';
import { addresses } from '../addresses/addresses.ts';
import { NEWER_MARK, newerReportsText, newerReportView } from '../parts/newer-report.ts';
import { dayText, editionText, listText, lower, sharedText, spanText } from '../words/wording.ts';
import type { ProfileQuestion } from './national.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { CountedAuthority, RegionId } from '../../domain/record/authorities.ts';
import type { TileMap } from '../../domain/england/tile-map.ts';
import type { ScaleGrade } from '../../domain/record/grades.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Standing } from '../../domain/record/snapshots.ts';
import type { ChartKey } from '../parts/chart-frame.ts';
import type { ChartTable } from '../parts/chart-table.ts';
import type { OutcomeSign } from '../parts/outcome-signs.ts';

/** A council’s square on the map: its place, its letters, what it shows and where it leads. */
export interface TileView {
	readonly address: string;
	readonly letters: string;
	/** In squares from the north-west corner; a half is between two fields. */
	readonly column: number;
	readonly row: number;
	/** Colour and shape of the grade, and its one or two letters; undefined when there is no grade. */
	readonly grade: Pick<ScaleGrade, 'look' | 'short'> | undefined;
	/** The sign of an outcome of an area SEND inspection, on the map of these alone; undefined where there is none. */
	readonly outcome: OutcomeSign | undefined;
	/** Whether the council has a newer report, on a map of the record’s last day. */
	readonly newer: boolean;
	/** "Hampshire: Outstanding, ILACS 2023, published 23 July 2024". */
	readonly label: string;
}

/** The tile map for one strand and day. */
export interface MapView {
	/** The finding. */
	readonly title: string;
	readonly caption: string;
	/** Regions from north to south; within a region, squares by row and then from west to east. */
	readonly regions: readonly { readonly id: RegionId; readonly label: string; readonly tiles: readonly TileView[] }[];
	/** Lines where regions meet, as an SVG path whose unit is one square. */
	readonly borders: string;
	/** One for each grade of the scale or each outcome, and one for councils without where there are any. */
	readonly key: readonly (ChartKey & { readonly count: number })[];
	readonly table: ChartTable;
	/** Sentences on councils with a newer report, and on councils shown that no longer exist. */
	readonly notes: readonly string[];
}

/** The whole of England on a day. */
export function mapView(record: InspectionHistory, map: TileMap, asked: Omit<ProfileQuestion, 'region'>): MapView {
	const question = { ...asked, region: undefined };
	const { strand, day, reading } = question;
	const found = snapshot(record, strand, asAtOf(day, reading));
	const profile = profileView(record, question);
	const ungraded = found.standings.length - found.graded;
	const byRegion = regionIds.map((id) => ({
		id,
		label: regions[id].label,
		standings: found.standings.filter((s) => s.authority.region === id),
	}));
	return {
		title: profile.title,
		caption: `Each square is one council, all of one size, near its true place. ${profile.caption}`,
		regions: byRegion.map(({ id, label, standings }) => ({
			id,
			label,
			tiles: standings
				.map((s) => tileView(record, map, s, day === asAtDate(record)))
				.sort((a, b) => a.row - b.row || a.column - b.column),
		})),
		borders: bordersOf(
			map,
			found.standings.map((s) => s.authority),
		),
		key: [
			...found.counts.map((held) => ({ look: held.look, label: gradeLabel(held.grade), count: held.count })),
			...(ungraded > 0 ? [{ look: undefined, label: 'No grade', count: ungraded }] : []),
		],
		table: {
			columns: ['Council', 'Region', strandOf(record.strands, strand).label, 'Published', 'Framework'],
			rows: byRegion.flatMap(({ label, standings }) =>
				standings.map((s) => ({
					name: s.authority.name,
					address: addresses.authority(s.authority.slug),
					cells: [
						label,
						gradeText(s),
						s.report ? spanText(s.report.published) : '',
						s.report ? editionText(record.framework(s.report.framework), s.report) : '',
					],
				})),
			),
		},
		notes: [...newerNote(record, day), ...reorganisationNotes(record, dayOf(found.asAt))],
	};
}

/** Where squares of different regions meet, as an SVG path whose unit is one square. */
export function bordersOf(map: TileMap, authorities: readonly CountedAuthority[]): string {
	return regionEdges(map, authorities)
		.map(({ x, y, direction }) => `M${x} ${y}${direction === 'down' ? 'v' : 'h'}1`)
		.join('');
}

function tileView(record: InspectionHistory, map: TileMap, standing: Standing, latest: boolean): TileView {
	const { authority, report, grade } = standing;
	const on = report && grade !== undefined ? gradeOn(report.edition.scale, grade) : undefined;
	const newer = latest ? newerReportView(authority) : undefined;
	return {
		address: addresses.authority(authority.slug),
		...tileOf(map, authority.slug),
		grade: on && { look: on.look, short: on.short },
		outcome: undefined,
		newer: newer !== undefined,
		label: [`${authority.name}: ${standingText(record, standing)}`, newer?.text].filter(Boolean).join('. '),
	};
}

function gradeText({ grade, mapping, absence }: Standing): string {
	if (grade !== undefined) return sharedText(gradeLabel(grade), mapping === 'joint');
	return absence === undefined || absence === 'none-yet' ? 'Not inspected yet' : absences[absence].label;
}

function standingText(record: InspectionHistory, standing: Standing): string {
	const { grade, report } = standing;
	if (!report) return 'not inspected yet';
	const what = grade === undefined ? `no grade (${lower(gradeText(standing))})` : gradeText(standing);
	const span = spanText(report.published);
	const out = exactDay(report.published) !== undefined || span.startsWith('between') ? span : `in ${span}`;
	return `${what}, ${editionText(record.framework(report.framework), report)}, published ${out}`;
}

/** What the mark on a square means, on a map of the record’s last day. */
function newerNote(record: InspectionHistory, day: IsoDate): string[] {
	const text = day === asAtDate(record) ? newerReportsText(record.authorities) : '';
	return text === '' ? [] : [`${NEWER_MARK} ${text}`];
}

/** Names the councils of a day that no longer exist, and their successors; one or two sentences for each reorganisation. */
function reorganisationNotes(record: InspectionHistory, day: IsoDate): string[] {
	const gone = record.authorities.filter((a) => a.to !== undefined && existedOn(a, day));
	return [...Map.groupBy(gone, (a) => a.to ?? '')].sort().map(([to, councils]) => {
		const successors = [...new Set(councils.flatMap((c) => c.successors))].map((slug) => record.authority(slug).name);
		const [verb, whose] = councils.length === 1 ? ['was one council', 'Its area'] : ['were councils', 'Their areas'];
		// Semicolons, because some names contain commas and “and”.
		return `${listText(councils.map((c) => c.name))} ${verb} until ${dayText(to)}. ${whose} passed to ${successors.join('; ')}.`;
	});
}
