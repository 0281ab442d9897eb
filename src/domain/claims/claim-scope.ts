/** Which councils and reports a claim is about: its area, its day and its framework. */
import { existedOn, typeOn } from '../record/authorities.ts';
import { countWhile } from '../basics/sorted.ts';
import { isOut, publishedBy } from '../record/latest.ts';
import { neighboursAt } from '../record/neighbours.ts';
import type { CountedAuthority } from '../record/authorities.ts';
import type { Area, ClaimScope } from './claims.ts';
import type { IsoDate } from '../basics/dates.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';

/**
 * The slugs of an area’s councils as at a day, including councils that no longer or did not yet exist. A council counts as
 * the type it had on that day.
 */
export function areaMembers(record: InspectionHistory, area: Area, day: IsoDate): Members {
	const slugs = (include: (a: CountedAuthority) => boolean): Set<string> =>
		new Set(record.authorities.filter(include).map((a) => a.slug));
	switch (area.kind) {
		case 'england':
			return slugs(() => true);
		case 'region':
			return slugs((a) => a.region === area.region);
		case 'type':
			return slugs((a) => typeOn(a, day) === area.type);
		case 'neighbours': {
			const centre = record.authority(area.of);
			return new Set([
				centre.slug,
				...neighboursAt(record, centre, day).flatMap(({ then }) => then.map((a) => a.slug)),
			]);
		}
		default:
			return area satisfies never;
	}
}

/** The slugs of an area’s councils. */
export type Members = ReadonlySet<string>;

/** Reports on the area’s councils, published by the day under the claim’s framework. */
export function outReports(record: InspectionHistory, { framework, day }: ClaimScope, members: Members): Inspection[] {
	return outBy(record, day).filter(
		(r) => members.has(r.authority) && (framework === undefined || r.framework === framework),
	);
}

/** All reports published by a day; reports are in that order. */
function outBy({ reports }: InspectionHistory, day: IsoDate): readonly Inspection[] {
	const asAt = publishedBy(day);
	return reports.slice(
		0,
		countWhile(reports, (report) => isOut(report, asAt)),
	);
}

/** The other councils of an area, each in one list: by their reports, or by themselves where they cannot be compared. */
interface OtherCouncils {
	readonly alike: readonly Inspection[];
	readonly otherwise: readonly Inspection[];
	readonly notCompared: readonly CountedAuthority[];
}

/**
 * Compares the other councils of a claim’s area that existed on its day. `compare`: the report that stands for a council and
 * whether the same is true of it as of the claim’s; undefined where that cannot be said.
 */
export function compareOthers(
	{ authorities }: InspectionHistory,
	{ council, day }: { readonly council: string; readonly day: IsoDate },
	members: Members,
	compare: (slug: string) => { readonly report: Inspection; readonly isAlike: boolean } | undefined,
): OtherCouncils {
	const alike: Inspection[] = [];
	const otherwise: Inspection[] = [];
	const notCompared: CountedAuthority[] = [];
	for (const authority of authorities) {
		if (!members.has(authority.slug) || !existedOn(authority, day) || authority.slug === council) continue;
		const found = compare(authority.slug);
		if (found === undefined) notCompared.push(authority);
		else (found.isAlike ? alike : otherwise).push(found.report);
	}
	return { alike, otherwise, notCompared };
}

/** Whether an inspection was of services, and not of a safeguarding board or of looked-after children alone. */
export const isOfServices = (r: Inspection): boolean => r.edition.scope === 'services';
