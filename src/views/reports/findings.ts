/** What a report found besides its grades, as its page shows it. */
import { reviewedText } from '../parts/reviewed-text.ts';
import type { CircumstanceKind, Direction, Finding } from '../../domain/record/findings.ts';
import type { FindingView } from '../parts/finding-view.ts';
import type { Report } from '../../domain/record/reports.ts';

/** What a report found, in our words, with the pages that say so. */
export interface FindingsView {
	readonly summary: string;
	/** How the services have changed, as the report says it; one sentence. */
	readonly direction: string;
	readonly strengths: readonly FindingView[];
	readonly alsoNoted: readonly FindingView[];
	readonly voice: FindingView | undefined;
	/** With its kind before it: "Notice". */
	readonly circumstances: readonly (FindingView & { readonly kind: string })[];
	/** Whether and when a second person compared all this with the report. */
	readonly reviewed: string;
}

const directionTexts: Readonly<Record<Direction, string>> = {
	better: 'The report describes progress since the previous inspection.',
	worse: 'The report says that services have become worse since the previous inspection.',
	mixed: 'The report says that some services have become better and others worse since the previous inspection.',
	steady: 'The report says that services have changed little since the previous inspection.',
	'not-said': 'The report does not compare services as a whole with those at the previous inspection.',
};

const circumstanceLabels: Readonly<Record<CircumstanceKind, string>> = {
	'monitoring-visits': 'Monitoring visits',
	'focused-visits': 'Focused visits',
	'joint-inspection': 'Joint inspection',
	notice: 'Government notice or direction',
	commissioner: 'Commissioner',
	trust: 'Trust',
	leadership: 'Change of leaders',
	court: 'Court judgment',
};

/** The findings of a report; undefined when nobody has written them yet. */
export function findingsView({ findings, source }: Report): FindingsView | undefined {
	if (!findings || source.kind !== 'report') return undefined;
	const view = ({ text, page }: Finding): FindingView => ({ text, page, url: `${source.url}#page=${page}` });
	return {
		summary: findings.summary,
		direction: directionTexts[findings.direction],
		strengths: findings.strengths.map(view),
		alsoNoted: findings.alsoNoted.map(view),
		voice: findings.voice && view(findings.voice),
		circumstances: findings.circumstances.map((one) => ({ ...view(one), kind: circumstanceLabels[one.kind] })),
		reviewed: reviewedText(findings),
	};
}
