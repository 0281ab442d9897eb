/** Checks what reports asked councils to improve. */
import { existedOn } from '../record/authorities.ts';
import { byStart } from '../record/record.ts';
import { nothing } from './claim-findings.ts';
import { compareOthers, outReports, isOfServices } from './claim-scope.ts';
import { askedIn, hasAsked } from './claim-property.ts';
import type { AskedReportsClaim, AskedTimesClaim } from './claims.ts';
import type { InspectionHistory } from '../record/record.ts';
import type { Inspection } from '../record/reports.ts';
import type { Checked, Has, Verdict } from './claim-findings.ts';
import type { Members } from './claim-scope.ts';

/** Checks in how many of its last reports a council was asked for a theme. Councils of the area are compared with it. */
export function checkAskedTimes(record: InspectionHistory, claim: AskedTimesClaim, members: Members): Checked {
	if (!existedOn(record.authority(claim.council), claim.day)) return nothing('no-such-council-then');
	const lastOf = (slug: string) =>
		outReports(record, claim, new Set([slug]))
			.filter(isOfServices)
			.sort(byStart)
			.slice(-claim.last)
			.map((report) => ({ report, asked: hasAsked(record, report, claim.theme) }));
	const reports = lastOf(claim.council);
	if (reports.length === 0) return nothing('no-report');
	if (reports.length < claim.last) return nothing('fewer-reports');
	const count = (of: typeof reports, has: Has): number => of.filter(({ asked }) => asked === has).length;
	const [least, unknown] = [count(reports, 'yes'), count(reports, 'unknown')];
	const others = compareOthers(record, claim, members, (slug) => {
		const theirs = lastOf(slug);
		const report = theirs.at(-1)?.report;
		if (!report || theirs.length < claim.last || count(theirs, 'unknown') > 0) return undefined;
		return { report, isAlike: count(theirs, 'yes') === claim.count };
	});
	return {
		verdict: numberVerdict(claim.count, least, least + unknown),
		findings: { kind: 'asked-times', reports, ...others },
	};
}

/** The verdict on a number that is known only to lie between two others. */
function numberVerdict(claimed: number, least: number, most: number): Verdict {
	if (claimed < least || claimed > most) return 'does-not-hold';
	return least === most ? 'holds' : 'cannot-be-told';
}

/** Checks how many reports published from one day to another asked a council or its safeguarding board for a theme. */
export function checkAskedReports(record: InspectionHistory, claim: AskedReportsClaim, members: Members): Checked {
	const lists = { fits: [], boardOnly: [], unknown: [], others: [] } as Record<
		'fits' | 'boardOnly' | 'unknown' | 'others',
		Inspection[]
	>;
	for (const report of outReports(record, claim, members)) {
		if (report.published.latest < claim.from) continue;
		const asked = askedIn(record).of(report.id);
		const ofCouncil = asked?.council.has(claim.theme) === true;
		const isAsked = ofCouncil || asked?.board.has(claim.theme) === true;
		if (asked && !isAsked) lists.others.push(report);
		else if (!asked || report.published.earliest < claim.from) lists.unknown.push(report);
		else {
			lists.fits.push(report);
			if (!ofCouncil) lists.boardOnly.push(report);
		}
	}
	const { fits, unknown } = lists;
	return {
		verdict: numberVerdict(claim.count, fits.length, fits.length + unknown.length),
		findings: { kind: 'asked-reports', ...lists },
	};
}
