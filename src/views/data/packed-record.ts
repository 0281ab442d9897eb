/**
 * The record packed for the reader’s browser: authorities, frameworks and inspection results, without provenance.
 * `unpackRecord` restores everything that counting and comparing need from what `packRecord` made.
 */
import { exactDay } from '../../domain/basics/dates.ts';
import { absenceReasons, absent, graded } from '../../domain/record/judgements.ts';
import { createHistory } from '../../domain/record/record.ts';
import { valueOf } from '../../domain/record/reports.ts';
import type { DateSpan, IsoDate } from '../../domain/basics/dates.ts';
import type { AuthorityType, CountedAuthority, NewerReport, RegionId } from '../../domain/record/authorities.ts';
import type { Edition, EditionEntry, FrameworkEntry, InspectionType } from '../../domain/record/frameworks.ts';
import type { Scale } from '../../domain/record/grades.ts';
import type { JudgementId, JudgementValue, Strand } from '../../domain/record/judgements.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection, Stay } from '../../domain/record/reports.ts';

/** A day, or first and last possible day. */
type PackedSpan = string | readonly [string, string];

/** Slug, name, region, type, first day, last day, then successors, predecessors and neighbours as indexes in the list. */
type PackedAuthority = readonly [
	string,
	string,
	RegionId,
	AuthorityType,
	readonly (readonly [AuthorityType, until: IsoDate])[],
	readonly [published: IsoDate, seen: IsoDate, NewerReport['source']] | 0,
	string,
	string,
	readonly number[],
	readonly number[],
	readonly number[],
];

/**
 * Index of the authority, file name, edition, type, published, start and end of each stay in turn, values as letters, and
 * any other publication dates with their sources.
 */
type PackedInspection = readonly [
	number,
	string,
	string,
	InspectionType,
	PackedSpan,
	readonly PackedSpan[],
	string,
	(readonly (readonly [date: string, according: string])[])?,
];

/** The record without texts and sources, as short lists, for islands to load. */
export interface PackedRecord {
	readonly authorities: readonly PackedAuthority[];
	readonly scales: readonly Scale[];
	readonly strands: readonly Strand[];
	readonly frameworks: readonly FrameworkEntry[];
	readonly inspections: readonly PackedInspection[];
}

const packSpan = (span: DateSpan): PackedSpan => exactDay(span) ?? [span.earliest, span.latest];
const unpackSpan = (span: PackedSpan): DateSpan =>
	typeof span === 'string' ? { earliest: span, latest: span } : { earliest: span[0], latest: span[1] };

/** One letter for each value: a small letter for a grade by its place on the scale, a capital for the reason of an absence. */
const packValue = (value: JudgementValue, scale: Scale): string =>
	value.kind === 'graded'
		? String.fromCharCode(97 + scale.grades.findIndex(({ grade }) => grade === value.grade))
		: String.fromCharCode(65 + absenceReasons.indexOf(value.reason));
function unpackValue(letter: string, scale: Scale): JudgementValue {
	const on = scale.grades[letter.charCodeAt(0) - 97];
	if (on) return graded(on.grade);
	const reason = absenceReasons[letter.charCodeAt(0) - 65];
	if (reason === undefined) throw new Error(`"${letter}" stands for no grade and no absence`);
	return absent(reason);
}

/** Packs the record; `unpackRecord` undoes it. */
export function packRecord(record: InspectionHistory): PackedRecord {
	const place = new Map(record.authorities.map((a, index) => [a.slug, index]));
	const places = (slugs: readonly string[]): number[] => slugs.flatMap((slug) => place.get(slug) ?? []);
	return {
		authorities: record.authorities.map((a) => [
			a.slug,
			a.name,
			a.region,
			a.type,
			a.earlierTypes.map(({ type, until }) => [type, until] as const),
			a.newerReport ? ([a.newerReport.published, a.newerReport.seen, a.newerReport.source] as const) : 0,
			a.from ?? '',
			a.to ?? '',
			places(a.successors),
			places(a.predecessors),
			places(a.neighbours),
		]),
		scales: record.scales,
		strands: record.strands,
		frameworks: record.frameworks.map((framework) => ({
			...framework,
			editions: framework.editions.map(({ strandOrder: _, ...edition }): EditionEntry => ({
				...edition,
				scale: edition.scale.id,
			})),
		})),
		inspections: record.reports.map(packInspection(place)),
	};
}

