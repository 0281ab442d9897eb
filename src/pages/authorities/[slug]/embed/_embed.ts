/** What the files of a council’s embed have in common. */
import { buildDay } from '../../../../data/build-day.ts';
import { loadRecord } from '../../../../data/load-corpus.ts';
import { policyHash } from '../../../../files/fingerprint.ts';
import { councilCard } from '../../../../views/councils/council-card.ts';
import { embedPolicy, embedStyle } from '../../../../views/councils/embed.ts';
import { palettesOf } from '../../../../views/parts/palette.ts';
import { recordDayView } from '../../../../views/parts/record-day.ts';
import tokens from '../../../../styles/tokens.css?raw';
import type { StripCard } from '../../../../views/parts/strip-card.ts';

/** The stylesheet of all embeds, and the policy that names it. */
export const style = embedStyle(palettesOf(tokens));
export const policy = embedPolicy(policyHash(style));

/** An embed for each council. */
export async function embedPaths(): Promise<{ params: { slug: string } }[]> {
	return (await loadRecord()).authorities.map(({ slug }) => ({ params: { slug } }));
}

/** What a council’s embed says. */
export async function embedCard(slug = ''): Promise<StripCard> {
	const record = await loadRecord();
	return councilCard(record, record.authority(slug), recordDayView(record, buildDay()).stale);
}
