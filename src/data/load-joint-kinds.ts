/** Loads on what the texts of the kinds of joint inspection rest. */
import { getEntry } from 'astro:content';
import type { JointKindId } from '../domain/record/joint.ts';
import type { CitedSource } from '../views/parts/cited-source.ts';

/** When a kind’s text was last checked, and its sources. Throws where it has no entry; the content check finds that first. */
export async function jointKindSources(
	kind: JointKindId,
): Promise<{ readonly checked: string; readonly sources: readonly CitedSource[] }> {
	const entry = await getEntry('jointKinds', kind);
	if (!entry) throw new Error(`No entry content/joint-kinds/${kind}.mdx`);
	return entry.data;
}
