/** The picture that a shared link shows, as plain values: text, and boxes with a judgement and its grade. */
import { gradeShapes } from './grade-shapes.ts';
import { colourOf } from './palette.ts';
import { RECORD_NAME } from './strip-card.ts';
import { upper } from '../words/wording.ts';
import type { Palette } from './palette.ts';
import type { StripCard } from './strip-card.ts';
import type { ValueView } from './judgement-strip.ts';

/** The size that sites and messengers ask for, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

/** One box: a judgement with its grade. Colours are those of the style sheet. */
interface ShareBox {
	/** The judgement: "Help and protection". */
	readonly label: string;
	/** The grade’s word, or why there is none. */
	readonly word: string;
	/** The inside of an SVG of 20 by 20 units; "" where there is no grade. */
	readonly shape: string;
	readonly bar: string;
	readonly fill: string;
}

/** What a picture for shared links shows, from its title to its foot, with its colours and size. */
export interface SharePicture {
	readonly title: string;
	readonly lines: readonly string[];
	/** What has replaced these grades or may have. */
	readonly notices: readonly string[];
	readonly boxes: readonly ShareBox[];
	readonly foot: string;
	readonly colours: { readonly paper: string; readonly ink: string; readonly soft: string; readonly accent: string };
	readonly size: typeof shareSize;
}

/** The picture of a council’s or a report’s card; its alternative is cardText. */
export function cardPicture(card: StripCard, palette: Palette): SharePicture {
	return {
		...frame(palette),
		title: card.name,
		lines: [upper(card.what), card.when],
		notices: card.notices,
		boxes: card.strip.map(({ short, value }) => box(short, value, palette)),
		foot: `${RECORD_NAME}. ${card.asAt}`,
	};
}

/** What the picture of all other pages says; it names no day, so that every page may describe it. */
const general = {
	title: 'Inspection Record',
	lines: [
		'Every Ofsted inspection of council children’s services since 2013:',
		'each grade with its date and its source',
	],
} as const;

/** The picture of all pages without a picture of their own. */
export function generalPicture(palette: Palette): SharePicture {
	return { ...frame(palette), ...general, notices: [], boxes: [], foot: 'Independent of Ofsted' };
}

/** The text alternative of the general picture. */
export const generalPictureText = `${general.title}. ${general.lines.join(' ')}. Independent of Ofsted.`;

function frame(palette: Palette): Pick<SharePicture, 'colours' | 'size'> {
	return {
		colours: {
			paper: colourOf(palette, 'paper'),
			ink: colourOf(palette, 'ink'),
			soft: colourOf(palette, 'ink-soft'),
			accent: colourOf(palette, 'accent'),
		},
		size: shareSize,
	};
}

function box(label: string, { label: word, look }: ValueView, palette: Palette): ShareBox {
	const of = (name: string): string => colourOf(palette, name);
	if (look === undefined) {
		return { label, word, shape: '', bar: of('line-strong'), fill: of('surface') };
	}
	return {
		label,
		word,
		shape: gradeShapes[look],
		bar: of(`grade-${look}-solid`),
		fill: of(`grade-${look}-fill`),
	};
}
