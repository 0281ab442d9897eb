/** Saves a chart on the reader’s own machine: its table, or the whole of its frame as a picture. */
import { posterLayout, posterSizes, posterSvg } from '../../views/parts/chart-poster.ts';
import { csvText } from '../../views/words/csv.ts';
import { figureAddress } from './figure-address.ts';
import { saveBlob, saveText } from './save-file.ts';
import type { PosterDrawing, PosterFormat, PosterParts } from '../../views/parts/chart-poster.ts';

/** Pixels of a saved PNG for each unit of the picture. */
const SCALE = 1.5;

/** Saves a figure’s table (csv) or its picture (png, svg) and returns the file’s name. Rejects when it cannot be drawn. */
export async function saveChart(figure: HTMLElement, kind: string, format: string): Promise<string> {
	const file = figure.dataset['file'] ?? figure.id;
	if (kind === 'csv') {
		saveText(`${file}.csv`, tableText(figure));
		return `${file}.csv`;
	}
	const shape: PosterFormat = format === 'square' ? 'square' : 'wide';
	const svg = posterSvg(partsOf(figure, shape), shape);
	const name = `${file}-${shape === 'wide' ? '16x9' : 'square'}.${kind}`;
	saveBlob(name, kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, shape));
	return name;
}

function tableText(figure: Element): string {
	return csvText(
		[...figure.querySelectorAll('table tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim())),
	);
}

/** The figure’s texts and drawings, with the colours of paper whatever the reader’s scheme is. */
function partsOf(figure: HTMLElement, format: PosterFormat): PosterParts {
	const text = (selector: string): string => figure.querySelector(selector)?.textContent.trim() ?? '';
	const boxOf = (layout: string): DOMRect | undefined =>
		figure.querySelector<SVGSVGElement>(`.drawing svg[data-size=${layout}]`)?.viewBox.baseVal;
	const size = posterLayout(format, boxOf('wide'), boxOf('narrow'));
	const stage = document.createElement('div');
	stage.className = 'paper-stage';
	stage.setAttribute('aria-hidden', 'true');
	const copy = figure.cloneNode(true) as HTMLElement;
	for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
	stage.append(copy);
	document.body.append(stage);
	try {
		const style = getComputedStyle(stage);
		const colour = (name: string): string => style.getPropertyValue(name).trim();
		const isOfSize = (one: HTMLElement | SVGElement): boolean => (one.dataset['size'] ?? size) === size;
		const drawings = [...copy.querySelectorAll<SVGSVGElement>('.drawing svg')].filter(
			(svg) => svg.parentElement?.closest('svg') === null && isOfSize(svg),
		);
		const keys = [...copy.querySelectorAll<HTMLElement>('.chart-key')].filter(isOfSize);
		const source = figure.querySelector('.chart-source')?.firstChild?.textContent?.trim() ?? '';
		return {
			title: text('h3'),
			subtitle: text('.chart-what'),
			key: keys
				.flatMap((key) => [...key.children])
				.map((item) => {
					const swatch = item.querySelector('svg');
					return { text: item.textContent.trim(), swatch: swatch ? drawingOf(swatch) : undefined };
				}),
			drawings: drawings.map(drawingOf),
			source: [source, text('.chart-note')].filter(Boolean).join(' '),
			address: figureAddress(figure).replace(/^https?:\/\//, ''),
			definitions: document.querySelector('.chart-patterns defs')?.innerHTML ?? '',
			colours: {
				paper: colour('--paper'),
				ink: colour('--ink'),
				soft: colour('--ink-soft'),
				line: colour('--line-strong'),
			},
		};
	} finally {
		stage.remove();
	}
}

/** What a style sheet may say of a piece of SVG. */
const written = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-opacity',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'paint-order',
	'opacity',
	'font-size',
	'font-weight',
	'letter-spacing',
];

/** A drawing with its style written into it, because a saved file has no style sheets. Changes the drawing. */
function drawingOf(svg: SVGSVGElement): PosterDrawing {
	const elements = [...svg.querySelectorAll('*')];
	// All are read before the first is changed, because some inherit their colour.
	const styles = elements.map((element) => {
		const style = getComputedStyle(element);
		const hatched = element.getAttribute('fill')?.startsWith('url(') === true;
		return written.flatMap((property) => {
			const value = style.getPropertyValue(property);
			return value === '' || (hatched && property === 'fill') ? [] : [[property, value] as const];
		});
	});
	for (const [index, element] of elements.entries()) {
		for (const [property, value] of styles[index] ?? []) element.setAttribute(property, value);
		const href = element.getAttribute('href');
		if (href !== null) element.setAttribute('href', new URL(href, location.href).href);
		element.removeAttribute('class');
	}
	const { x, y, width, height } = svg.viewBox.baseVal;
	const markup = [...svg.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('');
	return { left: x, top: y, width, height, markup };
}

async function pngOf(svg: string, format: PosterFormat): Promise<Blob> {
	const image = new Image();
	// The page’s security policy allows images from data addresses but not from blobs.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = posterSizes[format].width * SCALE;
	canvas.height = posterSizes[format].height * SCALE;
	const context = canvas.getContext('2d');
	context?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error('The picture could not be drawn');
	return blob;
}
