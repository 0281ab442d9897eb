/** A line for each joint inspection, for lists of several kinds of things: its kind, result, day and page. */
import { addresses } from '../addresses/addresses.ts';
import { dayText, lower } from '../words/wording.ts';
import { sendOutcomeLabel } from '../../domain/record/send-results.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { JointKindId, JointReport } from '../../domain/record/joint.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { LinkView } from './link-view.ts';

/** A joint inspection in a line. */
export interface JointLine {
	readonly kind: JointKindId;
	/** "Area SEND inspection". */
	readonly name: string;
	/** All councils of the partnership. */
	readonly authorities: readonly string[];
	readonly published: IsoDate;
	/** The outcome or the theme. */
	readonly gist: string;
	readonly address: string;
}

/** What came of a report in a few words: the outcome or the theme. Throws for an outcome that the kind does not have. */
export function jointGist({ joint }: Pick<InspectionRecord, 'joint'>, report: JointReport): string {
	switch (report.kind) {
		case 'jtai':
			return joint.jtaiThemes.find(({ id }) => id === report.theme)?.label ?? report.theme;
		case 'send':
			return sendOutcomeLabel(joint.kind('send'), report.outcome);
		case 'progress':
			return 'Progress since a joint area review';
		default:
			return report satisfies never;
	}
}

/** Every joint inspection of the record, newest first. */
export function jointLines(record: Pick<InspectionRecord, 'joint'>): JointLine[] {
	return record.joint.reports.toReversed().map((report) => ({
		kind: report.kind,
		name: record.joint.kind(report.kind).name,
		authorities: report.authorities,
		published: report.published,
		gist: jointGist(record, report),
		address: addresses.joint(report.id),
	}));
}

/** A line with its result: "Area SEND inspection, 7 May 2024: inconsistent experiences and outcomes". */
export function jointLineLink({ kind, name, published, gist, address }: JointLine): LinkView {
	const result = kind === 'jtai' ? `theme ${lower(gist)}` : lower(gist);
	return { text: `${name}, published ${dayText(published)}: ${result}`, address };
}

/** The newest joint inspection of a council’s area, with its result; undefined where the record has none. */
export function newestJointLine(record: Pick<InspectionRecord, 'joint'>, slug: string): LinkView | undefined {
	const newest = jointLines(record).find(({ authorities }) => authorities.includes(slug));
	return newest && jointLineLink(newest);
}

/** What every page says that shows joint inspections and grades. */
export const JOINT_CAVEAT =
	'Joint inspections judge several bodies together and give no grade. They say nothing about the council’s social care grade and must not be compared with it, or one kind with another.';
