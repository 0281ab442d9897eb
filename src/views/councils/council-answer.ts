/**
 * The answer that a council’s page opens with: where it stands and what that means, whether it is getting better, what must
 * improve, how old this is and what comes next. No grade overall is made up where inspectors gave none.
 */
import { addresses, gradeAddress } from '../addresses/addresses.ts';
import { changesBetween } from '../parts/changes.ts';
import { gradeView } from '../parts/grade-view.ts';
import { themeLink } from '../parts/improvements.ts';
import { absenceView, forText, judgementStrip } from '../parts/judgement-strip.ts';
import { officialLink } from '../parts/provenance.ts';
import { staysText } from '../parts/report-row.ts';
import {
	agoText,
	countText,
	dayText,
	listText,
	lower,
	monthText,
	nounText,
	numberText,
	spanText,
	upper,
	whenText,
} from '../words/wording.ts';
import { exactDay } from '../../domain/basics/dates.ts';
import { stillWaiting } from '../../domain/record/durations.ts';
import { gradeLabel, gradeOn, gradesOn } from '../../domain/record/grades.ts';
import { strandOf } from '../../domain/record/judgements.ts';
import { latestPublished } from '../../domain/record/latest.ts';
import { pointsKnown } from '../../domain/record/points.ts';
import { asAtDate } from '../../domain/record/record.ts';
import { endOf } from '../../domain/record/reports.ts';
import { previousOf, strandGrade, strandValue } from '../../domain/record/timelines.ts';
import { nextByOverall } from '../../domain/record/next-inspections.ts';
import type { GradeView } from '../parts/grade-view.ts';
import type { StripItem } from '../parts/judgement-strip.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { Authority } from '../../domain/record/authorities.ts';
import type { Grade } from '../../domain/record/grades.ts';
import type { StrandId } from '../../domain/record/judgements.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';
import type { Report } from '../../domain/record/reports.ts';

/** A grade of one inspection in the line of grades; no look where it gave none. */
interface GradeThen extends Pick<GradeView, 'label'> {
	readonly look: GradeView['look'] | undefined;
	readonly year: string;
	readonly address: string;
}

/** How a council is doing, whether that is getting better, and what must improve. */
export interface CouncilAnswer {
	/** "Good overall", "Good in three judgements, requires improvement in one". */
	readonly heading: string;
	/** The look of the overall grade, or of the one grade that every judgement has; undefined where there is neither. */
	readonly look: GradeView['look'] | undefined;
	/** What differs from the heading: "Leadership is outstanding; care leavers requires improvement."; undefined where nothing does. */
	readonly differs: string | undefined;
	/** What the overall grade, or else the lowest, means, with its page. */
	readonly meaning: { readonly word: string; readonly text: string; readonly address: string } | undefined;
	/** "Inspected 10 to 14 June 2024; report published 23 July 2024." */
	readonly when: string;
	readonly report: LinkView;
	/** Ofsted’s own report; undefined where we hold other sources only. */
	readonly official: { readonly text: string; readonly url: string } | undefined;
	readonly better: {
		readonly text: string;
		/** Oldest first; what it is of: "Overall". Empty where one inspection is all. */
		readonly line: readonly GradeThen[];
		readonly of: string;
	};
	readonly improve: {
		/** The first themes of the points, in the order of the report, each with its page. */
		readonly themes: readonly LinkView[];
		/** "All 8 points, in our words", or what there is. */
		readonly link: LinkView | undefined;
		/** What is known where there are no points in our words; undefined where there are. */
		readonly text: string | undefined;
	};
	readonly age: {
		/** "Inspectors left on 14 June 2024, 2 years 2 months ago (counted to 20 August 2026)." */
		readonly text: string;
		/** "Only two councils have waited longer."; undefined where more than ten have. */
		readonly waited: string | undefined;
		readonly next: string;
	};
}

/** Maximum number of themes of points at the top of the page. */
const THEMES = 4;

/** Up to how many councils are said to have waited longer: beyond that the number says little. */
const LONGEST_WAITS = 10;

/** The answer for a council as at the record’s last day; undefined where its services have not been inspected. */
export function councilAnswer(record: InspectionRecord, authority: Authority): CouncilAnswer | undefined {
	const latest = latestPublished(record, authority.slug);
	if (!latest) return undefined;
	const report = record.report(latest.id);
	const strip = judgementStrip(report).filter(({ standing }) => standing !== 'beside');
	return {
		...standing(report, strip),
		when: `Inspected ${staysText(report.stays)}; report published ${spanText(report.published)}.`,
		report: { text: 'What the report says, judgement by judgement', address: addresses.report(report.id) },
		official: officialLink(report),
		better: betterOf(record, report),
		improve: improveOf(record, report),
		age: ageOf(record, authority, report),
	};
}

