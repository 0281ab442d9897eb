/** Small records for tests. A test gives what matters, and the rest is filled in. */
import { workingCalendar } from '../../src/domain/basics/working-days.ts';
import { spanOf } from '../../src/domain/basics/dates.ts';
import { absenceReasons, absent, graded } from '../../src/domain/record/judgements.ts';
import { createRecord } from '../../src/domain/record/record.ts';
import type { Findings } from '../../src/domain/record/findings.ts';
import type { Printed } from '../../src/domain/record/printed.ts';
import type { Authority } from '../../src/domain/record/authorities.ts';
import type { DateSpan } from '../../src/domain/basics/dates.ts';
import type { Edition, EditionJudgement, Framework, StrandMapping } from '../../src/domain/record/frameworks.ts';
import type { Grade, GradeLook, Scale, ScaleGrade } from '../../src/domain/record/grades.ts';
import type {
	AbsenceReason,
	JudgementId,
	JudgementValue,
	Strand,
	StrandId,
} from '../../src/domain/record/judgements.ts';
import type { JointEntries, JtaiLetter, SendReport } from '../../src/domain/record/joint.ts';
import type { InspectionRecord } from '../../src/domain/record/record.ts';
import type { Improvement, Report } from '../../src/domain/record/reports.ts';
import type { Theme } from '../../src/domain/record/themes.ts';

const onScale = (grade: Grade, look: GradeLook, short: string): ScaleGrade => ({
	grade,
	look,
	short,
	meaning: `What ${grade} means.`,
	boardMeaning: undefined,
	youngMeaning: undefined,
});

/** A record without joint inspections. */
export const noJoint: JointEntries = { kinds: [], reports: [], themes: [], jtaiThemes: [] };

/** The real scales. */
export const since2013: Scale = {
	id: 'since-2013',
	title: 'The scale since November 2013',
	note: 'Used since 2013.',
	goodOrBetter: ['outstanding', 'good'],
	grades: [
		onScale('outstanding', 'outstanding', 'O'),
		onScale('good', 'good', 'G'),
		onScale('requires-improvement', 'requires-improvement', 'RI'),
		onScale('inadequate', 'inadequate', 'I'),
	],
};

export const to2013: Scale = {
	...since2013,
	id: 'to-2013',
	title: 'The scale until 2013',
	note: 'Used until 2013.',
	grades: since2013.grades.map((on) =>
		on.look === 'requires-improvement' ? onScale('adequate', 'adequate', 'A') : on,
	),
};

/** The real strands. */
export const strands: readonly Strand[] = [
	['overall', 'Overall effectiveness', 'Overall'],
	['leadership', 'Leadership', 'Leadership'],
	['help-and-protection', 'Help and protection', 'Help'],
	['children-in-care', 'Children in care', 'In care'],
	['care-leavers', 'Care leavers', 'Leavers'],
	['adoption', 'Adoption', 'Adoption'],
	['lscb', 'Safeguarding board', 'Board'],
].map(([id = '', label = '', short = '']) => ({
	id,
	label,
	short,
	inText: id === 'lscb' ? 'the safeguarding board' : label.toLowerCase(),
	main: id !== 'adoption' && id !== 'lscb',
	of: id === 'lscb' ? 'board' : 'council',
}));

export const strandIds: readonly StrandId[] = strands.map(({ id }) => id);

/** Makes an edition from its judgements and the strands to which they map. */
export function anEdition(
	given: Partial<Omit<Edition, 'judgements'>> & {
		judgements?: Partial<Record<JudgementId, Partial<Record<StrandId, StrandMapping>>>>;
	} = {},
): Edition {
	const { judgements = { overall: { overall: 'same' } }, ...rest } = given;
	return {
		id: 'test-2014',
		framework: 'test',
		label: '2014',
		scope: 'services',
		scale: since2013,
		strandOrder: strands,
		from: '2013-11-19',
		to: undefined,
		afterwards: undefined,
		types: ['full'],
		...rest,
		judgements: Object.keys(judgements).map((id): EditionJudgement => ({
			id,
			title: id,
			short: id,
			standing: id === 'lscb' ? 'beside' : id === 'overall' ? 'headline' : 'key',
			partOf: undefined,
			strands: (Object.entries(judgements[id] ?? {}) as [StrandId, StrandMapping][]).map(([strand, mapping]) => ({
				strand,
				mapping,
			})),
		})),
	};
}

