/** From a PDF’s lines to the facts of one inspection, or to a list of what could not be read. Reads no files. */
import { SHORT_VISIT } from '../domain/record/reports.ts';
import { daysBetween } from '../domain/basics/dates.ts';
import { checkLetters, checkWhole } from './check-whole.ts';
import { readBoardGrades } from './read-board.ts';
import { isDatesOnly, readDay, readVisits } from './read-dates.ts';
import { otherCount, readImprovements, readPoints } from './read-improvements.ts';
import { readIlacsJudgements, readLacJudgements, readSifJudgements } from './read-judgements.ts';
import { readLead, readTeam } from './read-lead.ts';
import { readPrinted } from './read-printed.ts';
import { isRunningLine, pageOf, prose } from './reading.ts';
import { recogniseReport } from './recognise-report.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { InspectionType } from '../domain/record/frameworks.ts';
import type { TypeBasis } from '../domain/record/reports.ts';
import type { PrintedVisit } from './read-dates.ts';
import type { ImprovementSection } from './read-improvements.ts';
import type { Judgements, JudgementText } from './read-judgements.ts';
import type { Line, PdfText } from './read-pdf.ts';
import type { PrintedReading } from './read-printed.ts';
import type { Unread } from './reading.ts';
import type { Recognised } from './recognise-report.ts';

/** What a report, or a row of a table of results, says of one inspection. */
export interface InspectionFacts extends PrintedReading {
	/** File name of the framework. */
	readonly framework: string;
	/** The authority as printed. */
	readonly authorityText: string;
	readonly type: InspectionType;
	readonly typeBasis: TypeBasis;
	readonly joint: boolean;
	readonly visits: readonly [PrintedVisit, ...PrintedVisit[]];
	/** Other days that the feet of the pages print, as printed; undefined where they agree or print none. */
	readonly daysInFoot: string | undefined;
	/** Empty where none is named. */
	readonly lead: readonly string[];
	readonly team: number | undefined;
	readonly judgements: Judgements;
	/** The publication date, where the source gives one. */
	readonly published: IsoDate | undefined;
	readonly improvementSection: ImprovementSection | undefined;
}

/** All facts of a report, or everything that could not be read. */
export type ReportReading =
	| { readonly facts: InspectionFacts; readonly unread?: undefined }
	| { readonly facts?: undefined; readonly unread: readonly Unread[] };

/** Reads everything, so that one run reports everything that is wrong. Throws UnreadablePdf where a file is no whole report. */
export function readReport(pdf: PdfText): ReportReading {
	checkLetters(pdf.lines);
	const unread: Unread[] = [];
	const refuse = (one: Unread): void => void unread.push(one);
	const recognised = recogniseReport(pdf, refuse);
	if (!recognised) return { unread };
	checkWhole(pdf, recognised.framework);

	const visits = readInspectionDates(pdf, recognised, refuse);
	const published = readPublished(pdf, refuse);
	const lead = readLead(pdf.lines, refuse);
	const judged = readJudged(pdf, recognised, visits, refuse);
	if (unread.length > 0 || !visits || !lead || !judged) return { unread };
	const points = readPoints(pdf.lines, recognised.framework);
	const miscount = points && otherCount(points);
	const { printed, doubts } = readPrinted(pdf.lines, recognised.framework);
	return {
		facts: {
			framework: recognised.framework,
			authorityText: recognised.authorityText,
			...judged,
			joint: isJoint(pdf.lines),
			visits,
			daysInFoot: otherDaysInFoot(pdf.lines, visits),
			lead,
			team: readTeam(pdf.lines),
			published,
			improvementSection: readImprovements(pdf.lines, recognised.framework),
			printed,
			doubts: [...doubts, ...(miscount === undefined ? [] : [miscount])],
		},
	};
}

type Refuse = (unread: Unread) => void;
type Visits = InspectionFacts['visits'];

function readInspectionDates(pdf: PdfText, { datesAt }: Recognised, refuse: Refuse): Visits | undefined {
	const line = datesAt === undefined ? undefined : pdf.lines[datesAt];
	if (!line || datesAt === undefined) {
		refuse({
			field: 'inspection.start',
			place: 'page 1',
			found: undefined,
			rule: 'expected “Inspection dates:” with the days of the inspection',
		});
		return undefined;
	}
	let text = line.text.replace(/^inspections? dates?(?:\(s\))?\s*:?\s*/i, '');
	// The dates may run on: after half of them, or with "and" or "to" at the head of the next line.
	for (const next of pdf.lines.slice(datesAt + 1, datesAt + 3)) {
		const wanted = !readVisits(text) || /^(?:and|to|[-–—,])/i.test(next.text);
		if (!wanted || next.page !== line.page || !isDatesOnly(next.text)) break;
		text = `${text} ${next.text}`.trim();
	}
	const visits = readVisits(text);
	if (!visits) {
		refuse({
			field: 'inspection.start',
			place: pageOf(line),
			found: text,
			rule: 'expected the first and last day, such as “18 February 2014 – 12 March 2014”',
		});
	}
	return visits;
}

/**
 * The days in the running foot where they contradict the front page. A foot that prints the first day alone, or one of
 * several visits, does not.
 */
function otherDaysInFoot(lines: readonly Line[], visits: Visits): string | undefined {
	for (const line of lines) {
		if (!isRunningLine(line)) continue;
		// The page number may follow on the same line.
		const text = line.text.replace(/(?<=20\d\d)\s+\d{1,3}$/, '').trim();
		const inFoot = readVisits(text);
		if (!inFoot) continue;
		const agree = inFoot.every(({ start, end }) =>
			visits.some((visit) => start === visit.start && (end === visit.end || end === start)),
		);
		if (!agree) return text;
	}
	return undefined;
}

