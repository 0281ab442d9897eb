/** Makes the pictures that shared links show, in a separate thread while the main thread makes pages. */
import { MadeAhead } from '../threads/made-ahead.ts';
import { Thread } from '../threads/thread.ts';
import type { SharePicture } from '../views/parts/share-picture.ts';

/** A picture is small; without limits the thread’s unused memory would grow with the memory of the machine. */
const thread = new Thread<SharePicture, Uint8Array<ArrayBuffer>>('src/pictures/picture-worker.ts', {
	limits: {
		maxYoungGenerationSizeMb: 32,
		maxOldGenerationSizeMb: 128,
	},
	atOnce: 16,
});

/** The pictures of a build by the ids of their pages. One that was not started is made when it is taken. */
export class Pictures {
	readonly #view: (id: string) => Promise<SharePicture>;
	readonly #begun: MadeAhead<Promise<Uint8Array<ArrayBuffer>>>;

	/** `view`: what the picture of a page shows. */
	constructor(view: (id: string) => Promise<SharePicture>) {
		this.#view = view;
		this.#begun = new MadeAhead((id) => {
			const file = this.#make(id);
			// An error is reported when the file is taken.
			file.catch(() => undefined);
			return file;
		});
	}

	/** Starts making pictures, in parallel with pages and in the order of their pages. */
	plan(ids: readonly string[]): void {
		this.#begun.plan(ids.toSorted());
	}

	/** The PNG. Rejects when it cannot be made. */
	take(id: string): Promise<Uint8Array<ArrayBuffer>> {
		const begun = this.#begun.get(id);
		this.#begun.done(id);
		return begun ?? this.#make(id);
	}

	async #make(id: string): Promise<Uint8Array<ArrayBuffer>> {
		return thread.ask(await this.#view(id));
	}
}
