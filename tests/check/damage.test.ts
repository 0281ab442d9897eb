/**
 * Random damage to a valid record is refused, undone in reading, or another value that may be true. No rule can tell that a
 * name was meant to have another letter: what may be read differently without a word is listed here, and nothing else may.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/format-problems.ts';
import { lastingCopy, putBack } from '../support/content-folder.ts';
import { damage, damages, differences, stateOf } from '../support/damage.ts';
import type { ContentCheck } from '../../src/check/check-content.ts';

const SEED = 20_261_128;
const TODAY = '2026-11-28';

/** Values that only a person who looks at the source can tell from the right one. */
const otherValues: readonly RegExp[] = [
	// Words, names and sentences.
	/ \(text\)$/,
	/^authorities (?:name|formal-name|other-names\.\*|notes\.\*)$/,
	/^frameworks (?:name|short|official-title|law|summary|editions\.\*\.judgements\.\*\.(?:title|short))$/,
	/^reports (?:notes\.\*|improvements\.\*\.text|inspection\.lead\.\*|also-published\.\*\.according)$/,
	/^(?:explainers|briefings|claims) (?:title|summary|period|said\.by)$/,
	/^glossary (?:term|synonyms\.\*|meaning|exactly\.\*)$/,
	/^scales \*\.(?:id|title|note|grades\.\*\.(?:short|meaning|board-meaning))$/,
	/^(?:grade-texts|traps) \*\.(?:then-and-now\.\*|heading|text\.\*|id)$/,
	/^(?:moments|periods|questions|timeline|documents) \*\.(?:label|note|text|why|words|title|id)$/,
	/^(?:official-figures|bank-holidays) \*\.(?:title|source)$/,
	/^visits \*\.theme$/,
	/^(?:strands|source-tables|corrections|next-inspections) \*\.(?:id|label|short|in-text|title|text|brief|report|next|after\.\*|main|of)$/,
	/^grade-rules \*\.(?:framework|heading|tried-on|in-short|note|announced\..*|rules\.\*\..*)$/,
	/^tile-map \*\.letters$/,
	/ (?:\*\.)?sources\.\*\.title$|^reports source\.items\.\*\.title$|^reports source\.title$/,
	// Names of places are fields of their row: another name takes the place of the one before.
	/^places \*\.(?:districts\.\*|places\.\*|ended\.\*)$/,
	// What no report is of yet: the one edition of the small record without reports.
	/^frameworks editions\.\*\.judgements\.\*\.id$/,
	/^themes \*\.(?:id|label|meaning|belongs|not|question|cues\.\*|terms\.\*)$|^reports findings\..*$/,
	// Joint inspections: words, bodies as printed, pages, days and other words of closed lists.
	/^joint-kinds (?:name|short|in-text|summary|judges|says-nothing-of|order)$/,
	/^joint (?:theme|outcome|plan|previous|dated|published-basis|visit\.(?:start|end)|statement\.(?:by|due)|next\.(?:years|approximately|monitoring-months))$/,
	/^joint (?:(?:health|police|inspectorates|notes|also-covers)\.\*|(?:priority|improvement)-section\.(?:page|points)|improvements\.\*\.(?:themes\.\*|page|text)|findings\..*|source\.(?:url|sha256|pages))$/,
	/^joint-themes \*\.(?:id|label|definition|belongs|not|kinds\.\*)$|^jtai-themes \*\.(?:id|label|printed\.\*)$/,
	// Numbers, codes and addresses of the right form.
	/^authorities (?:urn|la-code|gss-code|website|location\.(?:latitude|longitude))$/,
	/^reports (?:inspection\.team|source\.items\.\*\.url|source\.\*|improvement-section\.(?:page|points)|improvements\.\*\.page|source\.(?:pages|url|sha256))$/,
	/^claims (?:order|claim\.(?:count|place|percent|property\.least))$|^explainers order$/,
	/^tile-map \*\.(?:column|row)$|^official-figures \*\.figures\.\*\.(?:graded|good-or-better|(?:counts|percent)\.\*?[a-z-]*)$/,
	/ (?:\*\.)?(?:sources\.\*\.)?url$/,
	// Days within their bounds.
	/ (?:\*\.)?(?:checked|day|until|date|published|from|to|said\.day|claim\.day|when)$/,
	/^reports (?:inspection\.(?:start|end)|published|also-published\.\*\.date)(?:\.(?:earliest|latest))?$/,
	/^frameworks editions\.\*\.(?:from|to|afterwards\.to)$|^bank-holidays \*\.days\.\*$/,
	/^official-figures \*\.figures\.\*\.(?:inspected-by|published-by)$/,
	// One word of a closed list for another of it.
	/^reports (?:improvements\.\*\.(?:themes\.\*|judgements\.\*|national-framework\.\*)|board-section\.(?:page|points))$/,
	/^help-lines \*\.(?:id|name|who|what|phone|sources\.\*)$|^site-pages \*\.(?:title|line|words\.\*)$/,
	/^authorities (?:region|neighbours\.\*|successors\.\*)$|^reports (?:judgements\.[a-z-]+|inspection\.(?:type|type-basis|joint)|published-basis|improvements\.\*\.(?:theme|judgement))$/,
	/^claims (?:finding|report|claim\..*)$|^briefings report$|^glossary (?:see\.\*|mark)$|^explainers group$/,
	/^(?:visits|moments|timeline|official-figures|periods|questions|places) \*\.(?:authority|kind|certainty|sources\.\*|figures\.\*\.(?:strand|region)|planned|id|when|strand)$/,
	/^frameworks editions\.\*\.(?:scope|scale|types\.\*|judgements\.\*\.(?:standing|part-of|strands\.[a-z-]+))$/,
];

