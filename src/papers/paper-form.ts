/** The layout of every committee paper as a Word file: paper size, styles, numbering and footer. */
import {
	AlignmentType,
	Footer,
	LevelFormat,
	LineRuleType,
	PageNumber,
	Paragraph,
	TabStopType,
	TextRun,
	convertMillimetersToTwip,
} from 'docx';
import type { ILevelsOptions, IPropertiesOptions, ISectionOptions } from 'docx';

const mm = convertMillimetersToTwip;
/** A4, in twentieths of a point. */
const page = { width: mm(210), height: mm(297), margin: mm(22) };

/** Width of the text between the margins, in twentieths of a point. */
export const textWidth = page.width - 2 * page.margin;

/** Ids of the styles for a paper’s paragraphs and words. */
export const styles = {
	title: 'Title',
	section: 'Heading1',
	subheading: 'Heading2',
	paragraph: 'NumberedParagraph',
	list: 'ListOfPoints',
	caption: 'TableCaption',
	cell: 'TableText',
	/** An empty line after a table, because Word would join the table to the next one. */
	afterTable: 'AfterTable',
	note: 'Note',
	link: 'Hyperlink',
	forAuthor: 'ForTheAuthor',
} as const;

/** The numberings of a paper: of sections and paragraphs, of points, and the bullets of three levels. */
export const numberings = { paper: 'paper', points: 'points', bullets: 'bullets' } as const;

const ink = '1C2127';
const softInk = '555B61';

const level = (at: number, format: ILevelsOptions['format'], text: string, left: number, hanging: number) => ({
	level: at,
	format: format ?? LevelFormat.DECIMAL,
	text,
	alignment: AlignmentType.LEFT,
	style: { paragraph: { indent: { left: mm(left), hanging: mm(hanging) } } },
});

/** `outlineLevel`: 0 for the highest. Word knows its built-in headings by name; other readers need the level. */
const heading = (size: number, before: number, outlineLevel?: number) => ({
	run: { size, bold: true, color: ink, font: 'Georgia' },
	paragraph: {
		// Without the rule LibreOffice takes the height of a line for exact, and two lines of a title would overlap.
		spacing: { before, after: 100, line: 276, lineRule: LineRuleType.AUTO },
		keepNext: true,
		keepLines: true,
		...(outlineLevel === undefined ? {} : { outlineLevel }),
	},
});

const textStyle = (id: string, name: string, after: number) => ({
	id,
	name,
	basedOn: 'Normal',
	quickFormat: true,
	paragraph: { spacing: { after } },
});

const looks: Pick<IPropertiesOptions, 'styles' | 'numbering'> = {
	styles: {
		default: {
			document: {
				run: { font: 'Arial', size: 21, color: ink, language: { value: 'en-GB' } },
				paragraph: { spacing: { after: 120, line: 264 } },
			},
			title: heading(34, 0),
			heading1: { ...heading(26, 320, 0), next: styles.paragraph },
			heading2: heading(22, 160, 1),
			hyperlink: { run: { color: '7A2048', underline: {} } },
		},
		paragraphStyles: [
			textStyle(styles.paragraph, 'Numbered Paragraph', 120),
			textStyle(styles.list, 'List of Points', 60),
			{
				id: styles.cell,
				name: 'Table Text',
				basedOn: 'Normal',
				run: { size: 19 },
				paragraph: { spacing: { before: 40, after: 40, line: 240 } },
			},
			{ id: styles.note, name: 'Note', basedOn: 'Normal', run: { size: 18, color: softInk } },
			{
				id: styles.caption,
				name: 'Table Caption',
				basedOn: styles.note,
				paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
			},
			{
				id: styles.afterTable,
				name: 'After Table',
				basedOn: 'Normal',
				run: { size: 10 },
				paragraph: { spacing: { before: 0, after: 0, line: 120 } },
			},
		],
		characterStyles: [{ id: styles.forAuthor, name: 'For the Author', run: { bold: true } }],
	},
	numbering: {
		config: [
			{
				reference: numberings.paper,
				levels: [level(0, LevelFormat.DECIMAL, '%1', 12, 12), level(1, LevelFormat.DECIMAL, '%1.%2', 12, 12)],
			},
			{ reference: numberings.points, levels: [level(0, LevelFormat.DECIMAL, '%1.', 19, 7)] },
			{
				reference: numberings.bullets,
				levels: [0, 1, 2].map((at) => level(at, LevelFormat.BULLET, at === 1 ? '–' : '•', 17 + 6 * at, 5)),
			},
		],
	},
};

function footer(asAt: string): Footer {
	return new Footer({
		children: [
			new Paragraph({
				style: styles.note,
				tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
				children: [
					new TextRun(`Facts as at ${asAt}, Inspection Record`),
					new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
				],
			}),
		],
	});
}

/** Everything in a paper’s document except its text. `asAt`: the record’s last day, in words, for the footer. */
export function paperForm(asAt: string): Pick<
	IPropertiesOptions,
	'creator' | 'lastModifiedBy' | 'styles' | 'numbering'
> & {
	readonly section: Omit<ISectionOptions, 'children'>;
} {
	const { width, height, margin } = page;
	return {
		...looks,
		creator: 'Inspection Record',
		lastModifiedBy: 'Inspection Record',
		section: {
			properties: {
				page: { size: { width, height }, margin: { top: margin, right: margin, bottom: margin, left: margin } },
			},
			footers: { default: footer(asAt) },
		},
	};
}