type Standing = Pick<CouncilAnswer, 'heading' | 'look' | 'differs' | 'meaning'>;

/** Where the council stands, by the overall grade where there is one and else by the judgements together. */
function standing(report: Report, strip: readonly StripItem[]): Standing {
	const { scale } = report.edition;
	const graded = strip.filter(({ value }) => value.grade !== undefined);
	const headline = strip.find((item) => item.standing === 'headline');
	const others = graded.filter((item) => item !== headline);
	const counts = gradesOn(scale).flatMap((grade) => {
		const held = others.filter(({ value }) => value.grade === grade);
		return held.length === 0 ? [] : [{ grade, held }];
	});
	const overall = headline?.value.grade;
	if (overall !== undefined) {
		const unlike = counts.filter(({ grade }) => grade !== overall);
		const alike = unlike.length === 0 && others.length > 0;
		return {
			heading: alike ? `${gradeLabel(overall)}, overall and in every judgement` : `${gradeLabel(overall)} overall`,
			look: gradeOn(scale, overall).look,
			differs: differsText(unlike),
			meaning: meaningOf(report, overall),
		};
	}
	const [only] = counts;
	const lowest = counts.at(-1)?.grade;
	if (!only || lowest === undefined)
		return { heading: noneText(headline), look: undefined, differs: undefined, meaning: undefined };
	const isOnly = counts.length === 1;
	return {
		heading: isOnly
			? `${gradeLabel(only.grade)} in ${only.held.length === 1 ? 'the one judgement with a grade' : `all ${numberText(only.held.length)} judgements`}`
			: counts
					.map(
						({ grade, held }, index) =>
							`${index === 0 ? gradeLabel(grade) : lower(gradeLabel(grade))} in ${numberText(held.length)}`,
					)
					.reduce(
						(text, part, index) =>
							index === 0 ? `${part} ${nounText(only.held.length, 'judgement')}` : `${text}, ${part}`,
						'',
					),
		look: isOnly ? gradeOn(scale, only.grade).look : undefined,
		differs: isOnly ? undefined : differsText(counts.slice(1)),
		meaning: meaningOf(report, lowest),
	};
}

/** What is shown instead of an overall grade that was not given. */
function noneText(headline: StripItem | undefined): string {
	return headline === undefined ? 'No grades' : `Overall: ${lower(headline.value.label)}`;
}

function differsText(
	unlike: readonly { readonly grade: Grade; readonly held: readonly StripItem[] }[],
): string | undefined {
	const parts = unlike.map(
		({ grade, held }) => `${lower(gradeLabel(grade))} for ${listText(held.map(({ short }) => forText(short)))}`,
	);
	const text = parts.join('; ');
	return text === '' ? undefined : `${upper(text)}.`;
}

function meaningOf({ edition }: Report, grade: Grade): CouncilAnswer['meaning'] {
	return { word: gradeLabel(grade), text: gradeOn(edition.scale, grade).meaning, address: gradeAddress(grade) };
}

/** Whether it is getting better since the previous inspection, and the grades over time. */
export function betterOf(record: InspectionRecord, report: Report): CouncilAnswer['better'] {
	const strand: StrandId = strandValue(report, 'overall').mapping === undefined ? 'leadership' : 'overall';
	const line = record
		.reportsOf(report.authority)
		.filter((r) => r.edition.scope === report.edition.scope)
		.map((r): GradeThen => {
			const grade = strandGrade(r, strand);
			const { value } = strandValue(r, strand);
			const shown =
				grade === undefined
					? { look: undefined, label: value.kind === 'absent' ? absenceView(value.reason).label : '' }
					: gradeView(gradeOn(r.edition.scale, grade));
			return {
				look: shown.look,
				label: shown.label,
				year: r.published.latest.slice(0, 4),
				address: addresses.report(r.id),
			};
		});
	const before = previousOf(record, report);
	const of = strandOf(record.strands, strand).label;
	if (!before) return { text: 'This is the only inspection of its services in our record.', line: [], of };
	const year = before.published.latest.slice(0, 4);
	const changes = changesBetween(before, report);
	const named = (direction: 'improved' | 'declined'): string[] =>
		changes.filter((c) => c.direction === direction).map(({ label }) => lower(label));
	const [up, down] = [named('improved'), named('declined')];
	const same = changes.filter((c) => c.direction === 'same').length;
	return { text: betterText(year, up, down, same), line, of };
}

