/** A shape and two letters for each outcome of an area SEND inspection. None is a sign or a colour of a grade. */
import type { SendOutcome } from '../../domain/record/joint.ts';

/** How an outcome is drawn. */
export interface OutcomeSign {
	/** SVG content for the view box 0 0 20 20, drawn in the text colour. */
	readonly shape: string;
	/** Its letters on the map. */
	readonly short: string;
	/** How much of the colour a square has, from 0 to 1; little enough to read letters over it. */
	readonly tint: number;
}

const square = '<path d="M2.5 2.5h15v15h-15Z" fill="none" stroke="currentColor" stroke-width="2.6"/>';

/** The signs: a whole, a half and an empty square. */
export const outcomeSigns: Record<SendOutcome, OutcomeSign> = {
	positive: { shape: `${square}<path d="M2 2h16v16H2Z" fill="currentColor"/>`, short: 'TP', tint: 0.4 },
	inconsistent: { shape: `${square}<path d="M18 2v16H2Z" fill="currentColor"/>`, short: 'In', tint: 0.22 },
	'systemic-failings': { shape: square, short: 'SF', tint: 0.08 },
};
