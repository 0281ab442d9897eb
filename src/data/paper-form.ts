/**
 * The form of every committee paper as a Word file: paper size, styles, numbering, footer and settings, with an empty body.
 * The library makes it once; making each of hundreds of papers with it would take the build half as long again.
 */
import {
	AlignmentType,
	Document,
	Footer,
	LevelFormat,
	PageNumber,
	Packer,
	Paragraph,
	TabStopType,
	TextRun,
	convertMillimetersToTwip,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { ILevelsOptions, IPropertiesOptions } from 'docx';

const mm = convertMillimetersToTwip;
/** A4, in twentieths of a point. */
const page = { width: mm(210), height: mm(297), margin: mm(22) };

/** Width of the text between the margins, in twentieths of a point. */
export const textWidth = page.width - 2 * page.margin;

/** Ids of the styles of a paper’s paragraphs and words. */
export const styles = {
	title: 'Title',
	section: 'Heading1',
	subheading: 'Heading2',
	paragraph: 'NumberedParagraph',
	list: 'ListOfPoints',
	caption: 'TableCaption',
	cell: 'TableText',
	/** The line that parts a table from what follows, which Word would join to it. */
	afterTable: 'AfterTable',
	note: 'Note',
	link: 'Hyperlink',
	forAuthor: 'ForTheAuthor',
} as const;

/** The numberings of a paper: of sections and paragraphs, of points, and the bullets of three levels. */
const numberings = ['paper', 'points', 'bullets'] as const;

/** What stands in the form’s properties for the title and the description of a paper. */
export const blank = { title: 'TITLE-OF-THE-PAPER', description: 'DESCRIPTION-OF-THE-PAPER' } as const;

const ink = '1C2127';
const softInk = '555B61';

const level = (at: number, format: ILevelsOptions['format'], text: string, left: number, hanging: number) => ({
	level: at,
	format: format ?? LevelFormat.DECIMAL,
	text,
	alignment: AlignmentType.LEFT,
	style: { paragraph: { indent: { left: mm(left), hanging: mm(hanging) } } },
});

const heading = (size: number, before: number) => ({
	run: { size, bold: true, color: ink, font: 'Georgia' },
	paragraph: { spacing: { before, after: 100, line: 276 }, keepNext: true, keepLines: true },
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
			heading1: { ...heading(26, 320), next: styles.paragraph },
			heading2: heading(22, 160),
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
				reference: 'paper',
				levels: [level(0, LevelFormat.DECIMAL, '%1', 12, 12), level(1, LevelFormat.DECIMAL, '%1.%2', 12, 12)],
			},
			{ reference: 'points', levels: [level(0, LevelFormat.DECIMAL, '%1.', 19, 7)] },
			{
				reference: 'bullets',
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

export interface PaperForm {
	/** The parts of the file by their paths; the body is empty. */
	readonly parts: ReadonlyMap<string, string>;
	/** The number by which a paragraph names its numbering. */
	readonly numberings: Readonly<Record<(typeof numberings)[number], number>>;
}

/** The form. `asAt`: the record’s last day, in words, for the footer. */
export async function paperForm(asAt: string): Promise<PaperForm> {
	const { width, height, margin } = page;
	const form = new Document({
		...looks,
		...blank,
		creator: 'Inspection Record',
		lastModifiedBy: 'Inspection Record',
		sections: [
			{
				properties: {
					page: { size: { width, height }, margin: { top: margin, right: margin, bottom: margin, left: margin } },
				},
				footers: { default: footer(asAt) },
				// The library gives a numbering its number where it is used, so each is used once.
				children: numberings.map((reference) => new Paragraph({ numbering: { reference, level: 0 } })),
			},
		],
	});
	const parts = new Map(
		Object.entries(unzipSync(await Packer.toBuffer(form))).map(([path, bytes]) => [path, strFromU8(bytes)]),
	);
	const body = parts.get('word/document.xml') ?? '';
	const used = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, number]) => Number(number));
	const [paper, points, bullets] = used;
	if (paper === undefined || points === undefined || bullets === undefined) {
		throw new Error(`The form of the paper has ${used.length} numberings; expected ${numberings.length}`);
	}
	parts.set('word/document.xml', body.replace(/<w:p>.*<\/w:p>/s, ''));
	return { parts, numberings: { paper, points, bullets } };
}
