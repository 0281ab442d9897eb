/**
 * The Word files of all papers of a record, made before they are asked for. The library takes about ten milliseconds for each,
 * which for all of them would be a third of a build.
 */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { KeptFiles, basisOf, keptFolder } from '../threads/kept-files.ts';
import { committeePaperView } from '../views/reports/committee-paper.ts';
import { paperDocx } from './paper-docx.ts';
import type { InspectionRecord } from '../domain/record/record.ts';

/** A Word file. */
type PaperFile = Uint8Array<ArrayBuffer>;

/** Papers by the ids of their reports, "<authority>/<published>". */
export class PapersAhead {
	readonly #files = new Map<string, Promise<PaperFile>>();

	/**
	 * Begins with the first file, in the order of the pages. One is made after the other: half-made papers are large, and hundreds
	 * of them at once took most of the time for making room. `site`: the site’s public address, where it is known.
	 */
	constructor(record: InspectionRecord, site: string | undefined) {
		const library = findPackageJSON('docx', import.meta.url);
		const basis = basisOf(new URL('./', import.meta.url), library === undefined ? [] : [readFileSync(library, 'utf8')]);
		const kept = new KeptFiles(keptFolder('papers'), Date.now());
		const make = (id: string): Promise<PaperFile> => {
			const view = committeePaperView(record, record.report(id), site);
			return kept.get(`${basis}${JSON.stringify(view)}`, () => paperDocx(view));
		};
		let before: Promise<unknown> = Promise.resolve();
		for (const id of record.reports.map((report) => report.id).toSorted()) {
			const file = before.then(() => make(id));
			// An error is reported when the file is taken.
			before = file.catch(() => undefined);
			this.#files.set(id, file);
		}
	}

	/** The file of a report’s paper, which is forgotten then. Rejects when it cannot be made, or is not there. */
	take(id: string): Promise<PaperFile> {
		const file = this.#files.get(id);
		this.#files.delete(id);
		return file ?? Promise.reject(new Error(`${id} has no paper, or it was taken before`));
	}
}
