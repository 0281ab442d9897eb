/** Imports a letter or report of a joint inspection. */
import { valueAt } from '../check/value-at.ts';
import { buildJoint } from './build-joint.ts';
import { dayInName, numberOfFolder } from './gather-inputs.ts';
import { matchAuthorities, knownNumber } from './match-authority.ts';
import { jointShelf } from './shelves.ts';
import { refuse } from './import-run.ts';
import { record } from './record-reading.ts';
import { impossibleDay, logLongWait } from './publication-day.ts';
import type { InputFile } from './gather-inputs.ts';
import type { JointFacts } from './read-joint.ts';
import type { PdfText } from './read-pdf.ts';
import type { Run } from './import-run.ts';

/** Imports a joint inspection: writes its draft, compares it with the record that exists, or notes in `run` why it is refused. */
export function importJoint(file: InputFile, pdf: PdfText, facts: JointFacts, run: Run): void {
	const inName = dayInName(file.path);
	const siteDay = run.args.published ?? inName;
	const published = siteDay ?? facts.dated;
	if (published === undefined) {
		const rule =
			'no publication date is printed; give it with --published, or name the file by it, and by no other day (send-2024-05-07.pdf)';
		refuse(run, file.shown, [{ field: 'published', place: undefined, found: undefined, rule }]);
		return;
	}
	const { slugs, problem } = matchAuthorities(run.content.authorities, {
		text: facts.placeText,
		urn: knownNumber(numberOfFolder(file.path), run.content.authorities),
		given: run.args.authority,
		on: facts.visit?.start ?? published,
	});
	const [slug, ...alsoCovers] = slugs ?? [];
	if (slug === undefined) {
		refuse(run, file.shown, [{ field: 'authority', place: 'page 1', ...(problem ?? { found: undefined, rule: '' }) }]);
		return;
	}
	const from =
		run.args.published !== undefined ? '--published' : siteDay !== undefined ? 'the file’s name' : 'the letter';
	const impossible = impossibleDay(run, published, facts.visit?.end, from);
	if (impossible) {
		refuse(run, file.shown, [impossible]);
		return;
	}
	const id = `${slug}/${facts.kind}-${published}`;
	const shelf = jointShelf(run.content);
	const recordedAddress = valueAt(shelf.records.get(id), ['source', 'url']);
	const data = buildJoint({
		facts,
		alsoCovers,
		publishedBasis: siteDay === undefined ? 'letter' : 'site',
		dated: facts.dated === published ? undefined : facts.dated,
		url: run.args.url ?? (typeof recordedAddress === 'string' ? recordedAddress : undefined),
		file: { sha256: pdf.sha256, pages: pdf.pages },
	});
	const isNew = !shelf.records.has(id);
	if (!record(run, shelf, id, data, file.shown, 'report')) return;
	for (const remark of facts.remarks) run.surroundings.log(`  ${remark}`);
	if (!isNew) return;
	run.surroundings.log(
		`  published ${published}, from ${from}${facts.dated === undefined ? '; no publication date is printed: compare it with Ofsted’s site' : ''}`,
	);
	if (facts.dated !== undefined && facts.dated !== published)
		run.surroundings.log(`  the letter itself is dated ${facts.dated}`);
	if (data.source.url === undefined)
		run.surroundings.log('  no address is recorded; give it with --url where it is known');
	logLongWait(run, published, facts.visit?.end);
}
