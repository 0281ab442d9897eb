/** Reports of each family of layouts, with invented findings. */
import { PageOfText } from './make-pdf.ts';

const RI = 'Requires improvement';

export interface SifText {
	authority?: readonly string[];
	/** "and Review of the effectiveness of the Local Safeguarding Children Board". */
	board?: boolean;
	title?: string;
	dates?: string;
	published?: string | undefined;
	/** The lines that give the overall grade. */
	heading?: readonly string[];
	/** Lines between the heading and the table. */
	between?: readonly string[];
	/** Help, looked after, adoption, care leavers, leadership; each as the lines of its cell. */
	grades?: readonly (readonly string[])[];
	/** How the number before "Leadership" is printed. */
	leadershipNumber?: string;
	/** Lines below the table on the first page. */
	box?: readonly string[];
	/** Break the table after this many rows. */
	breakAfter?: number;
	/** Lines of the summary on page 2. */
	summary?: readonly string[];
	/** Lines of the last page. */
	lead?: readonly string[];
	/** Lines about the council and its area, and the heading above them; undefined: the report has none. */
	area?: readonly string[];
	areaHeading?: string;
	/** The heading deep in the report; undefined: none. */
	boardHeading?: readonly string[] | undefined;
}

const labels: readonly { text: readonly string[]; x: number }[] = [
	{ text: ['1. Children who need help and protection'], x: 71 },
	{ text: ['2. Children looked after and achieving', 'permanence'], x: 71 },
	{ text: ['2.1 Adoption performance'], x: 119 },
	{ text: ['2.2 Experiences and progress of care leavers'], x: 119 },
	{ text: ['3. Leadership, management and governance'], x: 71 },
];

/** A report under the Single Inspection Framework. */
export function sifReport(text: SifText = {}): PageOfText[] {
	const front = new PageOfText();
	for (const line of text.authority ?? ['Hampshire County Council']) front.line(line, { size: 26 });
	front.line(`${text.title ?? 'Inspection'} of services for children in need of help and`, { size: 14 });
	front.line('protection, children looked after and care leavers', { size: 14 });
	if (text.board ?? true) {
		front
			.line('and', { size: 14 })
			.line('Review of the effectiveness of the Local Safeguarding Children', { size: 14 });
		front.line('1', { x: 112, size: 8, gap: 4 }).line('Board', { size: 14 });
	}
	front.line(`Inspection date: ${text.dates ?? '24 February – 18 March 2015'}`, { size: 14 });
	const published = 'published' in text ? text.published : '12 May 2015';
	if (published !== undefined) front.line(`Report published: ${published}`, { size: 14 });
	front.space(10);
	for (const line of text.heading ?? ['Children’s services in Hampshire require improvement to be good']) {
		front.line(line, { size: 14 });
	}
	for (const line of text.between ?? []) front.line(line);
	front.space(14);
	const grades = text.grades ?? [['Good'], [RI], ['Outstanding'], ['Inadequate'], ['Good']];
	const pages = [front];
	for (const [i, label] of labels.entries()) {
		if (i === text.breakAfter) {
			front.y = 716;
			front
				.line('1', { size: 6, gap: 4 })
				.line('Two reports are bound together here under the usual powers.', { x: 78, size: 10 });
			pages.push(new PageOfText());
		}
		const lines = i === 4 ? label.text.map((one) => one.replace('3.', text.leadershipNumber ?? '3.')) : label.text;
		pages.at(-1)?.row(lines, grades[i] ?? ['Good'], { x: label.x });
	}
	front.space(20);
	for (const line of text.box ?? []) front.line(line, { size: 14 });

	const summary = new PageOfText().line('Executive summary', { size: 14 });
	for (const line of text.summary ?? ['Social workers know the children and see them often.']) summary.line(line);
	const improve = new PageOfText()
		.line('Recommendations', { size: 14 })
		.line('1. Keep records up to date, and')
		.line('read them.', { x: 99 })
		.line('2. Plan for every child, above all for')
		.line('• children who move', { x: 99 })
		.line('• children who wait', { x: 99 })
		.line('3. Listen.')
		.line('Summary for children and young people', { size: 14 })
		.line('• Most of it works.');
	const findings = new PageOfText()
		.line('The experiences and progress of care leavers', { size: 14 })
		.line('1. The Local Family Justice Board is good at its work.')
		.line('An LSCB that requires improvement is not yet good.');
	const heading = 'boardHeading' in text ? text.boardHeading : ['The Local Safeguarding Children Board is good'];
	for (const line of heading ?? []) findings.line(line, { size: 14 });
	const team = new PageOfText();
	for (const line of text.lead ?? [
		'The inspection team consisted of four of Her Majesty’s Inspectors (HMI) and one associate.',
		'Lead inspector: Ann Example HMI',
		'Deputy lead inspector: Bo Sample',
		'Team inspectors: Cy Instance HMI, Di Model (OI), Ed',
		'Pattern and Flo Trial-Run',
		'Shadow inspector: Gus Shade',
		'Senior data analyst: Hal Count',
		'Quality assurance manager: Ida Check',
	]) {
		team.line(line, { gap: 26 });
	}
	imprint(team);
	return [...pages, ...areaPages(text), summary, improve, findings, team];
}