/** "Report published: 12 May 2015" on the first page; ILACS reports and the first SIF reports have none. */
function readPublished(pdf: PdfText, refuse: Refuse): IsoDate | undefined {
	const label = /^(?:report )?published( on)?\s*:?\s*/i;
	const index = pdf.lines.findIndex((line) => line.page === 1 && label.test(line.text) && /\d|:/.test(line.text));
	const line = pdf.lines[index];
	if (!line) return undefined;
	let text = line.text.replace(label, '');
	if (text === '') text = pdf.lines[index + 1]?.text ?? '';
	const day = readDay(text);
	if (day === undefined) {
		refuse({ field: 'published', place: pageOf(line), found: text, rule: 'expected a day such as “22 April 2014”' });
	}
	return day;
}

interface Judged {
	readonly judgements: Judgements;
	readonly type: InspectionType;
	readonly typeBasis: TypeBasis;
}

function readJudged(
	pdf: PdfText,
	recognised: Recognised,
	visits: Visits | undefined,
	refuse: Refuse,
): Judged | undefined {
	switch (recognised.framework) {
		case 'ilacs': {
			const judgements = readIlacsJudgements(pdf, refuse);
			if (!judgements || !visits) return undefined;
			// No ILACS report says which kind it is.
			const days = daysBetween(visits[0].start, visits[0].end) + 1;
			return { judgements, type: days <= SHORT_VISIT ? 'short' : 'standard', typeBasis: 'length' };
		}
		case 'lac-2013': {
			const judgements = readLacJudgements(pdf, refuse);
			return judgements && { judgements, type: 'full', typeBasis: 'printed' };
		}
		case 'lscb-review': {
			const lscb = readBoardGrade(pdf.lines, refuse);
			return lscb === undefined ? undefined : { judgements: { lscb }, type: 'lscb-review', typeBasis: 'printed' };
		}
		case 'sif': {
			const judgements = readSifJudgements(pdf, refuse);
			const kind = readSifKind(pdf.lines, recognised, visits?.[0].start.slice(0, 4), refuse);
			return judgements && kind && { ...kind, judgements: { ...judgements, lscb: kind.lscb } };
		}
	}
}

function readBoardGrade(lines: readonly Line[], refuse: Refuse): JudgementText | undefined {
	const found = readBoardGrades(lines);
	const [first, ...others] = found;
	const other = others.find(({ grade }) => grade !== first?.grade);
	if (first && !other) return first.grade;
	refuse({
		field: 'judgements.lscb',
		place: pageOf(other?.line ?? first?.line),
		found: other && `${first?.text} / ${other.text}`,
		rule: other
			? 'expected one grade for the safeguarding board'
			: 'expected a heading such as “The Local Safeguarding Children Board is good”',
	});
	return undefined;
}

/** Whether a SIF inspection was a full one, and the board’s grade or that it was not reviewed. */
function readSifKind(
	lines: readonly Line[],
	recognised: Recognised,
	year: string | undefined,
	refuse: Refuse,
): { type: InspectionType; typeBasis: TypeBasis; lscb: JudgementText } | undefined {
	const opening = prose(lines.filter((line) => line.page <= 6));
	if (recognised.titleSaysReinspection || /\bthis is a re-?inspection\b/i.test(opening)) {
		return { type: 'reinspection', typeBasis: 'printed', lscb: 'not-reviewed' };
	}
	if (readBoardGrades(lines).length > 0) {
		const lscb = readBoardGrade(lines, refuse);
		return lscb === undefined ? undefined : { type: 'full', typeBasis: 'printed', lscb };
	}
	if (recognised.titleNamesBoard && !reviewedSeparately(prose(lines))) {
		readBoardGrade(lines, refuse);
		return undefined;
	}
	return followsInadequate(opening, year)
		? { type: 'reinspection', typeBasis: 'inferred', lscb: 'not-reviewed' }
		: { type: 'full', typeBasis: 'printed', lscb: 'not-reviewed' };
}

/** "The review of the LSCB … will be published separately." */
function reviewedSeparately(text: string): boolean {
	return /\b(?:review|inspection) of (?:the (?:effectiveness of the )?)?(?:[A-Z][a-z]+ )?(?:local safeguarding children board|safeguarding children board|LSCB)\b[^.]{0,200}\b(?:separate(?:ly)?|at a later date|in its own report)\b/i.test(
		text,
	);
}

/** Whether the opening pages mention an earlier inspection, under this same framework, that found services inadequate. */
function followsInadequate(opening: string, year: string | undefined): boolean {
	for (const match of opening.matchAll(/\b(?:last|previous) (?:ofsted )?inspection\b/gi)) {
		const around = opening.slice(Math.max(0, match.index - 200), match.index + 350);
		const years = [...around.matchAll(/\b20(?:1[4-8])\b/g)].map(([one]) => one);
		if (/\binadequate\b/i.test(around) && years.some((one) => year !== undefined && one < year)) return true;
	}
	return false;
}

/** Made together with other inspectorates: the report says that it, or its part on the board, was "a joint inspection". */
function isJoint(lines: readonly Line[]): boolean {
	return /\binspection\b[^.]{0,120}\bcarried out as a joint (?:pilot )?inspection by Ofsted\b/i.test(prose(lines));
}
