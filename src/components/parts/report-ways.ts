import type { ReportWays } from '../../views/parts/report-mistake.ts';

/** The ways of reporting a mistake that this build was given (see build/publish.ts). */
export function reportWays(): ReportWays {
	const given = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
	return {
		issues: given(import.meta.env['REPORT_ISSUES_URL']),
		email: given(import.meta.env['REPORT_EMAIL']),
	};
}
