/** Serves dist/ for the browser tests, which find its address by inject('site'). Vitest runs this once a run. */
import { serve } from '../../src/build/serve.ts';
import { builtFolder } from './require-build.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the served site, with a slash at the end. */
		site: string;
	}
}

export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
	const { url, close } = await serve({ folder: builtFolder });
	project.provide('site', url);
	return close;
}