function packInspection(place: ReadonlyMap<string, number>): (r: Inspection) => PackedInspection {
	return (r) => {
		const packed = [
			place.get(r.authority) ?? -1,
			r.id.slice(r.authority.length + 1),
			r.edition.id,
			r.type,
			packSpan(r.published),
			r.stays.flatMap((v) => [packSpan(v.start), packSpan(v.end)]),
			r.edition.judgements.map((j) => packValue(valueOf(r, j.id), r.edition.scale)).join(''),
		] as const;
		if (r.alsoPublished.length === 0) return packed;
		return [...packed, r.alsoPublished.map(({ date, according }) => [date, according] as const)];
	};
}

/** The record that was packed, as far as counting and comparing need it. */
export function unpackRecord(packed: PackedRecord): InspectionHistory {
	const slugs = packed.authorities.map(([slug]) => slug);
	const slugsAt = (places: readonly number[]): string[] => places.flatMap((index) => slugs[index] ?? []);
	const frameworks = packed.frameworks.map((framework) => ({
		...framework,
		editions: framework.editions.map((edition): Edition => {
			const scale = packed.scales.find(({ id }) => id === edition.scale);
			if (!scale) throw new Error(`An edition names no scale: ${edition.id}`);
			return { ...edition, scale, strandOrder: packed.strands };
		}),
	}));
	const editions = new Map(frameworks.flatMap((f) => f.editions.map((e) => [e.id, e] as const)));
	return createHistory({
		authorities: packed.authorities.map(
			([
				slug,
				name,
				region,
				type,
				earlierTypes,
				newer,
				from,
				to,
				successors,
				predecessors,
				neighbours,
			]): CountedAuthority => ({
				slug,
				name,
				region,
				type,
				earlierTypes: earlierTypes.map(([earlier, until]) => ({ type: earlier, until })),
				newerReport: newer ? { published: newer[0], seen: newer[1], source: newer[2] } : undefined,
				neighbours: slugsAt(neighbours),
				from: from || undefined,
				to: to || undefined,
				successors: slugsAt(successors),
				predecessors: slugsAt(predecessors),
			}),
		),
		frameworks,
		reports: packed.inspections.map((row) => unpackInspection(row, slugs, editions)),
	});
}

function unpackInspection(
	[authorityPlace, file, editionId, type, published, days, values, dated = []]: PackedInspection,
	slugs: readonly string[],
	editions: ReadonlyMap<string, Edition>,
): Inspection {
	const [authority, edition] = [slugs[authorityPlace], editions.get(editionId)];
	if (authority === undefined || !edition) throw new Error(`An inspection names no authority or no edition: ${file}`);
	const visits: Stay[] = [];
	for (let i = 0; i + 1 < days.length; i += 2) {
		visits.push({ start: unpackSpan(days[i] ?? ''), end: unpackSpan(days[i + 1] ?? '') });
	}
	const [first, ...others] = visits;
	if (!first) throw new Error(`An inspection has no visit: ${authority}/${file}`);
	const judgements: Record<JudgementId, JudgementValue> = {};
	edition.judgements.forEach((judgement, index) => {
		judgements[judgement.id] = unpackValue(values.charAt(index), edition.scale);
	});
	return {
		id: `${authority}/${file}`,
		authority,
		framework: edition.framework,
		edition,
		type,
		stays: [first, ...others],
		published: unpackSpan(published),
		alsoPublished: dated.map(([date, according]) => ({ date, according })),
		judgements,
	};
}