const same = <Id extends StrandId>(...ids: Id[]): Record<Id, Partial<Record<StrandId, StrandMapping>>> =>
	Object.fromEntries(ids.map((id) => [id, { [id]: 'same' }])) as Record<Id, Partial<Record<StrandId, StrandMapping>>>;

/** The real editions, as far as tests need them. */
export const sif = anEdition({
	id: 'sif-2013',
	framework: 'sif',
	to: '2017-10-31',
	afterwards: { types: ['reinspection'], to: '2018-06-11' },
	types: ['full', 'reinspection'],
	judgements: {
		...same('overall', 'help-and-protection', 'adoption', 'care-leavers', 'leadership', 'lscb'),
		'children-looked-after': { 'children-in-care': 'same' },
	},
});

export const ilacs2018 = anEdition({
	id: 'ilacs-2018',
	framework: 'ilacs',
	from: '2018-01-29',
	to: '2023-01-15',
	types: ['standard', 'short'],
	judgements: {
		...same('overall', 'help-and-protection', 'leadership'),
		'children-in-care-and-care-leavers': { 'children-in-care': 'joint', 'care-leavers': 'joint' },
	},
});

export const ilacs2023 = anEdition({
	id: 'ilacs-2023',
	framework: 'ilacs',
	from: '2023-01-16',
	to: '2026-04-26',
	types: ['standard', 'short'],
	judgements: same('overall', 'help-and-protection', 'leadership', 'children-in-care', 'care-leavers'),
});

export const ilacs2026 = anEdition({
	id: 'ilacs-2026',
	framework: 'ilacs',
	from: '2026-04-27',
	types: ['standard', 'short'],
	judgements: same('help-and-protection', 'leadership', 'children-in-care', 'care-leavers'),
});

export const lscbReview = anEdition({
	id: 'lscb-review-2013',
	framework: 'lscb-review',
	scope: 'safeguarding-board',
	to: '2017-09-25',
	types: ['lscb-review'],
	judgements: same('lscb'),
});

export function anAuthority(slug: string, given: Partial<Authority> = {}): Authority {
	return {
		slug,
		name: slug,
		formalName: undefined,
		otherNames: [],
		urn: undefined,
		laCode: undefined,
		gssCode: 'E10000014',
		region: 'south-east',
		type: 'county',
		earlierTypes: [],
		newerReport: undefined,
		website: undefined,
		location: undefined,
		neighbours: [],
		from: undefined,
		to: undefined,
		successors: [],
		predecessors: [],
		notes: [],
		...given,
	};
}

/** A day, a month or a year as a span, or bounds: "2014-04", "2014-04-22..2014-05-31". */
export function span(text: string): DateSpan {
	const [first = '', last = first] = text.split('..');
	const [a, b] = [spanOf(first), spanOf(last)];
	if (!a || !b) throw new Error(`Not a date: ${text}`);
	return { earliest: a.earliest, latest: b.latest };
}

export type JudgementText = Grade | AbsenceReason;

/**
 * A report under an edition, SIF when none is given. `grades` is one word for every judgement, or single judgements with
 * `good` for the rest. Without a start, the inspection began two months before publication and ended two weeks later.
 */
export function aReport(given: {
	authority?: string;
	published: string;
	start?: string;
	end?: string;
	edition?: Edition;
	grades?: JudgementText | Partial<Record<JudgementId, JudgementText>>;
	id?: string;
	improvements?: readonly Improvement[];
	findings?: Findings;
	printed?: Printed;
}): Report {
	const { authority = 'hampshire', edition = sif, grades = 'good', improvements = [] } = given;
	const published = span(given.published);
	const start = span(given.start ?? daysBefore(published.earliest, 60));
	const end = given.end === undefined ? span(daysBefore(start.latest, -14)) : span(given.end);
	const textOf = (id: JudgementId): JudgementText => (typeof grades === 'string' ? grades : (grades[id] ?? 'good'));
	return {
		id: given.id ?? `${authority}/${given.published}`,
		authority,
		framework: edition.framework,
		type: edition.types[0] ?? 'full',
		typeBasis: 'printed',
		joint: false,
		stays: [{ start, end }],
		published,
		publishedBasis: 'printed',
		alsoPublished: [],
		leadInspectors: [],
		team: undefined,
		judgements: Object.fromEntries(edition.judgements.map(({ id }) => [id, valueFrom(textOf(id))])),
		improvementSection: undefined,
		boardSection: undefined,
		improvements,
		findings: given.findings,
		printed: given.printed,
		source: { kind: 'report', url: 'https://files.ofsted.gov.uk/v1/file/1', file: undefined },
		notes: [],
		draft: false,
		edition,
	};
}