/** “Information about this local authority area”: the given lines, some that say nothing, and a footnote. */
function areaPages({ area, areaHeading = 'Information about this local authority area' }: SifText): PageOfText[] {
	if (area === undefined) return [];
	const page = new PageOfText().line(areaHeading, { size: 14 }).line('Children living in this area');
	for (const line of area) page.line(line);
	for (let i = 1; i <= 12; i += 1) page.line('• The area has hills and rivers.');
	page.line('At 31 March 2013, 99 children were being looked after by the local authority.', { size: 9 });
	return [page];
}

export interface IlacsText {
	/** Days in the running foot of the second page. */
	foot?: string;
	title?: readonly string[];
	titleSize?: number;
	dates?: readonly string[];
	lead?: readonly string[];
	/** Rows of the table. */
	rows?: readonly (readonly [readonly string[], readonly string[]])[];
	/** Lines of running text below the table. */
	below?: readonly string[];
	improve?: readonly string[];
}

const leaders = ['The impact of leaders on social work', 'practice with children and families'];
const help = ['The experiences and progress of', 'children who need help and protection'];

/** The four, five and four rows that ILACS tables have had. */
export const ilacsRows = {
	2018: [
		[leaders, ['Good']],
		[help, ['Requires improvement to be', 'good']],
		[['The experiences and progress of', 'children in care and care leavers'], ['Outstanding']],
		[['Overall effectiveness'], ['Good']],
	],
	2023: [
		[leaders, ['Good']],
		[help, ['Requires improvement to be good']],
		[['The experiences and progress of', 'children in care'], ['Outstanding']],
		[['The experiences and progress of care', 'leavers'], ['Inadequate']],
		[['Overall effectiveness'], ['Good']],
	],
	2026: [
		[['The impact of leaders on practice with', 'children and families'], ['Good']],
		[help, ['Good']],
		[['The experiences and progress of', 'children in care'], ['Good']],
		[['The experiences and progress of', 'children care leavers'], ['Outstanding']],
	],
} satisfies Record<number, IlacsText['rows']>;

/** What every report ends with, well below its text. */
function imprint(page: PageOfText): void {
	page.space(60).line('Ofsted, Piccadilly Gate, Manchester', { size: 10 }).line('© Crown copyright', { size: 10 });
}

