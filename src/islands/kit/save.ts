/** Saves what a chart shows as a file on the reader’s own machine. */

/** Saves text as a file, with a byte-order mark so that spreadsheets read it as UTF-8. */
export function saveText(name: string, text: string): void {
	saveBlob(name, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
}

/**
 * Saves the drawing of a figure (its canvas, or its first SVG drawing) on the page’s background, with the title above.
 * Returns whether the figure had a drawing.
 */
export async function saveDrawing(figure: Element, name: string, kind: 'png' | 'svg', title: string): Promise<boolean> {
	const drawing = figure.querySelector('.drawing canvas, .drawing svg');
	if (!drawing) return false;
	const style = getComputedStyle(document.documentElement);
	if (drawing instanceof SVGSVGElement && kind === 'svg') {
		saveBlob(name, new Blob([svgText(drawing)], { type: 'image/svg+xml' }));
		return true;
	}
	const box = drawing.getBoundingClientRect();
	const source = drawing instanceof HTMLCanvasElement ? drawing : await imageOf(drawing as SVGSVGElement);
	const scale = 2;
	const top = 36;
	const canvas = document.createElement('canvas');
	canvas.width = box.width * scale;
	canvas.height = (box.height + top) * scale;
	const context = canvas.getContext('2d');
	if (!context) return false;
	context.scale(scale, scale);
	context.fillStyle = style.getPropertyValue('--paper');
	context.fillRect(0, 0, box.width, box.height + top);
	context.fillStyle = style.getPropertyValue('--ink');
	context.font = '600 15px sans-serif';
	context.fillText(title, 8, 22, box.width - 16);
	context.drawImage(source, 0, top, box.width, box.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) return false;
	saveBlob(name, blob);
	return true;
}

/** An SVG as text with its colours from the page written into it, because a saved file has no style sheets. */
function svgText(svg: SVGSVGElement): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const [originals, copies] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')];
	originals.forEach((original, index) => {
		const style = getComputedStyle(original);
		for (const property of ['fill', 'stroke', 'stroke-width', 'font-size', 'font-family', 'font-weight', 'opacity']) {
			copies[index]?.setAttribute(property, style.getPropertyValue(property));
		}
	});
	const box = svg.getBoundingClientRect();
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', String(box.width));
	copy.setAttribute('height', String(box.height));
	return new XMLSerializer().serializeToString(copy);
}

async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
	const image = new Image();
	// The page’s security policy allows images from data addresses but not from blobs.
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
	await image.decode();
	return image;
}

function saveBlob(name: string, blob: Blob): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
