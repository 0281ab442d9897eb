/**
 * Where the pages of a build take Word files from. The build’s own code and its pages are bundled apart and share no module, so
 * what one offers to the other stands on the process.
 */

/** The Word file of a report’s paper, by the report’s id. Rejects when it could not be made. */
type TakePaper = (id: string) => Promise<Uint8Array<ArrayBuffer>>;

const place = Symbol.for('inspection-record.papers');
const offered = globalThis as { [place]?: TakePaper };

/** Offers the files of a build to its pages. */
export function offerPapers(take: TakePaper): void {
	offered[place] = take;
}

/** Takes a file. Throws outside a build. */
export const takePaper: TakePaper = (id) => {
	const take = offered[place];
	if (take === undefined) throw new Error('Word files are made by a build alone');
	return take(id);
};
