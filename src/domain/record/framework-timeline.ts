/**
 * What happened when: laws, frameworks and changes of them, 2004 to 2027. Each event says how sure it is and names its
 * sources. What only rests on general knowledge, or could not be confirmed, is left out.
 */
import { spanOf } from '../basics/dates.ts';
import type { DateSpan } from '../basics/dates.ts';

/** read: in the reports of the record; official: in a law or an official paper; secondary: in press or council papers. */
export const certainties = ['read', 'official', 'secondary'] as const;
export type Certainty = (typeof certainties)[number];

/** What an event is about. */
export const eventKinds = ['law', 'framework', 'inspections', 'around'] as const;
export type EventKind = (typeof eventKinds)[number];

export interface TimelineSource {
	readonly title: string;
	readonly url: string | undefined;
}

/** Documents that events rest on. */
const documents = {
	act2004: {
		title: 'Notes to the Children Act 2004 (copy)',
		url: 'https://pdfslide.us/documents/children-act-2004-a-ukpga-a-2004-a-31-a-pdfs-a-these-notes-refer.html',
	},
	answer2009: {
		title: 'House of Commons, written answer, 11 March 2009',
		url: 'https://hansard.parliament.uk/Commons/2009-03-11/debates/09031197000032/SocialServicesCo-Operation',
	},
	boards2006: {
		title: 'Local Safeguarding Children Boards Regulations 2006',
		url: 'https://www.legislation.gov.uk/uksi/2006/90/body/made',
	},
	part8: {
		title: 'Education and Inspections Act 2006, Part 8, chapter 4',
		url: 'https://legislation.gov.uk/id/ukpga/2006/40/part/8/chapter/4?view=extent',
	},
	section137: {
		title: 'Education and Inspections Act 2006, section 137',
		url: 'https://www.legislation.gov.uk/ukpga/2006/40/section/137/2007-04-01/data.html',
	},
	regulations2007: { title: 'S.I. 2007/462', url: 'https://zoomlaw.co.uk/2007-462-uksi.html' },
	takeover: {
		title: 'Care Appointments, on Ofsted and social care',
		url: 'https://careappointments.com/care-news/england/80008/child-protection-dfes-finally-confirms-ofsted-will-lead-on-safeguarding-reviews',
	},
	slac: {
		title: 'Ofsted, safeguarding and looked after children framework, 2009 (copy)',
		url: 'https://vdocuments.site/inspections-of-safeguarding-and-looked-after-children-services-of-safeguarding-and.html',
	},
	frontDoor: {
		title: 'Ofsted, evidence on unannounced inspections',
		url: 'https://committees.parliament.uk/writtenevidence/56665/html/',
	},
	localServices: {
		title: 'Ofsted, page on local services, 2011 (National Archives)',
		url: 'https://webarchive.nationalarchives.gov.uk/20110207171135/http:/www.ofsted.gov.uk/Ofsted-home/Forms-and-guidance/Browse-all-by/Care-and-local-services/Local-services',
	},
	ratings2010: {
		title: 'Public Net, 10 December 2010',
		url: 'http://www.publicnet.co.uk/news/2010/12/10/ofsted-reveals-inadequate-children%E2%80%99s-services/',
	},
	ratings2011: {
		title: 'Ofsted, November 2011 (copy)',
		url: 'https://www.wired-gov.net/wg/wg-news-1.nsf/0/92C0BF68F8C78A7C80257943003BD327?OpenDocument',
	},
	reviewNews: {
		title: 'Care Appointments, 2011, on the change of inspections',
		url: 'https://careappointments.com/care-news/england/84993/ofsted-begins-shake-up-of-childrens-services-inspections-following-review/',
	},
	consultation2011: {
		title: 'Ofsted, consultation of July 2011',
		url: 'https://www.wired-gov.net/wg/wg-news-1.nsf/0/1699D0DF036CDF26802578DA0021176D?OpenDocument',
	},
	noNotice: {
		title: 'Ofsted, no-notice inspections',
		url: 'https://www.gov.uk/government/news/no-notice-unannounced-inspections-for-child-protection',
	},
	noNoticeNews: {
		title: 'Community Care, 30 January 2012',
		url: 'https://www.communitycare.co.uk/2012/01/30/ofsted-to-give-no-notice-on-child-protection-inspections/',
	},
	joint2012: {
		title: 'Inspectorates, release 017/2012',
		url: 'https://www.justiceinspectorates.gov.uk/hmicfrs/news/releases/a-major-step-forward-for-childrens-inspections/',
	},
	single2013: {
		title: 'Ofsted, 12 April 2013',
		url: 'https://www.wired-gov.net/wg/wg-news-1.nsf/print/A+single+inspection+framework+for+childrens+services+15042013101500',
	},
	singleConsultation: {
		title: 'Ofsted, consultation on the single framework',
		url: 'https://www.wired-gov.net/wg/wg-news-1.nsf/0/F551D7CF4E4BCE0A80257B8D0053ED6E?OpenDocument',
	},
	singleRelease: {
		title: 'Ofsted, press release on the single framework (undated)',
		url: 'https://www.gov.uk/government/news/new-single-framework-for-inspecting-local-authority-services',
	},
	singlePublished: {
		title: 'Stowe Family Law, 14 October 2013',
		url: 'https://www.stowefamilylaw.co.uk/blog/2013/10/14/government-to-tighten-inspection-of-childrens-services/',
	},
	evaluation2014: {
		title: 'Ofsted, evaluation of the framework, June 2014 (copy)',
		url: 'https://studylib.net/doc/5912653/an-evaluation-of-the-new-ofsted-inspection-framework-of',
	},
	jtaiConsultation: {
		title: 'Inspectorates, consultation of July 2015 (copy)',
		url: 'https://docsbay.net/doc/537276/joint-targeted-area-inspections',
	},
	jtaiPage: {
		title: 'Inspectorates, page on joint inspections',
		url: 'https://hmicfrs.justiceinspectorates.gov.uk/our-work/article/child-abuse-and-child-protection-issues/joint-targeted-child-protection-inspections/',
	},
	woodReview: { title: 'The Wood Review, 2016 (copy)', url: 'https://docslib.org/doc/9017461/alan-wood-review' },
	monitoring2016: {
		title: 'Ofsted, monitoring of inadequate councils, May 2016 (copy)',
		url: 'https://docslib.org/doc/12601516/monitoring-inadequate-la-childrens-services',
	},
	sendFirstYear: {
		title: 'Local area SEND inspections, one year on (copy)',
		url: 'https://issuu.com./familyvoice/docs/local_area_send_inspections_one__ye',
	},
	future2017: {
		title: 'Ofsted, Future of social care inspection, outcome (copy)',
		url: 'https://docsbay.net/future-of-social-care-inspection-consultation-outcomes-ready-for-2nd-edit',
	},
	act2017: {
		title: 'Association of Independent Chairs, news',
		url: 'https://www.lscbchairs.org.uk/Public/Public/News_/News.aspx',
	},
	statistics2017: {
		title: 'Ofsted, statistics, autumn 2017',
		url: 'https://www.gov.uk/government/publications/local-authority-and-childrens-homes-in-england-inspections-and-outcomes/local-authority-and-childrens-homes-in-england-inspections-and-outcomes-autumn-2017-main-findings',
	},
	ilacsPublished: {
		title: 'Ofsted, press release, 29 November 2017',
		url: 'https://fenews.co.uk/skills/press-release-new-childrens-services-inspections-announced',
	},
	plans2018: {
		title: 'Children and Young People Now, 16 August 2018',
		url: 'https://www.cypnow.co.uk/print_article/cyp/news/2005662/ofsted-to-require-struggling-councils-produce-urgent-action-plans?print=true',
	},
	partners: {
		title: 'Willis Palmer, on the end of safeguarding boards',
		url: 'https://www.willispalmer.com/local-safeguarding-childrens-boards-to-be-scrapped/',
	},
	ilacsReview: {
		title: 'Ofsted, review of ILACS, 26 September 2019',
		url: 'https://socialcareinspection.blog.gov.uk/2019/09/26/ilacs-implementation-review-how-are-our-childrens-services-inspections-working/',
	},
	statistics2020: {
		title: 'Ofsted, statistics for 2020',
		url: 'https://www.gov.uk/government/publications/childrens-social-care-data-in-england-2020/main-findings-childrens-social-care-in-england-2020',
	},
	visits2021: {
		title: 'Children and Young People Now, 27 April 2021',
		url: 'https://www.cypnow.co.uk/features/article/inspections-clinic-return-of-ofsted-visits-q-a',
	},
	jtai2022: {
		title: 'CMS Law-Now, May 2022',
		url: 'https://www.cms-lawnow.com/ealerts/2022/05/fine-tuning-joint-targeted-area-inspections-a-new-era?cc_lang=en',
	},
	jtai2023: {
		title: 'Inspectorates, news of 2023',
		url: 'https://gov.uk/government/news/joint-targeted-area-inspections-to-focus-on-serious-youth-violence',
	},
	careReview: {
		title: 'Greater Manchester Combined Authority, policy context',
		url: 'https://greatermanchester-ca.gov.uk/what-we-do/children-and-young-people/greater-manchester-regional-care-cooperative/rcc-policy-context',
	},
	leavers2022: {
		title: 'Ofsted, 2 December 2022',
		url: 'https://www.wired-gov.net/wg/news.nsf/articles/a+new+judgement+for+care+leavers+02122022152000?open',
	},
	send2023: {
		title: 'Special Needs Jungle, guide to the inspections from 2023',
		url: 'https://www.specialneedsjungle.com/guide-ofsted-cqcs-new-local-area-send-inspections-2023/',
	},
	answer2023: {
		title: 'House of Lords, written answer HL8828',
		url: 'https://www.theyworkforyou.com/wrans/?id=2023-06-27.HL8828.h',
	},
	nationalFramework: {
		title: 'Children’s Social Care National Framework',
		url: 'https://gov.uk/government/publications/childrens-social-care-national-framework',
	},
	bigListen: {
		title: 'Local Government Association, on the Big Listen',
		url: 'https://www.local.gov.uk/parliament/briefings-and-responses/lga-response-ofsteds-big-listen-consultation',
	},
	ilacs2024: {
		title: 'Ofsted, ILACS framework of 13 December 2024',
		url: 'https://gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/b3edac72-cb9e-413b-b8d5-f2a5c23900cc',
	},
	familiesFirst: {
		title: 'Government, statement of 20 March 2025',
		url: 'https://parallelparliament.co.uk/debate/2025-03-20/commons/written-statements/families-first-partnership-programme',
	},
	removal2025: {
		title: 'Ofsted, 27 November 2025',
		url: 'https://www.wired-gov.net/wg/news.nsf/articles/ofsted+confirms+removal+of+headline+judgement+for+inspections+of+local+authorities+childrens+services+27112025162500?open',
	},
	act2026: {
		title: 'Children’s Wellbeing and Schools Act 2026, section 3',
		url: 'https://www.legislation.gov.uk/ukpga/2026/21/section/3/data.akn',
	},
	teams: {
		title: 'Safe CIC, on multi-agency child protection teams',
		url: 'https://www.safecic.co.uk/news/3803-policy-paper-safeguarding-working-together',
	},
} as const satisfies Record<string, TimelineSource>;
type DocumentId = keyof typeof documents;

