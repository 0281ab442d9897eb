/**
 * What a reader explores of a chart over time, by Chart.js: the numbers of the quarter that is pointed at, the choice of a
 * quarter, and marks. It lies over the drawing, which already shows the bars. Loaded only when a chart comes into view.
 */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { mostGraded, overTimeMargins } from '../../views/england/over-time.ts';
import { dayText, shareText } from '../../views/words/wording.ts';
import type { Plugin } from 'chart.js';
import type { SeriesView } from '../../views/england/national.ts';
import type { OverTimeMarks } from '../../views/england/over-time.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Quarters are counted from 0, the oldest. */
export interface BarMarks extends OverTimeMarks {
	/** Quarters with a mark above them. */
	readonly marks: readonly number[];
	/** Quarters for which Ofsted published a figure that the record reproduces. */
	readonly confirmed: readonly number[];
	/** The quarter of the chosen day. */
	readonly chosen: number | undefined;
}

/** A drawing on a canvas. Call `destroy` before the canvas goes. */
export interface DrawnBars {
	update(series: SeriesView, marks: BarMarks): void;
	destroy(): void;
}

/** Draws on a canvas that lies over the drawing and calls `choose` with the quarter that the reader picks. */
export function drawBars(
	canvas: HTMLCanvasElement,
	series: SeriesView,
	marks: BarMarks,
	choose: (quarter: number) => void,
): DrawnBars {
	let [counted, shown] = [series, marks];
	const colour = (name: string): string => getComputedStyle(canvas).getPropertyValue(name);
	const overlay: Plugin<'bar'> = {
		id: 'overlay',
		afterDatasetsDraw: ({ ctx, chartArea, scales: { x } }) => {
			if (!x) return;
			const half = Math.max(2, (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2);
			ctx.save();
			ctx.fillStyle = colour('--ink-soft');
			for (const mark of shown.marks) {
				const at = x.getPixelForValue(mark);
				ctx.beginPath();
				ctx.moveTo(at - 4, chartArea.top - 8);
				ctx.lineTo(at + 4, chartArea.top - 8);
				ctx.lineTo(at, chartArea.top - 1);
				ctx.fill();
			}
			ctx.lineWidth = 1.5;
			ctx.strokeStyle = colour('--ink');
			ctx.fillStyle = colour('--paper');
			for (const bar of shown.confirmed) {
				ctx.beginPath();
				ctx.arc(x.getPixelForValue(bar), chartArea.top + 7, 3.5, 0, 2 * Math.PI);
				ctx.fill();
				ctx.stroke();
			}
			if (shown.chosen !== undefined) {
				ctx.lineWidth = 2;
				ctx.strokeRect(x.getPixelForValue(shown.chosen) - half, chartArea.top, 2 * half, chartArea.height);
			}
			ctx.restore();
		},
	};
	/** The space around the bars, as the drawing below has it. */
	const padding = (): { left: number; right: number; top: number; bottom: number } => {
		const narrow = (canvas.parentElement?.querySelector('.drawn.is-narrow')?.getClientRects().length ?? 0) > 0;
		return overTimeMargins(narrow ? 'narrow' : 'wide', canvas.clientWidth);
	};
	const chart = new Chart<'bar', number[], string>(canvas, {
		type: 'bar',
		data: { labels: [], datasets: [] },
		plugins: [overlay],
		options: {
			responsive: true,
			maintainAspectRatio: false,
			animation: false,
			layout: { padding: padding() },
			interaction: { mode: 'index', intersect: false },
			onClick: (_event, elements) => {
				const [first] = elements;
				if (first) choose(first.index);
			},
			onResize: (resized) => {
				resized.options.layout = { padding: padding() };
			},
			plugins: {
				tooltip: {
					displayColors: false,
					callbacks: {
						label: ({ datasetIndex, dataIndex }) => {
							const { counts = [], graded = 0 } = counted.points[dataIndex] ?? {};
							const count = counts[datasetIndex] ?? 0;
							return `${counted.grades[datasetIndex]?.label ?? ''}: ${count} of ${graded} (${shareText(count, graded)})`;
						},
					},
				},
			},
			scales: { x: { display: false, stacked: true }, y: { display: false, stacked: true, min: 0 } },
		},
	});
	const paint = (): void => {
		const share = shown.form === 'share';
		chart.data = {
			labels: counted.points.map(({ day }) => dayText(day)),
			datasets: counted.grades.map(({ label }, layer) => ({
				label,
				data: counted.points.map(({ counts, graded }) => {
					const count = counts[layer] ?? 0;
					return share ? (graded === 0 ? 0 : (100 * count) / graded) : count;
				}),
				backgroundColor: 'transparent',
				hoverBackgroundColor: 'rgb(255 255 255 / 0.35)',
				categoryPercentage: 1,
				barPercentage: 1,
			})),
		};
		const y = chart.options.scales?.['y'];
		if (y) y.max = share ? 100 : mostGraded(counted.points);
		chart.update();
	};
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	scheme.addEventListener('change', paint);
	paint();
	return {
		update: (next, nextMarks) => {
			[counted, shown] = [next, nextMarks];
			paint();
		},
		destroy: () => {
			scheme.removeEventListener('change', paint);
			chart.destroy();
		},
	};
}
