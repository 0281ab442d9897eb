/** The committee papers of a build: each is made once, for both its page and its Word file. */
import { MadeAhead } from '../threads/made-ahead.ts';
import { paperBytes } from './paper-files.ts';
import type { CommitteePaperView } from '../views/reports/committee-paper.ts';

/** Makes the paper on a report, by its id "<authority>/<published>". */
export type PaperMaker = (id: string) => Promise<CommitteePaperView>;

/** A paper that has been started. Parts that have been taken are released, because all papers together are large. */
interface Begun {
	view: Promise<CommitteePaperView> | undefined;
	file: Promise<Uint8Array<ArrayBuffer>> | undefined;
}

/** Papers by the ids of their reports. A paper that was not started is made when it is taken. */
export class Papers {
	readonly #make: PaperMaker;
	readonly #begun: MadeAhead<Begun>;

	constructor(make: PaperMaker) {
		this.#make = make;
		this.#begun = new MadeAhead((id) => {
			const view = make(id);
			const file = view.then(paperBytes);
			// An error is reported when the file is taken.
			file.catch(() => undefined);
			return { view, file };
		});
	}

	/** Starts making the files of papers, in parallel with pages and in the order of their pages. */
	plan(ids: readonly string[]): void {
		this.#begun.plan(ids.toSorted());
	}

	/** The paper for its page. Rejects when it cannot be made. */
	takeView(id: string): Promise<CommitteePaperView> {
		return this.#take(id, 'view') ?? this.#make(id);
	}

	/** The Word file. Rejects when the paper or the file cannot be made. */
	takeFile(id: string): Promise<Uint8Array<ArrayBuffer>> {
		return this.#take(id, 'file') ?? this.#make(id).then(paperBytes);
	}

	#take<Part extends keyof Begun>(id: string, part: Part): Begun[Part] {
		const begun = this.#begun.get(id);
		if (!begun) return undefined;
		const taken = begun[part];
		begun[part] = undefined;
		if (!begun.view && !begun.file) this.#begun.done(id);
		return taken;
	}
}
