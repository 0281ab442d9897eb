/** Stacked bars by Chart.js: councils by grade over time. Loaded only when a chart comes into view. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import type { Plugin } from 'chart.js';
import type { GradeLook } from '../../domain/record/grades.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** The numbers to draw, and what to draw around them. */
export interface Bars {
	/** Names of the bars, oldest first. */
	readonly labels: readonly string[];
	readonly layers: readonly { readonly look: GradeLook; readonly label: string; readonly counts: readonly number[] }[];
	/** First and last bar of each shaded period, with its label. */
	readonly shades: readonly { readonly from: number; readonly to: number; readonly label: string }[];
	/** Bars with a mark above them. */
	readonly marks: readonly number[];
	/** Bars for which Ofsted published a figure that the record reproduces. */
	readonly confirmed: readonly number[];
	/** The bar of the chosen day. */
	readonly chosen: number | undefined;
}

/** A drawing on a canvas. Call `destroy` before the canvas goes. */
export interface DrawnBars {
	update(bars: Bars): void;
	destroy(): void;
}

/** Draws on a canvas and calls `choose` with the bar that the reader picks. Colours follow the page’s scheme. */
export function drawBars(canvas: HTMLCanvasElement, bars: Bars, choose: (bar: number) => void): DrawnBars {
	let shown = bars;
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const backdrop: Plugin<'bar'> = {
		id: 'backdrop',
		beforeDatasetsDraw: (chart) => {
			const { ctx, chartArea, scales } = chart;
			const x = scales['x'];
			if (!x) return;
			const half = (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2;
			const ink = (name: string): string => getComputedStyle(canvas).getPropertyValue(name);
			ctx.save();
			for (const shade of shown.shades) {
				const left = x.getPixelForValue(shade.from) - half;
				const right = x.getPixelForValue(shade.to) + half;
				ctx.fillStyle = ink('--surface');
				ctx.fillRect(left, chartArea.top, right - left, chartArea.height);
			}
			ctx.restore();
		},
		afterDatasetsDraw: (chart) => {
			const { ctx, chartArea, scales } = chart;
			const x = scales['x'];
			if (!x) return;
			const style = getComputedStyle(canvas);
			ctx.save();
			ctx.fillStyle = style.getPropertyValue('--ink-soft');
			ctx.font = '11px sans-serif';
			ctx.textAlign = 'center';
			for (const shade of shown.shades) {
				ctx.fillText(
					shade.label,
					(x.getPixelForValue(shade.from) + x.getPixelForValue(shade.to)) / 2,
					chartArea.top - 4,
				);
			}
			for (const mark of shown.marks) {
				const at = x.getPixelForValue(mark);
				ctx.beginPath();
				ctx.moveTo(at - 4, chartArea.top - 9);
				ctx.lineTo(at + 4, chartArea.top - 9);
				ctx.lineTo(at, chartArea.top - 2);
				ctx.fill();
			}
			for (const bar of shown.confirmed) {
				ctx.beginPath();
				ctx.arc(x.getPixelForValue(bar), chartArea.top + 6, 3.5, 0, 2 * Math.PI);
				ctx.fillStyle = style.getPropertyValue('--paper');
				ctx.fill();
				ctx.strokeStyle = style.getPropertyValue('--ink');
				ctx.lineWidth = 1.5;
				ctx.stroke();
			}
			if (shown.chosen !== undefined) {
				const at = x.getPixelForValue(shown.chosen);
				const half = Math.max(2, (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2);
				ctx.strokeStyle = style.getPropertyValue('--ink');
				ctx.lineWidth = 2;
				ctx.strokeRect(at - half, chartArea.top, 2 * half, chartArea.height);
			}
			ctx.restore();
		},
	};
	const chart = new Chart<'bar', number[], string>(canvas, {
		type: 'bar',
		data: { labels: [], datasets: [] },
		plugins: [backdrop],
		options: {
			responsive: true,
			maintainAspectRatio: false,
			animation: still ? false : { duration: 200 },
			layout: { padding: { top: 28 } },
			interaction: { mode: 'index', intersect: false },
			onClick: (_event, elements) => {
				const [first] = elements;
				if (first) choose(first.index);
			},
			scales: {
				x: { stacked: true, grid: { display: false }, ticks: { maxRotation: 0, autoSkip: true, autoSkipPadding: 12 } },
				y: { stacked: true, beginAtZero: true, ticks: { precision: 0 } },
			},
		},
	});
	const paint = (): void => {
		const style = getComputedStyle(canvas);
		const [ink, line] = [style.getPropertyValue('--ink-soft'), style.getPropertyValue('--line')];
		chart.data = {
			labels: [...shown.labels],
			datasets: shown.layers.map((layer) => ({
				label: layer.label,
				data: [...layer.counts],
				backgroundColor: fillFor(canvas, layer.look),
				borderColor: style.getPropertyValue('--paper'),
				borderWidth: { top: 1 },
				categoryPercentage: 1,
				barPercentage: 0.9,
			})),
		};
		for (const axis of Object.values(chart.options.scales ?? {})) {
			if (!axis) continue;
			axis.ticks = { ...axis.ticks, color: ink };
			axis.grid = { ...axis.grid, color: line };
		}
		chart.update();
	};
	const scheme = matchMedia('(prefers-color-scheme: dark)');
	scheme.addEventListener('change', paint);
	paint();
	return {
		update: (next) => {
			shown = next;
			paint();
		},
		destroy: () => {
			scheme.removeEventListener('change', paint);
			chart.destroy();
		},
	};
}

/** A grade’s colour with its own pattern, for readers who cannot distinguish the colours and for paper. */
function fillFor(canvas: HTMLCanvasElement, look: GradeLook): CanvasPattern | string {
	const colour = getComputedStyle(canvas).getPropertyValue(`--grade-${look}-solid`);
	const tile = document.createElement('canvas');
	tile.width = 8;
	tile.height = 8;
	const context = tile.getContext('2d');
	if (!context) return colour;
	context.fillStyle = colour;
	context.fillRect(0, 0, 8, 8);
	context.strokeStyle = 'rgb(255 255 255 / 0.55)';
	context.fillStyle = 'rgb(0 0 0 / 0.45)';
	context.lineWidth = 1.2;
	context.beginPath();
	if (look === 'requires-improvement') {
		context.moveTo(0, 8);
		context.lineTo(8, 0);
	} else if (look === 'inadequate') {
		context.moveTo(0, 0);
		context.lineTo(8, 8);
		context.moveTo(0, 8);
		context.lineTo(8, 0);
	} else if (look === 'outstanding') {
		context.fillStyle = 'rgb(255 255 255 / 0.5)';
		context.fillRect(3, 3, 1.5, 1.5);
	}
	context.stroke();
	return context.createPattern(tile, 'repeat') ?? colour;
}
