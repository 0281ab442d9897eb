/** A canvas with stacked bars, drawn when it comes into view. The table below it has the same numbers. */
import { useEffect, useRef } from 'preact/hooks';
import type { Bars, DrawnBars } from './stacked-bars.ts';

interface Props {
	bars: Bars;
	/** What the drawing shows, for readers who cannot see it. */
	label: string;
	choose: (bar: number) => void;
}

export function BarsOverTime({ bars, label, choose }: Props) {
	const canvas = useRef<HTMLCanvasElement>(null);
	const drawn = useRef<DrawnBars>();
	const latest = useRef({ bars, choose });
	latest.current = { bars, choose };

	useEffect(() => {
		const element = canvas.current;
		if (!element) return undefined;
		let gone = false;
		const observer = new IntersectionObserver((entries) => {
			if (!entries.some((e) => e.isIntersecting)) return;
			observer.disconnect();
			void import('./stacked-bars.ts').then(({ drawBars }) => {
				if (!gone) drawn.current = drawBars(element, latest.current.bars, (bar) => latest.current.choose(bar));
			});
		});
		observer.observe(element);
		return () => {
			gone = true;
			observer.disconnect();
			drawn.current?.destroy();
		};
	}, []);

	useEffect(() => drawn.current?.update(bars), [bars]);

	return (
		<div class="canvas-frame">
			<canvas ref={canvas} role="img" aria-label={`${label}. The numbers are in the table below.`} />
		</div>
	);
}
