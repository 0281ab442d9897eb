/**
 * Starts a browser and closes it before the browser tests, so that it is unpacked once and not by each worker, and that
 * nothing runs if none starts. Vitest runs this once a run.
 */
import { launchTestBrowser } from '../browser/launch.ts';

/** Rejects, with what to install, when no browser starts. */
export default async function tryBrowser(): Promise<void> {
	await (await launchTestBrowser()).close();
}
