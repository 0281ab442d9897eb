/** Letters and reports of joint inspections in their printed forms, with names and words that are invented. */
import { PageOfText } from './make-pdf.ts';

/** What a test changes of a letter. */
export interface Letter {
	readonly day?: string;
	readonly addressed?: readonly string[];
	readonly title?: readonly string[];
	readonly opening?: readonly string[];
	readonly sections?: readonly (readonly [heading: string, ...points: string[]])[];
	readonly next?: readonly string[];
	/** Pages behind the signatures. */
	readonly behind?: number;
}

const footed = (page: PageOfText, number: number): PageOfText => {
	page.y = 800;
	return page.line(String(number), { x: 515, size: 10 });
};

/** The letter of a joint targeted area inspection, in the form used since 2022. */
export function jtaiLetter({
	day = '27 February 2025',
	addressed = [
		'Ann Example, Chief Executive, Hampshire County Council',
		'Bob Sample, Chief Executive Officer, NHS Hampshire and Wight Integrated Care Board',
		'Cy Specimen, Chief Constable, Hampshire Constabulary',
	],
	title = ['Joint targeted area inspection of Hampshire'],
	opening = [
		'This letter summarises the findings of the joint targeted area inspection (JTAI) of the',
		'multi-agency response to children who are victims of domestic abuse in Hampshire.',
		'This inspection took place from 9 to 13 December 2024. It was carried out by',
		'inspectors from Ofsted, the Care Quality Commission (CQC) and His Majesty’s',
		'Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).',
	],
	sections = [
		['What needs to improve?', 'Meetings of agencies about risk.', 'How long children wait.'],
		['Strengths', 'Leaders of agencies know each other.', 'Help for mothers.', 'Training.'],
	],
	next = [
		'We have determined that Hampshire County Council is the principal authority and',
		'should prepare a written statement of proposed action responding to the findings.',
		'Hampshire should send the written statement of action to',
		'ProtectionOfChildren@ofsted.gov.uk by 11 June 2025. This statement will inform the',
		'lines of enquiry.',
	],
	behind = 0,
}: Letter = {}): PageOfText[] {
	const first = new PageOfText().line(day).space(15);
	for (const line of addressed) first.line(line);
	first.space(10).line('Dear Partnership').space(12);
	for (const line of title) first.line(line, { gap: 14.4 });
	first.space(12);
	for (const line of opening) first.line(line, { gap: 14.4 });
	first.space(12).line('Headline findings').space(12).line('Agencies work together and know it.');
	const second = new PageOfText();
	for (const [heading, ...points] of sections) {
		second.space(12).line(heading).space(12);
		for (const point of points) second.line(`• ${point}`, { gap: 20 }).line('and more of it.', { x: 89, gap: 20 });
	}
	second.space(12).line('Main findings').space(12).line('Much is well and some is not.');
	const last = new PageOfText().line('Next steps').space(12);
	for (const line of next) last.line(line, { gap: 14.4 });
	last.space(30).line('Yours sincerely').space(40).line('Di Model').line('National Director, Ofsted');
	const more = Array.from({ length: behind }, (_, i) => new PageOfText().line(`An annex, part ${i + 1}.`));
	return [first, second, last, ...more].map((page, index) => footed(page, index + 1));
}

/** What a test changes of a report of an area SEND inspection. */
export interface Send {
	readonly title?: readonly string[];
	readonly dates?: readonly string[];
	readonly outcome?: readonly string[];
	readonly priority?: readonly (readonly string[])[];
	readonly improvement?: readonly (readonly string[])[];
	readonly boards?: readonly string[];
	readonly foot?: string;
}

/** What stands in the box of the outcome. */
export const sendOutcomes = {
	positive: [
		'The local area partnership’s arrangements typically lead to positive experiences and',
		'outcomes for children and young people with SEND.',
		'The next full area SEND inspection will be within approximately five years.',
		'Ofsted and CQC ask that the local area partnership updates and publishes its strategic plan',
		'based on the recommendations set out in this report.',
	],
	inconsistent: [
		'The local area partnership’s arrangements lead to inconsistent experiences and outcomes',
		'for children and young people with SEND.',
		'The next full area SEND inspection will be within approximately 3 years.',
		'Ofsted and CQC ask that the local area partnership updates and publishes its strategic plan.',
	],
	'systemic-failings': [
		'There are widespread and/or systemic failings leading to significant concerns.',
		'A monitoring inspection will be carried out within approximately 18 months. The next full',
		'reinspection will be within approximately three years.',
		'As a result of this inspection, HMCI requires the local area partnership to prepare and',
		'submit a priority action plan (area SEND).',
	],
} as const;

