/**
 * The grades of one inspection as a card that stands by itself, away from the page that explains it: in a frame on another
 * site, and as the picture that a shared link shows.
 */
import { lower } from '../words/wording.ts';
import type { StripItem } from './judgement-strip.ts';

/** What such a card says. */
export interface StripCard {
	/** The council: "Hampshire". */
	readonly name: string;
	/** What the grades are: "Ofsted’s latest judgements of its children’s services". */
	readonly what: string;
	/** "Report published 23 July 2024." */
	readonly when: string;
	/** Empty where no inspection has been published. */
	readonly strip: readonly StripItem[];
	/** What has replaced these grades or may have; a sentence each. */
	readonly notices: readonly string[];
	/** "Reports published by 20 August 2026." */
	readonly asAt: string;
}

/** The name of the record, with what a reader elsewhere must know of it. */
export const RECORD_NAME = 'Inspection Record, independent of Ofsted';

/** All that the card says, for readers who cannot see it. */
export function cardText({ name, what, when, strip, notices, asAt }: StripCard): string {
	const grades = strip.map(({ short, value }) => `${short}: ${lower(value.label)}`).join('; ');
	return [`${name}: ${what}.`, when, grades === '' ? '' : `${grades}.`, ...notices, `${RECORD_NAME}. ${asAt}`]
		.filter(Boolean)
		.join(' ');
}
