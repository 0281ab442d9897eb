/**
 * Content as the build uses it: checked, with the Word files of its papers. Both are made in a thread of their own
 * (content-thread.ts) from the build’s first moment on, beside the start of Astro and the bundling of the site’s code, which leave
 * half of a small machine idle.
 */
import { checkUnderWay } from '../check/check-under-way.ts';
import { formatProblems } from '../check/format-problems.ts';
import { BuildStopped } from './build-stopped.ts';
import { Thread } from '../threads/thread.ts';
import type { LocatedProblem } from '../check/problems.ts';
import type { Term } from '../domain/record/glossary.ts';
import type { Moved } from './moved.ts';

/** What the check found, and what the build needs of the record; without problems the record is whole. */
export interface CheckedContent {
	readonly problems: readonly LocatedProblem[];
	/** Files of drafts. */
	readonly drafts: readonly string[];
	/** Addresses that have moved, as hosts write them. */
	readonly moved: readonly Moved[];
	readonly terms: readonly Term[];
	/** The last year of which the bank holidays are known. */
	readonly lastHolidays: number | undefined;
}

/** What is wrong with content, for the person at the terminal. */
export function problemsText({ problems }: CheckedContent): string {
	return `content/ is not in order\n\n${formatProblems(problems)}\n`;
}

/** Throws BuildStopped, with all problems, where there are any. */
export function refuseProblems(checked: CheckedContent): void {
	if (checked.problems.length > 0) throw new BuildStopped(problemsText(checked));
}

/** What the thread is asked for: a check of a folder, after which it makes the papers where they are wanted; or the file of one paper. */
export type ContentJob =
	| {
			readonly folder: string;
			/** `site`: the site’s public address, where it is known. */
			readonly papers?: { readonly site: string | undefined };
	  }
	| { readonly paper: string };

/** Content that is being checked. */
export class ContentOfBuild {
	readonly checked: Promise<CheckedContent>;
	readonly #thread: Thread<ContentJob, CheckedContent | Uint8Array<ArrayBuffer>>;

	/** `root`: the project’s folder, with a slash at its end; `papers`: whether and with which address of the site papers are made. */
	constructor(root: string, papers?: { readonly site: string | undefined }) {
		this.#thread = new Thread('src/build/content-thread.ts', { stays: papers !== undefined });
		this.checked = this.#thread.ask({ folder: `${root}content`, ...(papers && { papers }) }) as Promise<CheckedContent>;
		// Whoever waits for it hears of an error.
		this.checked.catch(() => undefined);
	}

	/** The Word file of a report’s paper, once. Rejects when it could not be made. */
	readonly takePaper = (id: string): Promise<Uint8Array<ArrayBuffer>> =>
		this.#thread.ask({ paper: id }) as Promise<Uint8Array<ArrayBuffer>>;

	/** Gives the thread’s memory back. */
	end(): Promise<void> {
		return this.#thread.end();
	}
}

let begun: ContentOfBuild | undefined;

/** Begins with the content of the one build of this process, before Astro is there to ask for it. */
export function beginContent(root: string, site: string | undefined): ContentOfBuild {
	begun = new ContentOfBuild(root, { site });
	checkUnderWay(begun.checked);
	return begun;
}

/** The content that the process began with. Throws where it began with none. */
export function contentBegun(): ContentOfBuild {
	if (!begun) throw new Error('The content of a build begins before Astro');
	return begun;
}
