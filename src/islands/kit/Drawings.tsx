/** A drawing in its two layouts: the style sheet shows the narrow one on phones and the wide one elsewhere and on paper. */
import { at } from '../../views/addresses/addresses.ts';
import { gradeShapes } from '../../views/parts/grade-shapes.ts';
import type { DrawnMark, Drawing, DrawingSize } from '../../views/parts/drawing.ts';
import type { JSX } from 'preact';

interface Props {
	/** What the drawing shows, with its numbers, for readers who cannot see it. */
	label: string;
	draw: (size: DrawingSize) => Drawing;
	/** The site’s base, ending in a slash; for drawings with links. */
	base?: string;
	/** Whether parts of it are links, so that it is a group and not one picture. */
	linked?: boolean;
}

export function Drawings({ label, draw, base = '/', linked = false }: Props) {
	return (
		<>
			{(['wide', 'narrow'] as const).map((size) => {
				const { width, height, marks } = draw(size);
				return (
					<svg
						class={`drawn is-${size}`}
						data-size={size}
						viewBox={`0 0 ${width} ${height}`}
						width={width}
						height={height}
						role={linked ? 'group' : 'img'}
						aria-label={label}
					>
						{marks.map((mark) => drawnMark(mark, base))}
					</svg>
				);
			})}
		</>
	);
}

function drawnMark(mark: DrawnMark, base: string): JSX.Element {
	switch (mark.kind) {
		case 'path':
			return mark.paint === 'hatch' ? (
				<path d={mark.d} fill={`url(#hatch-${mark.look ?? ''})`} />
			) : (
				<path class={named(mark.paint, mark.look)} d={mark.d} fill-opacity={mark.strength} />
			);
		case 'text':
			return (
				<text
					class={named(`text-${mark.paint}`, mark.look)}
					x={mark.x}
					y={mark.y}
					font-size={mark.size}
					font-weight={mark.bold ? 600 : undefined}
					text-anchor={mark.anchor}
					aria-hidden={mark.repeats ? 'true' : undefined}
				>
					{mark.text}
				</text>
			);
		case 'shape':
			return (
				<svg
					class={named(`text-${mark.paint}`, mark.look)}
					x={mark.x}
					y={mark.y}
					width={mark.size}
					height={mark.size}
					viewBox="0 0 20 20"
					dangerouslySetInnerHTML={{ __html: gradeShapes[mark.look] }}
				/>
			);
		case 'link':
			return (
				<a href={at(base, mark.address)} aria-label={mark.label}>
					{mark.marks.map((one) => drawnMark(one, base))}
				</a>
			);
		default:
			return mark satisfies never;
	}
}

function named(paint: string, look: string | undefined): string {
	return look === undefined ? `is-${paint}` : `is-${paint} is-${look}`;
}
