/** Where children, young people and adults who worry about them can turn: content/help-lines.yaml, a row for each. */
import { z } from 'astro/zod';
import { day } from './day.ts';
import { rowId } from './names.ts';
import { sentences, title } from './wording.ts';

const webPage = z.string().regex(/^https:\/\/[^\s]+$/, 'expected an address that begins with https://');

/** content/help-lines.yaml: a service that a reader can ring. */
export const helpLineSchema = z.strictObject({
	/** Unique; never shown. */
	id: rowId,
	name: title(3).max(60),
	/** Whose pages list it. Explainers may name any of them. */
	readers: z.enum(['young-people', 'adults']),
	/** Whom it is for: "Anyone under 19". */
	who: title(3).max(100),
	/** What it does, in one or two sentences for a reader of thirteen. */
	what: sentences(4).max(160),
	/** Childline’s number has eight figures. Any other has ten or eleven and costs at most as much as an ordinary call. */
	phone: z
		.string()
		.regex(
			/^(?:0800 1111|0[123](?: ?\d){8,9}|080(?: ?\d){7,8})$/,
			'expected a telephone number such as 0800 1111 or 0808 800 5792',
		),
	url: webPage,
	/** Pages that give the number and what it is for. */
	sources: z.array(webPage).min(1),
	/** The day on which somebody read them. */
	checked: day,
});
