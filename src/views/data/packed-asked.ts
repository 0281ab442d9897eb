/**
 * What reports asked for, by theme, packed for the reader’s browser apart from the record, which most pages need without it.
 * `unpackAsked` undoes `packAsked`.
 */
import type { AskedThemes, ThemesOfReport } from '../../domain/record/asked-themes.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** The themes asked of the council, and of its safeguarding board where there are any, as indexes in the list of themes. */
type PackedThemes = readonly [council: readonly number[], board?: readonly number[]];

/** The themes, and what each report asked for by its council and file name. Reports whose points are not known are absent. */
export interface PackedAsked {
	readonly themes: readonly (readonly [id: string, label: string])[];
	readonly reports: Readonly<Record<string, Readonly<Record<string, PackedThemes>>>>;
}

/** Packs what reports asked for; `unpackAsked` undoes it. */
export function packAsked({ asked, reports }: Pick<InspectionRecord, 'asked' | 'reports'>): PackedAsked {
	const place = new Map(asked.themes.map(({ id }, index) => [id, index]));
	const places = (themes: ReadonlySet<string>): number[] => [...themes].flatMap((id) => place.get(id) ?? []);
	const packed: Record<string, Record<string, PackedThemes>> = {};
	for (const { id, authority } of reports) {
		const found = asked.of(id);
		if (!found) continue;
		const council = places(found.council);
		const all = (packed[authority] ??= {});
		all[id.slice(authority.length + 1)] = found.board.size === 0 ? [council] : [council, places(found.board)];
	}
	return { themes: asked.themes.map(({ id, label }) => [id, label] as const), reports: packed };
}

/** What reports asked for. Throws where the packed form has no themes. */
export function unpackAsked(packed: PackedAsked): AskedThemes {
	const themes = packed.themes.map(([id, label]) => ({ id, label }));
	if (themes.length === 0) throw new Error('There are no themes');
	const themesAt = (places: readonly number[]): Set<string> =>
		new Set(places.flatMap((index) => themes[index]?.id ?? []));
	const byReport = new Map<string, ThemesOfReport>();
	for (const [authority, files] of Object.entries(packed.reports)) {
		for (const [file, [council, board = []]] of Object.entries(files)) {
			byReport.set(`${authority}/${file}`, { council: themesAt(council), board: themesAt(board) });
		}
	}
	return { themes, of: (report) => byReport.get(report) };
}