export interface TimelineEvent {
	/** Stable and short, for links to it: "first-sif". */
	readonly id: string;
	readonly when: DateSpan;
	/** How the source says when, where that is less than a day, month or year: "mid-2012". */
	readonly told: string | undefined;
	readonly kind: EventKind;
	readonly text: string;
	readonly certainty: Certainty;
	/** Empty where the reports of the record are the source. */
	readonly sources: readonly TimelineSource[];
}

/** A date as `spanOf` takes it, or two of them. */
function event(
	id: string,
	date: string | readonly [string, string],
	kind: EventKind,
	certainty: Certainty,
	text: string,
	sources: readonly DocumentId[],
	told?: string,
): TimelineEvent {
	const [from, to] = typeof date === 'string' ? [date, date] : date;
	const [first, last] = [spanOf(from), spanOf(to)];
	if (!first || !last) throw new Error(`The event ${id} has no date`);
	return {
		id,
		when: { earliest: first.earliest, latest: last.latest },
		told,
		kind,
		text,
		certainty,
		sources: sources.map((source) => documents[source]),
	};
}

/** Oldest first; what is only known by its year stands last in it. */
export const timelineEvents: readonly TimelineEvent[] = [
	event(
		'children-act-2004',
		'2004-11-15',
		'law',
		'secondary',
		'The Children Act 2004 brings directors of children’s services, lead councillors, safeguarding boards and joint reviews of areas.',
		['act2004'],
	),
	event(
		'joint-area-reviews',
		['2005', '2008'],
		'inspections',
		'official',
		'Joint area reviews in each area, and annual performance assessments of councils.',
		['answer2009'],
		'2005 to 2008',
	),
	event('boards', '2006-04-01', 'law', 'official', 'The rules for safeguarding boards come into force.', [
		'boards2006',
	]),
	event(
		'inspections-act-2006',
		'2006',
		'law',
		'official',
		'The Education and Inspections Act 2006 gives Ofsted the power on which later inspections rest.',
		['part8'],
	),
	event(
		'reports-answered',
		'2007-04-01',
		'law',
		'official',
		'From now on Ofsted reports to the council and the Secretary of State, and the council must publish a written statement.',
		['section137', 'regulations2007'],
	),
	event(
		'ofsted-takes-over',
		'2007-04-01',
		'law',
		'secondary',
		'Ofsted takes over the inspection of social care for children from another body.',
		['takeover'],
	),
	event(
		'directors',
		'2008-01-01',
		'law',
		'official',
		'From now on every council must have a director of children’s services.',
		['answer2009'],
	),
	event(
		'slac-begins',
		'2009-04-01',
		'framework',
		'official',
		'Inspections of safeguarding and looked after children begin. Short visits to the front door without notice start that year.',
		['slac', 'frontDoor'],
	),
	event(
		'rating-2009',
		'2009-12',
		'inspections',
		'official',
		'The first annual rating of all councils’ children’s services is published.',
		['localServices'],
	),
	event(
		'caa-abolished',
		'2010-05',
		'around',
		'official',
		'Comprehensive area assessment, of which the ratings were a part, is abolished.',
		['localServices'],
	),
	event('rating-2010', '2010-12', 'inspections', 'secondary', 'The second annual rating is published.', [
		'ratings2010',
	]),
	event(
		'protection-review',
		'2011-05',
		'around',
		'secondary',
		'A review of child protection for the government reports.',
		['reviewNews'],
	),
	event(
		'consultation-2011',
		'2011-07-26',
		'framework',
		'official',
		'Ofsted asks for views on inspections without notice.',
		['consultation2011', 'reviewNews'],
	),
	event('rating-2011', '2011-11', 'inspections', 'official', 'The third and last annual rating is published.', [
		'ratings2011',
	]),
	event(
		'protection-published',
		'2012-01-30',
		'framework',
		'official',
		'The framework for inspections of child protection is published.',
		['noNotice', 'noNoticeNews'],
	),
	event(
		'protection-begins',
		'2012-05',
		'framework',
		'secondary',
		'Inspections of child protection begin, without notice.',
		['noNoticeNews'],
	),
	event(
		'joint-proposed',
		['2012-05', '2012-08'],
		'framework',
		'official',
		'A joint inspection of child protection and separate inspections of looked after children are proposed for 2013.',
		['joint2012'],
		'mid-2012',
	),
	event(
		'annual-rating-ends',
		'2012-07-18',
		'law',
		'official',
		'The duty to rate every council each year is removed from the law.',
		['part8'],
	),
	event(
		'single-announced',
		'2013-04-12',
		'framework',
		'official',
		'A single framework is announced. The joint inspection is put off and the separate one dropped.',
		['single2013'],
	),
	event(
		'single-consultation',
		['2013-06', '2013-08'],
		'framework',
		'official',
		'Views are asked for on the single framework.',
		['singleConsultation'],
		'mid-2013',
	),
	event(
		'looked-after-2013',
		['2013-06-24', '2013-07-19'],
		'inspections',
		'read',
		'Inspections of looked after children’s services, of which we hold four reports.',
		[],
	),
	event(
		'single-published',
		['2013-09', '2013-11'],
		'framework',
		'secondary',
		'The Single Inspection Framework is published.',
		['singleRelease', 'singlePublished'],
		'autumn 2013',
	),
	event('first-sif', '2013-11-19', 'inspections', 'read', 'The first single inspections begin, in four councils.', []),
	event('first-sif-reports', '2014-02-11', 'inspections', 'read', 'The first single inspection reports come out.', []),
	event(
		'sif-evaluated',
		'2014-06',
		'framework',
		'official',
		'Ofsted publishes an evaluation of the first single inspections.',
		['evaluation2014'],
	),
	event(
		'hull-pilot',
		['2014-11-18', '2014-12-10'],
		'inspections',
		'read',
		'Hull is inspected in a trial of a joint inspection by several inspectorates.',
		[],
	),
	event('joint-dropped', '2015-02', 'framework', 'official', 'The inspectorates give up the joint inspection.', [
		'jtaiConsultation',
	]),
	event(
		'to-be-good',
		'2015-06-22',
		'framework',
		'read',
		'Reports get a new layout. From now on they print “requires improvement to be good”.',
		[],
	),
	event(
		'jtai-consultation',
		'2015-07',
		'around',
		'official',
		'Views are asked for on joint targeted area inspections.',
		['jtaiConsultation'],
	),
	event(
		'jtai-begins',
		['2016-01', '2016-02'],
		'around',
		'official',
		'The framework for joint targeted area inspections is published, and the first visits follow.',
		['jtaiPage'],
		'January and February 2016',
	),
	event(
		'first-outstanding',
		'2016-03-29',
		'inspections',
		'read',
		'The first outstanding overall grades: Westminster, and Kensington and Chelsea.',
		[],
	),
	event('wood-review', '2016-05', 'around', 'official', 'The Wood Review finds that safeguarding boards work poorly.', [
		'woodReview',
	]),
	event(
		'monitoring-visits',
		'2016-05',
		'framework',
		'official',
		'Ofsted publishes how it will monitor councils that are inadequate.',
		['monitoring2016'],
	),
	event('send-begins', '2016-05', 'around', 'official', 'SEND inspections of areas begin.', ['sendFirstYear']),
	event(
		'future-consultation',
		['2016-06-28', '2016-09-09'],
		'framework',
		'official',
		'Ofsted asks how it should inspect social care after the single framework.',
		['future2017'],
	),
	event('future-outcome', '2017-02', 'framework', 'official', 'Ofsted publishes what came of that consultation.', [
		'future2017',
	]),
	event(
		'act-2017',
		'2017-04-27',
		'law',
		'secondary',
		'The Children and Social Work Act 2017 puts safeguarding partners in the place of boards.',
		['act2017'],
	),
	event(
		'last-boards',
		'2017-09-25',
		'inspections',
		'read',
		'The last visits with a review of a safeguarding board begin.',
		[],
	),
	event('all-inspected', '2017-10-31', 'inspections', 'official', 'By now every council has had a single inspection.', [
		'statistics2017',
	]),
	event('ilacs-published', '2017-11-29', 'framework', 'official', 'ILACS, the present system, is published.', [
		'ilacsPublished',
	]),
	event('first-ilacs', '2018-01-29', 'inspections', 'read', 'The first ILACS inspection begins, in Rochdale.', []),
	event(
		'partners',
		['2018-06-29', '2019-09-29'],
		'around',
		'secondary',
		'Safeguarding partners take the place of boards, area by area.',
		['partners'],
		'29 June 2018 to 29 September 2019',
	),
	event('last-sif', '2018-07-05', 'inspections', 'read', 'The last day of the last single inspection, in Torbay.', []),
	event(
		'quick-plans',
		['2018-08', '2018-09'],
		'framework',
		'secondary',
		'After a focused visit an area for priority action now needs a draft plan within 20 working days.',
		['plans2018'],
		'August and September 2018',
	),
	event('ilacs-review', '2019-09-26', 'framework', 'official', 'Ofsted publishes its own review of ILACS.', [
		'ilacsReview',
	]),
	event('pandemic', '2020-03-17', 'inspections', 'official', 'Routine inspection stops because of the pandemic.', [
		'statistics2020',
	]),
	event(
		'ungraded-visits',
		['2020-09', '2021-05'],
		'inspections',
		'secondary',
		'Visits without grades take the place of inspections.',
		['visits2021'],
		'autumn 2020 to spring 2021',
	),
	event(
		'ilacs-resumes',
		'2021-06-28',
		'inspections',
		'read',
		'The first inspection with grades after the stop begins.',
		[],
	),
	event(
		'jtai-resumes',
		'2022-04',
		'around',
		'secondary',
		'Joint targeted area inspections resume, without the probation inspectorate.',
		['jtai2022'],
	),
	event('care-review', '2022-05', 'around', 'secondary', 'An independent review of children’s social care reports.', [
		'careReview',
	]),
	event(
		'leavers-decided',
		'2022-12-02',
		'framework',
		'official',
		'Ofsted announces that care leavers will have a judgement of their own.',
		['leavers2022'],
	),
	event('send-2023', '2023-01', 'around', 'secondary', 'SEND inspections get a new framework.', ['send2023']),
	event(
		'leavers-first',
		'2023-01-16',
		'inspections',
		'read',
		'The first inspection that judges care leavers on their own begins, in Bristol.',
		[],
	),
	event(
		'cumbria-splits',
		'2023-04-01',
		'around',
		'secondary',
		'Cumbria becomes two councils. England now has 153 councils with children’s services.',
		['answer2023'],
	),
	event(
		'jtai-probation',
		'2023-09',
		'around',
		'official',
		'Joint targeted area inspections begin on serious youth violence, with the probation inspectorate again.',
		['jtai2023'],
	),
	event(
		'national-framework',
		'2023-12-15',
		'around',
		'official',
		'The government publishes its national framework for children’s social care.',
		['nationalFramework'],
	),
	event(
		'big-listen',
		['2024-03', '2024-05'],
		'around',
		'secondary',
		'In its “Big Listen” Ofsted asks people what they think of inspection.',
		['bigListen'],
		'March to May 2024',
	),
	event('ilacs-2024', '2024-12-13', 'framework', 'official', 'ILACS is updated.', ['ilacs2024']),
	event(
		'families-first',
		['2025-03-20', '2025-04'],
		'around',
		'secondary',
		'The Families First Partnership programme is published, and begins the month after.',
		['familiesFirst'],
		'March and April 2025',
	),
	event(
		'overall-ends-announced',
		'2025-11-27',
		'framework',
		'official',
		'Ofsted announces that the overall grade will go in April 2026, and that a new framework will come in 2027.',
		['removal2025'],
	),
	event(
		'last-overall',
		['2026-03-16', '2026-03-20'],
		'inspections',
		'read',
		'The last visit known to us with an overall grade.',
		[],
	),
	event(
		'first-without-overall',
		'2026-04-27',
		'inspections',
		'read',
		'The first visits without an overall grade begin.',
		[],
	),
	event('act-2026', '2026-04-29', 'law', 'official', 'The Children’s Wellbeing and Schools Act 2026 becomes law.', [
		'act2026',
	]),
	event(
		'consultation-2026',
		'2026',
		'framework',
		'official',
		'A consultation on the new framework is promised for this year. We have not found it.',
		['removal2025'],
	),
	event(
		'teams-2027',
		['2027-09', '2027-12'],
		'law',
		'secondary',
		'Rules for multi-agency child protection teams are aimed at for this time.',
		['teams'],
		'late 2027',
	),

	event(
		'framework-2027',
		'2027',
		'framework',
		'official',
		'The renewed framework for children and families services is to come.',
		['removal2025'],
	),
];