function betterText(year: string, up: readonly string[], down: readonly string[], same: number): string {
	const all = up.length + down.length + same;
	const judgements = (n: number): string => countOf(n, all);
	if (all === 0)
		return `The grades cannot be compared with those of ${year}, because inspectors made different judgements then.`;
	if (up.length === 0 && down.length === 0)
		return `No better and no worse than in ${year}: ${all === 1 ? 'the one judgement that can be compared has' : `${all === 2 ? 'both' : `all ${numberText(all)}`} judgements that can be compared have`} the same grade.`;
	const rest =
		same === 0 ? '' : same === 1 ? ' The other judgement is unchanged.' : ' The other judgements are unchanged.';
	if (down.length === 0) return `Better than in ${year} in ${judgements(up.length)}: ${listText(up)}.${rest}`;
	if (up.length === 0) return `Worse than in ${year} in ${judgements(down.length)}: ${listText(down)}.${rest}`;
	return `Better than in ${year} for ${listText(up)}; worse for ${listText(down)}.`;
}

/** "two of the four judgements that can be compared", "all four judgements that can be compared". */
function countOf(n: number, all: number): string {
	if (all === 1) return 'the one judgement that can be compared';
	if (n === all)
		return all === 2
			? 'both judgements that can be compared'
			: `all ${numberText(all)} judgements that can be compared`;
	return `${numberText(n)} of the ${numberText(all)} judgements that can be compared`;
}

function improveOf(record: InspectionRecord, report: Report): CouncilAnswer['improve'] {
	const { improvements, improvementSection: section } = report;
	const asked = improvements.filter(({ body }) => body === 'authority');
	// The main theme of each point; a second theme would crowd out the points that follow.
	const themes = [...new Set(asked.map(({ themes: [main] }) => main))].filter((id) => id !== undefined);
	const address = `${addresses.report(report.id)}#improve`;
	if (themes.length > 0) {
		const all = asked.length === 2 ? 'Both points' : `All ${countText(asked.length, 'point')}`;
		return {
			themes: themes.slice(0, THEMES).map((id) => themeLink(record, id)),
			link: { text: asked.length === 1 ? 'The point, in our words' : `${all}, in our words`, address },
			text: undefined,
		};
	}
	if (section) {
		return {
			themes: [],
			link: { text: 'Where to find them', address },
			text: `The report makes ${countText(section.points, 'point')}. We have not yet put them into our own words.`,
		};
	}
	const text = pointsKnown(report)
		? 'The report has no list of points to improve.'
		: 'We have not yet listed what this report asks for.';
	return { themes: [], link: undefined, text };
}

function ageOf(record: InspectionRecord, authority: Authority, report: Report): CouncilAnswer['age'] {
	const asAt = asAtDate(record);
	const left = exactDay(endOf(report));
	const text =
		left === undefined
			? `The day on which inspectors left is not known; the report was published ${whenText(report.published)}.`
			: `Inspectors left on ${dayText(left)}, ${agoText(left, asAt)}.`;
	if (authority.to !== undefined) {
		return {
			text,
			waited: undefined,
			next: `The council ended on ${dayText(authority.to)}, so there will be no further inspection.`,
		};
	}
	const waiting = stillWaiting(record, asAt);
	const own = waiting.find((one) => one.authority.slug === authority.slug)?.days;
	const longer = own === undefined ? undefined : waiting.filter(({ days = 0 }) => days > own).length;
	return { text, waited: waitedText(longer), next: nextText(record, report) };
}

function waitedText(longer: number | undefined): string | undefined {
	if (longer === undefined || longer > LONGEST_WAITS) return undefined;
	if (longer === 0) return 'No council has waited longer.';
	return longer === 1
		? 'Only one council has waited longer.'
		: `Only ${numberText(longer)} councils have waited longer.`;
}

/** What comes next, as far as it is known: the earlier rule, and that today’s is not known to us. */
function nextText({ nextInspections }: Pick<InspectionRecord, 'nextInspections'>, report: Report): string {
	const before = nextByOverall(nextInspections, report);
	return before === undefined
		? 'We do not know what decides when inspectors come next or how long they stay.'
		: `Until ${monthText(before.until)} ${before.brief} We do not know how this is decided now.`;
}