/** Fields that may be there or not, and items of which there may be more or fewer. Files and rows: tests/golden counts them. */
const moreOrLess: readonly RegExp[] = [
	/^authorities (?:formal-name|other-names|urn|la-code|website|location|neighbours|notes|from|earlier-types|newer-report)(?: \*|\.\*)?$/,
	/^reports (?:inspection\.(?:type-basis|returns|joint|lead|team)|published-basis|also-published|improvement-section|improvements|notes|source\.(?:sha256|pages|url)|draft)(?:\.\*)?$/,
	/^reports (?:board-section|findings(?:\..*)?|improvements\.\*\.(?:kind|body|national-framework|themes|judgements)(?:\.\*)?)$| ?^reports (?:findings\.[a-z-]+|improvements\.\*\.(?:themes|judgements|national-framework)) ?\*$/,
	/^frameworks (?:within|checked|sources|editions\.\*\.(?:to|afterwards|types|judgements\.\*\.(?:strands(?:\.[a-z-]+)?|part-of)|judgements))(?:\.\*)?$/,
	/^glossary (?:synonyms|see|mark|exactly|sources|checked)(?:\.\*)?$/,
	/^(?:explainers|briefings|claims) (?:period|report|sources|said\.day|claim|finding)(?:\.\*|\.[a-z-]+)*$/,
	/ (?:\*\.)?sources\.\*(?:\.url)?$/,
	/^(?:visits|moments|questions|timeline|documents|periods|traps|grade-texts|page-sources|official-figures|bank-holidays|places|tile-map|scales|corrections|next-inspections|grade-rules) \*$/,
	/^places \*\.(?:districts|places|ended)(?:\.\*)?$|^periods \*\.(?:to|planned)$|^timeline \*\.(?:words|sources(?:\.\*)?)$|^documents \*\.url$/,
	/^official-figures \*\.figures\.\*(?:\.(?:region|graded|good-or-better|counts|percent)(?:\.[a-z-]+)?)?$/,
	/^scales \*\.(?:good-or-better(?:\.\*)?|grades\.\*(?:\.board-meaning)?)$|^bank-holidays \*\.days\.\*$/,
	/^grade-texts \*\.then-and-now\.\*$|^traps \*\.text\.\*$/,
	/^strands \*(?:\.(?:in-text|main|of))?$|^corrections \*\.report$|^next-inspections \*\.after\.\*$/,
	/^grade-rules \*\.(?:in-short|note|announced|rules\.\*(?:\..*)?)$/,
	/^joint (?:statement(?:\.(?:by|due))?|previous|dated|published-basis|health|police|inspectorates|notes|also-covers|next\.(?:approximately|monitoring-months)|(?:priority|improvement)-section|improvements(?:\.\*(?:\.(?:kind|themes))?)?|findings(?:\..*)?|source\.url|draft)(?: ?\*|\.\*)?$/,
	/^(?:joint-themes|jtai-themes) \*(?:\.(?:belongs|not|printed|kinds)(?:\.\*)?)?$|^joint-kinds sources(?:\.\*)?$/,
	// An entry that no other names.
	/^(?:authorities|reports|explainers|briefings|claims|glossary|frameworks|joint)$/,
];

test('damage is refused with file and line, has no effect, or is another value that may be true', () => {
	const folder = lastingCopy();
	const before = stateOf(folder);
	const tried = { refused: 0, 'without effect': 0, 'another value': 0 };
	/** Tests what the check says of the damaged folder, and what is read from it where the check finds nothing wrong. */
	const lookAt = ({ problems, record }: ContentCheck): void => {
		const reported = formatProblems(problems);
		expect(reported).not.toMatch(/\n\s+at |node_modules|\.ts:\d|\[object|found undefined|NaN/);
		if (problems.length > 0) {
			tried.refused += 1;
			expect(record).toBeUndefined();
			for (const { file, line, field, found } of problems) {
				expect(file).toMatch(/^content\/\S/);
				if (line === 0) expect(['path', 'file', '', 'published'], reported).toContain(field);
				expect(JSON.stringify(found ?? '').length, reported).toBeLessThan(100_000);
			}
			return;
		}
		expect(record).toBeDefined();
		const different = differences(before, stateOf(folder));
		tried[different.length === 0 ? 'without effect' : 'another value'] += 1;
		for (const one of different) {
			const [how = '', ...path] = one.split(' ');
			const allowed = how === 'changed' ? otherValues : moreOrLess;
			expect(
				allowed.some((pattern) => pattern.test(path.join(' '))),
				one,
			).toBe(true);
		}
	};
	fc.assert(
		fc.property(fc.array(damages, { minLength: 1, maxLength: 2 }), (all) => {
			const touched: string[] = [];
			try {
				for (const one of all) touched.push(...damage(folder, one));
				lookAt(checkContent(folder, TODAY));
			} finally {
				putBack(touched);
			}
		}),
		{ seed: SEED, numRuns: 150 },
	);
	// All three happen, most of it being refused.
	expect(tried.refused).toBeGreaterThan(75);
	expect(tried['without effect']).toBeGreaterThan(2);
	expect(tried['another value']).toBeGreaterThan(2);
});
