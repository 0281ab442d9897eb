/** The other councils with the same grades, and those with better or worse results by the one rule. No ranking. */
import { addresses } from '../addresses/addresses.ts';
import { latestCompareAddress } from '../addresses/compare-address.ts';
import { boardLeftOutText, HIGHER_GRADES, LOWER_GRADES, MIXED_GRADES } from '../words/comparison-rule.ts';
import { countText, dayText, editionText, hasText, isText } from '../words/wording.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { profileCompany } from '../../domain/grading/same-profile.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Inspection } from '../../domain/record/reports.ts';
import type { Companion, ProfileCompany } from '../../domain/grading/same-profile.ts';

interface SameProfileGroup {
	/** "The same grades in every judgement". */
	readonly text: string;
	/** In order of name, never by grade. */
	readonly names: readonly { readonly text: string; readonly address: string }[];
}

/** Which councils have the same grades as a report, and which have better or worse ones. */
export interface SameProfileView {
	/** What is compared and as at which day, or why nothing is compared. */
	readonly lead: string;
	readonly groups: readonly SameProfileGroup[];
	/** A sentence on councils that are neither better nor worse, and one on councils that are not compared. */
	readonly rest: readonly string[];
	/** The address that compares the councils with the same grades; undefined when there are none. */
	readonly compare: string | undefined;
}

/** As at the record’s last day, by the authority’s current report. */
export function authorityProfile(record: InspectionHistory, authority: Authority): SameProfileView {
	const report = latestPublished(record, authority.slug);
	if (authority.to !== undefined) {
		return nothing(
			`The council was abolished on ${dayText(authority.to)}. Its grades are history and are not compared with those of today’s councils; the page of each report compares them on the day it was published.`,
		);
	}
	if (!report) return nothing('The council has not been inspected yet, so there are no grades to compare.');
	const day = asAtDate(record);
	return viewOf(record, profileCompany(record, report, day), (c) => addresses.authority(c.authority.slug), {
		own: `${authority.name}’s was`,
		compare: addresses.compare + latestCompareAddress({ slugs: [authority.slug], company: 'profile' }),
	});
}

/** As at the day on which a report was published. */
export function reportProfile(record: InspectionHistory, report: Inspection): SameProfileView {
	const day = exactDay(report.published);
	if (day === undefined) {
		return nothing(
			'The day on which this report was published is not known, so its grades cannot be compared with those of that day.',
		);
	}
	return viewOf(record, profileCompany(record, report, day), (c) => addresses.report(c.report.id), {
		own: 'this one is',
		compare: undefined,
	});
}

function nothing(lead: string): SameProfileView {
	return { lead, groups: [], rest: [], compare: undefined };
}

function viewOf(
	record: InspectionHistory,
	company: ProfileCompany,
	addressOf: (companion: Companion) => string,
	{ own, compare }: { own: string; compare: string | undefined },
): SameProfileView {
	const { report, day, same, better, worse, mixed, gaps, otherEdition, noneYet } = company;
	const edition = editionText(record.framework(report.framework), report);
	const compared = same.length + better.length + worse.length + mixed.length + gaps.length;
	const notCompared = [
		otherEdition > 0
			? `${countText(otherEdition, 'council')} had last been inspected under another edition, and ${isText(otherEdition)} not compared.`
			: '',
		noneYet > 0 ? `For ${countText(noneYet, 'council')} no such report had been published yet.` : '',
	];
	if (compared === 0) {
		return {
			...nothing(`On ${dayText(day)} no other council’s latest report was of an inspection under ${edition}.`),
			rest: notCompared.filter(Boolean),
		};
	}
	return {
		lead: [
			`On ${dayText(day)} the latest ${compared === 1 ? 'report of one other council was of an inspection' : `reports of ${compared} other councils were of inspections`} under ${edition}, as ${own}.`,
			`Grades are compared in every judgement that both inspections graded.`,
			boardLeftOutText(report),
		]
			.filter(Boolean)
			.join(' '),
		groups: [
			group('The same grades in every judgement', same, addressOf),
			group(HIGHER_GRADES, better, addressOf),
			group(LOWER_GRADES, worse, addressOf),
		],
		rest: [
			mixed.length > 0
				? `${mixed.length} of the ${compared} ${hasText(mixed.length)} ${MIXED_GRADES}. Grades alone do not show which of the two is better.`
				: '',
			gaps.length > 0
				? `${gaps.length} of the ${compared} cannot be compared: no grade of both is known, or not every one.`
				: '',
			...notCompared,
		].filter(Boolean),
		compare: same.length > 0 ? compare : undefined,
	};
}

function group(
	text: string,
	companions: readonly Companion[],
	addressOf: (companion: Companion) => string,
): SameProfileGroup {
	return { text, names: companions.map((c) => ({ text: c.authority.name, address: addressOf(c) })) };
}
