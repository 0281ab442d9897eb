/**
 * Does something once the reader has seen the page for the first time, so that its requests do not delay what is drawn
 * first. A page in the background waits until it is looked at.
 */
export function afterPaint(work: () => void): void {
	if (!PerformanceObserver.supportedEntryTypes.includes('paint')) {
		work();
		return;
	}
	const observer = new PerformanceObserver(() => {
		observer.disconnect();
		work();
	});
	// What was painted before is reported, too.
	observer.observe({ type: 'paint', buffered: true });
}
