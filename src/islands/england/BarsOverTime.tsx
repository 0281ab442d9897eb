/**
 * A judgement over time. The drawing is complete without script and on paper. When it comes into view, a canvas is laid
 * over it, on which the reader can read and pick a quarter.
 */
import { useEffect, useRef } from 'preact/hooks';
import { overTimeDrawing } from '../../views/england/over-time.ts';
import { shareText } from '../../views/words/wording.ts';
import { Drawings } from '../kit/Drawings.tsx';
import type { SeriesForm } from '../../views/addresses/chart-address.ts';
import type { SeriesView } from '../../views/england/national.ts';
import type { BarMarks, DrawnBars } from './stacked-bars.ts';

interface Props {
	marks: BarMarks;
	series: SeriesView;
	choose: (quarter: number) => void;
}

export function BarsOverTime({ marks, series, choose }: Props) {
	const canvas = useRef<HTMLCanvasElement>(null);
	const drawn = useRef<DrawnBars>();
	const latest = useRef({ marks, series, choose });
	latest.current = { marks, series, choose };

	useEffect(() => {
		const element = canvas.current;
		if (!element) return undefined;
		let gone = false;
		const observer = new IntersectionObserver((entries) => {
			if (!entries.some((e) => e.isIntersecting)) return;
			observer.disconnect();
			void import('./stacked-bars.ts').then(({ drawBars }) => {
				if (gone) return;
				const { series: shown, marks: first } = latest.current;
				drawn.current = drawBars(element, shown, first, (quarter) => latest.current.choose(quarter));
			});
		});
		observer.observe(element);
		return () => {
			gone = true;
			observer.disconnect();
			drawn.current?.destroy();
		};
	}, []);

	useEffect(() => drawn.current?.update(series, marks), [series, marks]);

	return (
		<div class="canvas-frame">
			<Drawings label={labelOf(series, marks.form)} draw={(size) => overTimeDrawing(series, marks, size)} />
			<canvas ref={canvas} aria-hidden="true" />
		</div>
	);
}

/** The newest numbers in words. */
function labelOf({ titles, grades, points }: SeriesView, form: SeriesForm): string {
	const title = titles[form];
	const last = points.at(-1);
	if (last === undefined) return title;
	const counts = grades.map(
		({ label }, i) => `${label} ${last.counts[i] ?? 0} (${shareText(last.counts[i] ?? 0, last.graded)})`,
	);
	return `Now: ${counts.join(', ')}. The table has every quarter.`;
}
