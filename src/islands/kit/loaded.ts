/** A file of the site that an island needs, fetched once it is wanted. */
import { useCallback, useEffect, useState } from 'preact/hooks';

/** What was fetched, and whether fetching it failed. */
export interface Loaded<T> {
	/** Undefined until it has loaded. */
	readonly value: T | undefined;
	readonly failed: boolean;
	/** Fetches it again. */
	readonly again: () => void;
}

/** Fetches a file when it is first wanted. `load`: one function for the life of the island; it takes the site’s base. */
export function useLoaded<T>(load: (base: string) => Promise<T>, base: string, isWanted: boolean): Loaded<T> {
	const [value, setValue] = useState<T>();
	const [failed, setFailed] = useState(false);
	const again = useCallback(() => {
		setFailed(false);
		load(base).then(
			(found) => setValue(() => found),
			() => setFailed(true),
		);
	}, [load, base]);
	const isNeeded = isWanted && value === undefined;
	useEffect(() => {
		if (isNeeded) again();
	}, [isNeeded, again]);
	return { value, failed, again };
}