/** The report of an area SEND inspection. */
export function sendReport({
	title = ['Area SEND inspection of Hampshire', 'Local Area Partnership'],
	dates = ['Inspection dates: 12 to 16 February 2024', 'Dates of previous inspection: 13 to 15 May 2019'],
	outcome = sendOutcomes.positive,
	priority = [],
	improvement = [
		['Leaders across the partnership should shorten the wait for', 'therapy. They should say how.'],
		['Leaders should listen to parents.'],
	],
	boards = ['NHS Hampshire and Wight', 'Integrated Care Board'],
	foot = '12 to 16 February 2024',
}: Send = {}): PageOfText[] {
	const first = new PageOfText().line('Local area partnership report', { size: 10 }).space(20);
	for (const line of title) first.line(line, { size: 24, gap: 30 });
	first.space(20);
	for (const line of dates) first.line(line, { gap: 20 });
	first.space(15).line('Inspection outcome', { size: 14 }).space(15);
	for (const line of outcome) first.line(line, { gap: 14.4 });
	first.space(20).line('Information about the local area partnership', { size: 14 }).space(10);
	first.line('The council and the board plan together.');
	const second = new PageOfText();
	if (priority.length > 0) {
		second.line('Areas for priority action', { size: 14 }).space(12);
		second.items.push({ text: 'Responsible body', x: 62, y: second.y, size: 12 });
		second.line('Areas for priority action', { x: 224, gap: 16 });
		for (const point of priority) {
			second.items.push({ text: 'The council', x: 62, y: second.y, size: 12 });
			for (const line of point) second.line(line, { x: 224, gap: 14.4 });
			second.space(0.8);
		}
		second.space(20);
	}
	second.line('Areas for improvement', { size: 14 }).space(12).line('Areas for improvement', { x: 62, gap: 16 });
	for (const point of improvement) {
		for (const line of point) second.line(line, { x: 62, gap: 14.4 });
		second.space(0.8);
	}
	const last = new PageOfText().line('Local area partnership details', { size: 14 }).space(12);
	last.items.push({ text: 'Local authority', x: 62, y: last.y, size: 12 });
	last.line(boards.length > 1 ? 'Integrated care board' : 'Integrated care boards', { x: 300, gap: 16 });
	last.items.push({ text: 'Hampshire Council', x: 62, y: last.y, size: 12 });
	for (const board of boards) last.line(board, { x: 300, gap: 14.4 });
	last.space(2);
	last.items.push({ text: 'Ann Example, Director', x: 62, y: last.y, size: 12 });
	last.line('Bob Sample, Chief Executive', { x: 300 });
	last.space(20).line('Information about this inspection', { size: 14 }).space(12);
	last
		.line('The inspection was led by one of His Majesty’s Inspectors from Ofsted, with a team that')
		.line('had inspectors from the Care Quality Commission (CQC).');
	last.space(20).line('Piccadilly Gate');
	return [first, second, last].map((page, index) => {
		page.y = 800;
		page.line(`Inspection report: ${foot}`, { x: 60, size: 10, gap: 0 });
		return footed(page, index + 1);
	});
}

/** The report of 2009 on progress. */
export function progressReport(): PageOfText[] {
	const cover = new PageOfText().space(30);
	cover.line('Inspection of progress made in the provision', { size: 22, gap: 27 });
	cover.line('of safeguarding services in Hampshire', { size: 22, gap: 27 });
	cover.space(60).line('Care Quality Commission').line('HM Inspectorate of Constabulary').line('Ofsted');
	cover.space(40).line('Published: 3 July 2009');
	const contents = new PageOfText().line('Contents').line('Priorities for further improvement 3');
	const points = new PageOfText().line('Priorities for further improvement').space(12);
	points.line('13. Priorities for further improvement:').space(8);
	for (const one of ['Act soon.', 'Learn.', 'Record what is decided.']) points.line(`• ${one}`, { x: 89, gap: 20 });
	points.space(10).line('Key findings').space(8).line('• Not a point, but a finding.', { x: 89 });
	return [cover, contents, points];
}
