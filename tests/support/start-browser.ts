/** Starts the one browser of the browser tests, which connect to it by inject('browser'). Vitest runs this once a run. */
import { launchBrowserServer } from '../browser/launch.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the browser’s socket. */
		browser: string;
	}
}

/** Rejects, with what to install, when no browser starts. */
export default async function startBrowser(project: TestProject): Promise<() => Promise<void>> {
	const server = await launchBrowserServer();
	project.provide('browser', server.wsEndpoint());
	return () => server.close();
}
