/**
 * Outcomes of area SEND inspections, as the map and claims use them: no grades, and of a partnership of one or more councils
 * with the NHS. The record does not have every report; a council without one may have been inspected.
 */
import type { IsoDate } from '../basics/dates.ts';
import type { JointRecord, SendOutcome } from './joint.ts';

/** The outcome of one report. */
export interface SendResult {
	/** "norfolk/send-2025-02-27". */
	readonly id: string;
	/** All councils of the partnership. */
	readonly authorities: readonly string[];
	readonly published: IsoDate;
	readonly outcome: SendOutcome;
}

/** Every outcome in the record. */
export interface SendResults {
	/** In the order of the framework. */
	readonly outcomes: readonly { readonly id: SendOutcome; readonly label: string }[];
	/** Oldest first. */
	readonly reports: readonly SendResult[];
}

/** The outcomes of the record; without the kind’s entry, none. */
export function sendResults({ kinds, reports }: Pick<JointRecord, 'kinds' | 'reports'>): SendResults {
	return {
		outcomes: (kinds.find(({ id }) => id === 'send')?.outcomes ?? []).map(({ id, label }) => ({ id, label })),
		reports: reports.flatMap((report): SendResult[] => {
			if (report.kind !== 'send') return [];
			const { id, authorities, published, outcome } = report;
			return [{ id, authorities, published, outcome }];
		}),
	};
}

/** The latest result of a council published by a day; undefined where the record has none. */
export function latestSendResult({ reports }: SendResults, slug: string, day: IsoDate): SendResult | undefined {
	return reports.findLast(({ authorities, published }) => published <= day && authorities.includes(slug));
}

/** The name of an outcome. Throws for one that the kind does not have. */
export function sendOutcomeLabel({ outcomes }: Pick<SendResults, 'outcomes'>, outcome: SendOutcome): string {
	const found = outcomes.find(({ id }) => id === outcome);
	if (!found) throw new Error(`No outcome "${outcome}" in the record`);
	return found.label;
}
