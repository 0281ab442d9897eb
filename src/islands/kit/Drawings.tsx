/** A drawing in its two layouts: the style sheet shows the narrow one on phones and the wide one elsewhere and on paper. */
import { drawnSvg } from '../../views/parts/drawn-svg.ts';
import type { Drawing, DrawingSize } from '../../views/parts/drawing.ts';

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
						dangerouslySetInnerHTML={{ __html: drawnSvg(marks, base) }}
					/>
				);
			})}
		</>
	);
}
