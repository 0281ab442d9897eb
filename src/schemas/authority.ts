/** Authorities: content/authorities/<slug>.mdx. The file name is the authority’s address and is never changed. */
import { z } from 'astro/zod';
import { authorityTypeIds, regionIds } from '../domain/record/authorities.ts';
import { day } from './day.ts';
import { sentences, title } from './wording.ts';
import type { AuthorityEntry } from '../domain/record/entries.ts';

/** The facts of a council, at the head of its file in content/authorities. */
export const authoritySchema = z.strictObject({
	/** The name that readers use, without “Council”: Hull, Bristol, Durham. */
	name: title(2),
	/** The formal name, where it differs: Kingston upon Hull, City of. */
	'formal-name': title(2).optional(),
	/** Other names that people type: abbreviations, old spellings, the children’s trust. */
	'other-names': z.array(title(2)).default([]),
	/** Ofsted’s number for the authority, from its page on Ofsted’s reports site. Left out when we do not hold it. */
	urn: z.int().min(10_000).max(9_999_999).optional(),
	/** The Department for Education’s three-digit number. Left out when no source that we hold gives it. */
	'la-code': z.int().min(200).max(999).optional(),
	/** The present nine-character ONS code. */
	'gss-code': z.string().regex(/^E(06|08|09|10)\d{6}$/, 'expected an ONS code such as E10000014'),
	region: z.enum(regionIds),
	/** What kind of council it is, or last was. */
	type: z.enum(authorityTypeIds),
	/** What it was before, oldest first, with the last day of each. */
	'earlier-types': z.array(z.strictObject({ type: z.enum(authorityTypeIds), until: day })).default([]),
	/** The council’s website without https://. */
	website: z.hostname({ error: 'expected a website without https://, such as hants.gov.uk' }).optional(),
	/** Degrees north and east of a point in the area, to draw maps with. Left out when no reliable one is at hand. */
	location: z
		.strictObject({ latitude: z.number().min(49.8).max(55.9), longitude: z.number().min(-6.5).max(1.8) })
		.optional(),
	/** The ten statistical neighbours, nearest first, by file name. */
	neighbours: z.array(z.string()).max(10).default([]),
	/** First day, for an authority that began after November 2013. */
	from: day.optional(),
	/** Last day, for an authority that no longer exists. */
	to: day.optional(),
	/** For an authority that no longer exists: who took over its area, by file name. */
	successors: z.array(z.string()).default([]),
	/** A report that is out and not in the record yet: its day, the day on which that was seen, and where. */
	'newer-report': z
		.strictObject({
			published: day,
			seen: day,
			source: z.strictObject({ title: title(5), url: z.url({ protocol: /^https?$/ }) }),
		})
		.optional(),
	/** What a reader should know about its boundaries, name or data; one sentence each. */
	notes: z.array(sentences(10)).default([]),
});

/** An authority as the domain has it. */
export function authorityFromEntry(slug: string, data: z.infer<typeof authoritySchema>): AuthorityEntry {
	return {
		slug,
		name: data.name,
		formalName: data['formal-name'],
		otherNames: data['other-names'],
		urn: data.urn,
		laCode: data['la-code'],
		gssCode: data['gss-code'],
		region: data.region,
		type: data.type,
		earlierTypes: data['earlier-types'],
		website: data.website,
		location: data.location,
		neighbours: data.neighbours,
		from: data.from,
		to: data.to,
		successors: data.successors,
		newerReport: data['newer-report'],
		notes: data.notes,
	};
}
