/**
 * The frame of every chart, on the screen, on paper and in saved pictures: the finding, what is shown, the key, the drawing,
 * the source with its day, the address, and the same numbers as a table. It needs no script; its buttons are brought to
 * life by chart-tools.ts.
 */
import { useMemo } from 'preact/hooks';
import { gradeClass, ShapedWord } from './GradeWord.tsx';
import { NumbersTable } from './NumbersTable.tsx';
import { gradeShapes } from '../../views/parts/grade-shapes.ts';
import { sourceText } from '../../views/parts/chart-frame.ts';
import { posterSizes } from '../../views/parts/chart-poster.ts';
import type { ComponentChildren } from 'preact';
import type { ChartTable } from '../../views/parts/chart-table.ts';
import type { ChartKey } from '../../views/parts/chart-frame.ts';
import type { DrawingSize } from '../../views/parts/drawing.ts';

interface Props {
	/** Unique on the page; the figure’s own address. */
	id: string;
	/** The finding. */
	title: string;
	/** What is shown: who is counted, who is left out, numerator and denominator. */
	caption: string;
	/** The record’s last day. */
	asAt: string;
	/** What the numbers are from where that is not Ofsted’s reports: "reports of Ofsted and the Care Quality Commission". */
	from?: string;
	/** The meaning of the colours. */
	keys?: readonly ChartKey[];
	/** The only layout that needs the key, where the other says everything in words. */
	keySize?: DrawingSize;
	/** The same numbers. Left out where the page has them in a table that follows. */
	table?: ChartTable;
	/** Beginning of the names of saved files. */
	file: string;
	base: string;
	/** The query of the page’s address under which it goes on showing this, where the page can show another day. */
	keep?: string | undefined;
	/** What the reader may choose about this chart. */
	choice?: ComponentChildren;
	/** The drawing: an SVG, and perhaps a canvas over it. Without one the table is open. */
	children?: ComponentChildren;
	/** How to read the drawing; "" where nothing needs to be said. Saved with it. */
	note?: string;
}

const pictures = (['png', 'svg'] as const).flatMap((kind) =>
	(Object.keys(posterSizes) as (keyof typeof posterSizes)[]).map((format) => ({
		kind,
		format,
		text: `${kind.toUpperCase()}, ${format === 'wide' ? '16:9' : 'square'}`,
	})),
);

const citations = [
	{ kind: 'sentence', text: 'Copy citation' },
	{ kind: 'bibtex', text: 'BibTeX' },
	{ kind: 'ris', text: 'RIS' },
];

export function Figure({
	id,
	title,
	caption,
	asAt,
	from,
	keys = [],
	keySize,
	table,
	file,
	base,
	keep,
	choice,
	children,
	note = '',
}: Props) {
	const drawn = [children].flat().some(Boolean);
	// Hundreds of rows, which stay as they are while the reader points at something in the drawing.
	const numbers = useMemo(
		() => table && <NumbersTable table={table} base={base} title={title} />,
		[table, base, title],
	);
	return (
		<figure class="chart" id={id} data-file={file} data-day={asAt} data-keep={keep} aria-labelledby={`${id}-title`}>
			<figcaption>
				<h3 id={`${id}-title`}>{title}</h3>
				<p class="chart-what">{caption}</p>
			</figcaption>
			{choice}
			{keys.length > 0 && (
				<ul class={keySize ? `chart-key is-${keySize}` : 'chart-key'} data-size={keySize} aria-label="Key">
					{keys.map(({ look, label, shape = look && gradeShapes[look] }) => (
						<li class={gradeClass(look)}>
							<ShapedWord shape={shape} label={label} />
						</li>
					))}
				</ul>
			)}
			{drawn && <div class="drawing">{children}</div>}
			{note !== '' && <p class="chart-note">{note}</p>}
			<p class="chart-source">
				{sourceText(asAt, from)} <a href={`#${id}`}>Link to this chart</a>
			</p>
			{numbers && (
				<details class="chart-table" open={!drawn}>
					<summary>The numbers as a table</summary>
					{numbers}
				</details>
			)}
			<details class="chart-save">
				<summary>Save or share</summary>
				<p class="chart-tools">
					{drawn &&
						pictures.map(({ kind, format, text }) => (
							<button type="button" data-save={kind} data-format={format}>
								{text}
							</button>
						))}
					{drawn && (
						<button type="button" data-save="text">
							Copy as text
						</button>
					)}
					{table && (
						<button type="button" data-save="csv">
							CSV
						</button>
					)}
					<button type="button" data-save="link">
						Copy link
					</button>
					{citations.map(({ kind, text }) => (
						<button type="button" data-save={kind}>
							{text}
						</button>
					))}
					<span role="status" />
				</p>
			</details>
		</figure>
	);
}
