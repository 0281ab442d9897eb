/**
 * What a reader explores of a chart over time, by Chart.js: the numbers of the quarter that is pointed at, the choice of a
 * quarter, and what happened in it. It lies over the drawing, which already shows the bars. Loaded only when a chart comes into view.
 */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { mostGraded, overTimeMargins } from '../../views/england/over-time.ts';
import { dayText, shareText } from '../../views/words/wording.ts';
import type { ChartData, Plugin } from 'chart.js';
import type { SeriesView } from '../../views/england/national.ts';
import type { OverTimeMarks } from '../../views/england/over-time.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Quarters are counted from 0, the oldest. */
export interface BarMarks extends OverTimeMarks {
	/** What happened in a quarter, for those who point at it. */
	readonly notes: ReadonlyMap<number, readonly string[]>;
	/** The quarter of the chosen day. */
	readonly chosen: number | undefined;
}

/** A drawing on a canvas. Call `destroy` before the canvas goes. */
export interface DrawnBars {
	update(series: SeriesView, marks: BarMarks): void;
	destroy(): void;
}

/** What the canvas shows now; `update` of the drawing changes it. */
interface Shown {
	series: SeriesView;
	marks: BarMarks;
}

/** Draws on a canvas that lies over the drawing and calls `choose` with the quarter that the reader picks. */
export function drawBars(
	canvas: HTMLCanvasElement,
	series: SeriesView,
	marks: BarMarks,
	choose: (quarter: number) => void,
): DrawnBars {
	const shown: Shown = { series, marks };
	const chart = new Chart<'bar', number[], string>(canvas, {
		type: 'bar',
		data: { labels: [], datasets: [] },
		plugins: [framePlugin(canvas, shown)],
		options: {
			responsive: true,
			maintainAspectRatio: false,
			animation: false,
			layout: { padding: paddingOf(canvas) },
			interaction: { mode: 'index', intersect: false },
			onClick: (_event, elements) => {
				const [first] = elements;
				if (first) choose(first.index);
			},
			onResize: (resized) => {
				resized.options.layout = { padding: paddingOf(canvas) };
			},
			plugins: {
				tooltip: {
					displayColors: false,
					footerFont: { weight: 'normal' },
					callbacks: {
						label: ({ datasetIndex, dataIndex }) => barText(shown.series, datasetIndex, dataIndex),
						footer: ([first]) => [...(shown.marks.notes.get(first?.dataIndex ?? -1) ?? [])],
					},
				},
			},
			scales: { x: { display: false, stacked: true }, y: { display: false, stacked: true, min: 0 } },
		},
	});
	const paint = (): void => {
		const isShare = shown.marks.form === 'share';
		chart.data = barsOf(shown.series, isShare);
		const y = chart.options.scales?.['y'];
		if (y) y.max = isShare ? 100 : mostGraded(shown.series.points);
		chart.update();
	};
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	scheme.addEventListener('change', paint);
	paint();
	return {
		update: (next, nextMarks) => {
			shown.series = next;
			shown.marks = nextMarks;
			paint();
		},
		destroy: () => {
			scheme.removeEventListener('change', paint);
			chart.destroy();
		},
	};
}

/** Draws a frame around the chosen quarter. */
function framePlugin(canvas: HTMLCanvasElement, shown: Shown): Plugin<'bar'> {
	return {
		id: 'overlay',
		afterDatasetsDraw: ({ ctx, chartArea, scales: { x } }) => {
			if (!x) return;
			const { chosen } = shown.marks;
			if (chosen === undefined) return;
			const half = Math.max(2, (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2);
			ctx.save();
			ctx.lineWidth = 2;
			ctx.strokeStyle = getComputedStyle(canvas).getPropertyValue('--ink');
			ctx.strokeRect(x.getPixelForValue(chosen) - half, chartArea.top, 2 * half, chartArea.height);
			ctx.restore();
		},
	};
}

/** The space around the bars in pixels, as the drawing below has it. */
function paddingOf(canvas: HTMLCanvasElement): { left: number; right: number; top: number; bottom: number } {
	const narrow = (canvas.parentElement?.querySelector('.drawn.is-narrow')?.getClientRects().length ?? 0) > 0;
	return overTimeMargins(narrow ? 'narrow' : 'wide', canvas.clientWidth);
}

/** "Good: 71 of 153 (46%)": a grade in a quarter. */
function barText({ grades, points }: SeriesView, grade: number, quarter: number): string {
	const { counts = [], graded = 0 } = points[quarter] ?? {};
	const count = counts[grade] ?? 0;
	return `${grades[grade]?.label ?? ''}: ${count} of ${graded} (${shareText(count, graded)})`;
}

/** The bars, which are transparent because the drawing below shows them; in per cent or in councils. */
function barsOf({ grades, points }: SeriesView, isShare: boolean): ChartData<'bar', number[], string> {
	return {
		labels: points.map(({ day }) => dayText(day)),
		datasets: grades.map(({ label }, layer) => ({
			label,
			data: points.map(({ counts, graded }) => {
				const count = counts[layer] ?? 0;
				return isShare ? (graded === 0 ? 0 : (100 * count) / graded) : count;
			}),
			backgroundColor: 'transparent',
			hoverBackgroundColor: 'rgb(255 255 255 / 0.35)',
			categoryPercentage: 1,
			barPercentage: 1,
		})),
	};
}