/** A kind of inspection and when it was in use, for a picture. Years with their fraction are worked out from the days. */
export interface Period {
	readonly id: string;
	readonly label: string;
	readonly from: string;
	/** Undefined while in use, and where no end is set. */
	readonly to: string | undefined;
	/** Announced, not yet in use. */
	readonly planned: boolean;
	/** What the record does not tell exactly. */
	readonly note: string;
}

/** Kinds of inspection before and after those whose editions the record has. Ends that are not known to the day say so. */
export const periodsOutside: readonly Period[] = [
	{
		id: 'before-2009',
		label: 'Annual assessments and joint area reviews',
		from: '2005-01-01',
		to: '2008-12-31',
		planned: false,
		note: 'known by the year',
	},
	{
		id: 'safeguarding-2009',
		label: 'Safeguarding and looked after children',
		from: '2009-04-01',
		to: '2012-05-31',
		planned: false,
		note: 'day of the last visit not known',
	},
	{
		id: 'child-protection-2012',
		label: 'Child protection',
		from: '2012-05-01',
		to: '2013-11-18',
		planned: false,
		note: 'days of the first and last visit not known',
	},
	{
		id: 'announced-2027',
		label: 'Framework announced for 2027',
		from: '2027-01-01',
		to: '2027-12-31',
		planned: true,
		note: 'month not known',
	},
];
