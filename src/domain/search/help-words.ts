/** Whether a query is from someone who needs help now, or who knows a child who does. It is better to show whom to ring too often than not at all. */
import { plainText } from './name-words.ts';

/** What only people who need help type, or people who read about it and are not disturbed by a telephone number. */
const always =
	/ (?:hit|hits|hitting|hurt|hurts|hurting|beats me|beaten|touches me|scared|frightened|unsafe|danger|suicid(?:e|al)|kill (?:myself|me|himself|herself)|self harm(?:s|ing|ed)?|harming (?:myself|himself|herself)|want to die|end my life|run(?:ning|s)? away|ran away|runaway|(?:not|dont feel|doesnt feel|isnt|never) safe) /;

/** Words that are subjects of reports, too: “domestic abuse”, “Devon neglect”. They count as distress where they are said of someone. */
const harm = / (?:abus(?:e|ed|es|ing|ive)|neglect(?:s|ed|ing)?|threaten(?:s|ed|ing)?|at risk|bull(?:y|ies|ied|ying)) /;
const someone =
	/ (?:i|im|ive|me|my|myself|our|(?:a|this|the|that) (?:child|kid|baby|boy|girl|toddler|teenager)|kids?|next door|neighbours?) /;

/** Whether a query has words of distress: “my brother is being hit”, “kids in danger”; not “neglect” or “domestic abuse”. */
export function asksForHelp(text: string): boolean {
	const plain = ` ${plainText(text)} `;
	return always.test(plain) || (harm.test(plain) && someone.test(plain));
}
