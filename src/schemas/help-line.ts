/** Where children, young people and adults who worry about them can turn: content/help-lines.yaml, a row for each. */
import { z } from 'astro/zod';
import { day } from './day.ts';

const webPage = z.string().regex(/^https:\/\/[^\s]+$/, 'expected an address that begins with https://');

/** content/help-lines.yaml: a service that a reader can ring. */
export const helpLineSchema = z.strictObject({
	/** Unique; never shown. */
	id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected small letters and digits, with single hyphens between'),
	name: z.string().min(3).max(60),
	/** Whose pages list it. Explainers may name any of them. */
	readers: z.enum(['young-people', 'adults']),
	/** Whom it is for: "Anyone under 19". */
	who: z.string().regex(/^[A-Z].*[^.]$/, 'expected a few words without a full stop'),
	/** What it does, in one or two sentences for a reader of thirteen. */
	what: z
		.string()
		.regex(/^[A-Z].*\.$/, 'expected a whole sentence')
		.max(160),
	phone: z.string().regex(/^0[\d ]{8,12}$/, 'expected a telephone number such as 0800 1111'),
	url: webPage,
	/** Pages that give the number and what it is for. */
	sources: z.array(webPage).min(1),
	/** The day on which somebody read them. */
	checked: day,
});
