/** Help lines: each once, and read on a day that has been. */
import { fieldProblem } from '../problems.ts';
import { repeated } from './same.ts';
import type { z } from 'astro/zod';
import type { helpLineSchema } from '../../schemas/help-line.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';

/** Problems of the table of help lines: values that two rows share, numbers, addresses and days of the check. */
export function helpLineProblems(
	lines: readonly z.infer<typeof helpLineSchema>[],
	raw: RawEntry | undefined,
	today: IsoDate,
): LocatedProblem[] {
	if (!raw) return [];
	return [
		...(['id', 'name', 'what', 'url'] as const).flatMap((field) =>
			repeated(
				field,
				lines.map((line, index) => ({ raw, path: [index, field], value: line[field] })),
			),
		),
		...lines.flatMap(({ phone }, index) => {
			const other = lines.findIndex((line) => figures(line.phone) === figures(phone));
			if (other === index) return [];
			const rule = `${raw.file}:${raw.lineOf([other, 'phone'])} has the same phone; expected each once`;
			return [fieldProblem(raw, [index, 'phone'], phone, rule)];
		}),
		...lines.flatMap(({ checked }, index) =>
			checked > today ? [fieldProblem(raw, [index, 'checked'], checked, `expected a day until today (${today})`)] : [],
		),
	];
}

/** A number without the spaces that make it easy to read. */
function figures(phone: string): string {
	return phone.replaceAll(' ', '');
}
