/** Medians, quantiles and shares. */

/** The median of a list of numbers; for an even count, the rounded mean of the two in the middle. Throws on an empty list. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
	if (low === undefined || high === undefined) throw new Error('No median of nothing');
	return Math.round((low + high) / 2);
}

/**
 * The value below which a share (0 to 1) of sorted numbers lies, interpolated between two numbers. Not rounded. Throws on
 * an empty list.
 */
export function quantile(sorted: readonly number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
	if (low === undefined || high === undefined) throw new Error('No quantile of nothing');
	return low + (high - low) * (place - Math.floor(place));
}

/** A share in per cent; undefined when the denominator is 0. */
export function percent(numerator: number, denominator: number): number | undefined {
	return denominator === 0 ? undefined : (100 * numerator) / denominator;
}

/** A whole percentage, halves up. */
export function rounded(numerator: number, denominator: number): number {
	return Math.round(percent(numerator, denominator) ?? Number.NaN);
}
