/** The existing content that an import adds to: councils, frameworks and records. */
import { readContent } from '../check/read-content.ts';
import { authorityFromEntry, authoritySchema } from '../schemas/authority.ts';
import { bankHolidaysSchema } from '../schemas/bank-holidays.ts';
import { frameworkFromEntry, frameworkSchema } from '../schemas/framework.ts';
import { jtaiThemeSchema } from '../schemas/joint.ts';
import { scaleFromRow, scaleSchema } from '../schemas/scale.ts';
import { strandFromRow, strandSchema } from '../schemas/strand.ts';
import type { RawEntry } from '../check/raw-content.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { AuthorityEntry } from '../domain/record/entries.ts';
import type { FrameworkEntry } from '../domain/record/frameworks.ts';
import type { JtaiTheme } from '../domain/record/joint.ts';
import type { Scale } from '../domain/record/grades.ts';
import type { Strand } from '../domain/record/judgements.ts';

/** What the import needs of the content folder. */
export interface ImportContent {
	/** The content folder. */
	readonly folder: string;
	readonly authorities: readonly AuthorityEntry[];
	readonly scales: readonly Scale[];
	readonly strands: readonly Strand[];
	readonly frameworks: readonly FrameworkEntry[];
	/** Bank holidays, as far as their table gives them. */
	readonly holidays: readonly IsoDate[];
	/** Records by id ("hampshire/2014-04-22"), as they stand, before any schema. The import adds those it writes. */
	readonly records: Map<string, unknown>;
	/** Joint inspections by id ("norfolk/jtai-2025-02-27"), likewise. */
	readonly joint: Map<string, unknown>;
	/** Themes of joint targeted area inspections; empty where there is no table of them. */
	readonly jtaiThemes: readonly JtaiTheme[];
}

/** Content that an import cannot be made into; `message` is one line for the person who runs it. */
export class UnusableContent extends Error {
	override readonly name = 'UnusableContent';
}

/** Loads a content folder. Throws UnusableContent when authorities or frameworks are missing or wrong. */
export function loadContent(folder: string): ImportContent {
	const { entries, tables } = readContent(folder);
	const authorities = entries.authorities.map((raw) => {
		const parsed = authoritySchema.safeParse(raw.data);
		if (!parsed.success) throw notInOrder(raw);
		return authorityFromEntry(raw.id, parsed.data);
	});
	const frameworks = entries.frameworks.map((raw) => {
		const parsed = frameworkSchema.safeParse(raw.data);
		if (!parsed.success) throw notInOrder(raw);
		return frameworkFromEntry(raw.id, parsed.data);
	});
	if (authorities.length === 0 || frameworks.length === 0 || !tables.scales || !tables.strands) {
		throw new UnusableContent(
			`${folder} has no authorities, frameworks, scales and strands; expected a content folder`,
		);
	}
	const scales = scaleSchema.array().safeParse(tables.scales.data);
	if (!scales.success) throw notInOrder(tables.scales);
	const strands = strandSchema.array().safeParse(tables.strands.data);
	if (!strands.success) throw notInOrder(tables.strands);
	const years = bankHolidaysSchema.array().safeParse(tables['bank-holidays']?.data);
	const jtaiThemes = jtaiThemeSchema.array().safeParse(tables['jtai-themes']?.data ?? []);
	if (!jtaiThemes.success)
		throw new UnusableContent(
			'content/jtai-themes.yaml is not in order; mend it first (npm run check:content says what is wrong)',
		);
	return {
		folder,
		holidays: years.success ? years.data.flatMap(({ days }) => days) : [],
		authorities,
		scales: scales.data.map(scaleFromRow),
		strands: strands.data.map(strandFromRow),
		frameworks,
		records: new Map(entries.reports.map((raw) => [raw.id, raw.data])),
		joint: new Map(entries.joint.map((raw) => [raw.id, raw.data])),
		jtaiThemes: jtaiThemes.data,
	};
}

function notInOrder(raw: RawEntry): UnusableContent {
	return new UnusableContent(`${raw.file} is not in order; mend it first (npm run check:content says what is wrong)`);
}