/** A report under ILACS. */
export function ilacsReport(text: IlacsText = {}): PageOfText[] {
	const front = new PageOfText();
	for (const line of text.title ?? ['Inspection of Hampshire local authority', 'children’s services']) {
		front.line(line, { size: text.titleSize ?? 26 });
	}
	for (const line of text.dates ?? ['Inspection dates: 6 to 17 March 2023']) front.line(line, { gap: 24 });
	for (const line of text.lead ?? ['Lead inspector: Ann Example, His Majesty’s Inspector']) front.line(line);
	front.space(20).row(['Judgement'], ['Grade'], { x: 77, gradeX: 303 });
	for (const [label, grade] of text.rows ?? ilacsRows[2023]) front.row(label, grade, { x: 77, gradeX: 303 });
	front.space(8);
	for (const line of text.below ?? ['Overall effectiveness has not stood still. Services for children are good.']) {
		front.line(line);
	}
	const second = new PageOfText().line('What needs to improve?', { size: 14 });
	for (const line of text.improve ?? [
		'• The quality of plans.',
		'• The time that children wait until',
		'somebody calls.',
	]) {
		second.line(line, { x: line.startsWith('•') ? 71 : 89 });
	}
	second.line('The experiences and progress of children who need help and', { size: 14 });
	second.line('protection: good', { size: 14 });
	second.line('1. Children are helped.').line('2. Children are heard.');
	imprint(second);
	second.y = 800;
	second.line('Inspection of Hampshire local authority children’s services', { size: 8 });
	if (text.foot !== undefined) second.line(text.foot, { size: 8 });
	return [front, second];
}

/** A report of the inspections of 2013. */
export function lacReport(
	grades: readonly string[] = ['Adequate', 'Good', 'Adequate', 'Inadequate Grade 4', 'Adequate'],
) {
	const cover = new PageOfText();
	cover.line('Inspection of looked after children', { size: 26 }).line('services', { size: 26 });
	cover.line('Hampshire County Council', { size: 18 });
	cover.space(250).line('Inspection dates: 15 – 19 July 2013').line('Reporting inspector Ann Example HMI');
	cover.space(90).line('Age group: All').line('Published: 23 August 2013');
	const about = new PageOfText()
		.line('About this inspection', { size: 18 })
		.line('The inspection team consisted of five of Her Majesty’s Inspectors.')
		.line('Areas for improvement', { size: 14 })
		.line('7. The council should do the following.')
		.line('Immediately:', { x: 99 })
		.line('• answer letters', { x: 107 })
		.line('• keep promises', { x: 107 })
		.line('Outcomes for looked after children and young people', { size: 14 });
	const last = new PageOfText().line('Record of main findings', { size: 18 });
	last.line('Services for looked after children', { size: 14 }).space(10);
	const rows = [
		['Overall effectiveness'],
		['Capacity to improve'],
		['Outcomes for looked after children and', 'young people'],
		['Quality of provision'],
		['Leadership and management'],
	];
	for (const [i, label] of rows.entries()) last.row(label, [grades[i] ?? ''], { x: 91, gradeX: 392, size: 11 });
	return [cover, about, last];
}

/** A review of a safeguarding board on its own. */
export function boardReport(heading = 'The Local Safeguarding Children Board requires improvement') {
	const front = new PageOfText().line('Hampshire Safeguarding Children Board', { size: 26 });
	front
		.line('Review of the effectiveness of the Local Safeguarding Children', { size: 14 })
		.line('1', { x: 112, size: 8, gap: 4 })
		.line('Board', { size: 14 });
	front.line('Inspection date: 15 June 2015 – 17 June 2015', { size: 14 });
	front.line('Report published: 3 August 2015', { size: 14 }).space(14).line(heading, { size: 14 });
	const rest = new PageOfText()
		.line('Recommendations', { size: 16 })
		.line('• Meet more often.')
		.line('• Write it down.')
		.line('Inspection findings', { size: 16 });
	for (let i = 1; i <= 8; i += 1) rest.line(`${i}. Members of the board meet, and write down what they decide.`);
	rest.line('Lead inspector: Ann Example');
	imprint(rest);
	return [front, rest];
}