/** A theme of points, all its texts being its id. */
/** Findings of a report that was read and in which nothing was found worth a sentence. */
export const nothingFound: Findings = {
	summary: '',
	direction: 'steady',
	strengths: [],
	alsoNoted: [],
	voice: undefined,
	circumstances: [],
	reviewed: undefined,
};

export function aTheme(id: string): Theme {
	return { id, label: id, meaning: id, belongs: id, not: undefined, terms: [], question: `${id}?`, cues: [id] };
}

/** A point to improve on a theme, under one judgement; its text is the theme. */
export function aPoint(main: string, judgement: JudgementId, more: Partial<Improvement> = {}): Improvement {
	return {
		themes: [main],
		judgements: [judgement],
		isPriority: false,
		body: 'authority',
		nationalFramework: [],
		page: 2,
		text: main,
		...more,
	};
}

function valueFrom(text: JudgementText): JudgementValue {
	const reason = absenceReasons.find((one) => one === text);
	return reason === undefined ? graded(text) : absent(reason);
}

/** Calculated without the code under test. */
function daysBefore(day: string, days: number): string {
	const at = new Date(`${day}T12:00:00Z`);
	at.setUTCDate(at.getUTCDate() - days);
	return at.toISOString().slice(0, 10);
}

function frameworkOf(slug: string, editions: readonly Edition[]): Framework {
	return { slug, name: slug, short: slug, officialTitle: slug, law: slug, summary: slug, editions };
}

/** A record of the given reports. Authorities that are not given are made from the reports. */
export function aRecord(given: {
	joint?: JointEntries;
	authorities?: readonly Authority[];
	reports?: readonly Report[];
	themes?: readonly Theme[];
}): InspectionRecord {
	const { authorities = [], reports = [], themes = [] } = given;
	const missing = new Set(reports.map((r) => r.authority));
	for (const { slug } of authorities) missing.delete(slug);
	// Councils without a report have an edition too, because the editions name the strands.
	const used = reports.length === 0 && authorities.length > 0 ? [sif] : reports.map((r) => r.edition);
	const editions = Map.groupBy(new Set(used), (edition) => edition.framework);
	return createRecord({
		authorities: [...authorities, ...[...missing].map((slug) => anAuthority(slug))],
		frameworks: [...editions].map(([slug, list]) => frameworkOf(slug, list)),
		reports,
		visits: [],
		terms: [],
		moments: [],
		themes,
		calendar: workingCalendar([]),
		ruleSets: [],
		nextInspections: [],
		joint: given.joint ?? noJoint,
	});
}

/** What the reports of all kinds of joint inspection have. */
function jointPart(id: string) {
	return {
		id,
		authority: id.slice(0, id.indexOf('/')),
		authorities: [id.slice(0, id.indexOf('/'))],
		published: id.slice(-10),
		publishedBasis: 'site',
		dated: undefined,
		health: [],
		police: [],
		inspectorates: ['ofsted', 'cqc'],
		prioritySection: undefined,
		improvementSection: undefined,
		improvements: [],
		findings: undefined,
		source: { url: undefined, sha256: 'a'.repeat(64), pages: 10 },
		notes: [],
		draft: false,
	} as const;
}

/** The letter of a joint targeted area inspection; its id gives council and day. */
export function aJtai({ id = 'kent/jtai-2019-05-01', ...given }: Partial<JtaiLetter> = {}): JtaiLetter {
	return {
		...jointPart(id),
		kind: 'jtai',
		theme: 'neglect',
		visit: { start: '2019-03-04', end: '2019-03-08' },
		statement: undefined,
		...given,
	};
}

/** The report of an area SEND inspection; its id gives council and day. */
export function aSend({ id = 'kent/send-2024-05-01', ...given }: Partial<SendReport> = {}): SendReport {
	return {
		...jointPart(id),
		kind: 'send',
		outcome: 'inconsistent',
		visit: { start: '2024-03-04', end: '2024-03-08' },
		previous: undefined,
		next: { years: 3, isAbout: true, monitoringMonths: undefined },
		plan: 'strategic-plan',
		...given,
	};
}
