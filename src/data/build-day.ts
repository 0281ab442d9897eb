/** The day of this build, which the build itself sets (see build/publish.ts). */
import { isIsoDate } from '../domain/basics/dates.ts';
import type { IsoDate } from '../domain/basics/dates.ts';

/** The day of the build; undefined when neither SOURCE_DATE_EPOCH nor the project’s git history gives it. */
export function buildDay(): IsoDate | undefined {
	const day: unknown = import.meta.env['BUILD_DAY'];
	return typeof day === 'string' && isIsoDate(day) ? day : undefined;
}
