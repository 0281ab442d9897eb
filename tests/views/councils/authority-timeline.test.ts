/** An authority’s grades on one time axis: a mark for each graded judgement, in order, and an explanation of every gap. */
import { describe, expect, test } from 'vitest';
import { valueOf } from '../../../src/domain/record/reports.ts';
import { authorityTimeline } from '../../../src/views/councils/authority-timeline.ts';
import { councilAnswer } from '../../../src/views/councils/council-answer.ts';
import { timelineDrawing } from '../../../src/views/councils/timeline-drawing.ts';
import { drawingSizes } from '../../../src/views/parts/drawing.ts';
import { textWidth } from '../../../src/views/words/text-width.ts';
import { aRecord, aReport, anAuthority, ilacs2018, ilacs2023, lscbReview, sif } from '../../support/builders.ts';
import { realRecord } from '../../support/content.ts';
import type { AuthorityTimeline } from '../../../src/views/councils/authority-timeline.ts';

const record = realRecord();
const all = record.authorities.map((authority) => ({
	authority,
	timeline: authorityTimeline(record, authority, 'Better than before.'),
}));

function marksOf(timeline: AuthorityTimeline, strand: string): string[] {
	const lane = timeline.lanes.findIndex((l) => l.strand === strand);
	return timeline.marks.filter((m) => m.lanes[0] <= lane && lane <= m.lanes[1]).map((m) => m.grade);
}

describe('every council of the record', () => {
	test('has a timeline once its services were inspected', () => {
		const without = all.filter(({ timeline }) => !timeline).map(({ authority }) => authority);
		for (const { slug } of without) {
			expect(record.reportsOf(slug).filter((r) => r.edition.scope === 'services')).toEqual([]);
		}
		expect(all.length - without.length).toBeGreaterThan(150);
	});

	test('has exactly one mark for each graded judgement that can be followed', () => {
		for (const { authority, timeline } of all) {
			const graded = record
				.reportsOf(authority.slug)
				.flatMap((r) => r.edition.judgements.filter((j) => j.strands.length > 0 && valueOf(r, j.id).kind === 'graded'));
			expect(timeline?.marks.length ?? 0, authority.slug).toBe(graded.length);
		}
	});

	test('has its marks in order, within the picture, each as long as the grade was current', () => {
		for (const { authority, timeline } of all) {
			for (const [index] of (timeline?.lanes ?? []).entries()) {
				const marks = timeline?.marks.filter((m) => m.lanes[0] <= index && index <= m.lanes[1]) ?? [];
				const gaps = timeline?.lanes[index]?.gaps ?? [];
				const line = [...marks, ...gaps].sort((a, b) => a.from - b.from);
				for (const [at, { from, to }] of line.entries()) {
					expect(from, authority.slug).toBeGreaterThanOrEqual(0);
					expect(to, authority.slug).toBeLessThanOrEqual(1000);
					expect(to, authority.slug).toBeGreaterThanOrEqual(from);
					// Each mark ends where the next one begins.
					if (at + 1 < line.length) expect(line[at + 1]?.from, authority.slug).toBe(to);
				}
			}
		}
	});

	test('promises nothing in its texts that a saved picture or paper cannot do', () => {
		const captions = all.flatMap(({ timeline }) => (timeline ? [timeline.caption] : []));
		expect(captions.length).toBeGreaterThan(150);
		for (const caption of captions) {
			expect(caption).toContain('Each bar begins when its report was published.');
			expect(caption).not.toMatch(/leads? to|choose|select/i);
		}
	});

	test('begins with the council’s first report: its years and bands follow in order', () => {
		const hampshire = all.find(({ authority }) => authority.slug === 'hampshire')?.timeline;
		expect(hampshire?.start).toBe('22 April 2014');
		expect(hampshire?.years.map((y) => y.label)).toEqual(Array.from({ length: 12 }, (_, i) => String(2015 + i)));
		const places = hampshire?.years.map((y) => y.place) ?? [];
		expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
		expect(hampshire?.bands.map((b) => b.label)).toEqual(['SIF', 'ILACS 2018', 'ILACS 2023', 'ILACS 2026']);
		expect(hampshire?.bands[0]?.from).toBe(0);
		expect(hampshire?.bands.at(-1)?.to).toBe(1000);
		for (const { timeline, authority } of all) {
			if (timeline) expect(Math.min(...timeline.marks.map((m) => m.from)), authority.slug).toBe(0);
		}
	});

	test('has a title that says whether its grades got better', () => {
		const title = (slug: string): string | undefined => {
			const authority = record.authority(slug);
			return authorityTimeline(record, authority, councilAnswer(record, authority)?.better.text ?? '')?.title;
		};
		expect(title('hampshire')).toBe(
			'Hampshire: no better and no worse than in 2019: all three judgements that can be compared have the same grade',
		);
		expect(title('dorset-county')).toBe('Grades of Dorset (county, to 2019) in its only inspection in this record');
		expect(title('hull')).toBe(
			'Hull: better than in 2023 in all three judgements that can be compared (overall effectiveness, leadership and help and protection)',
		);
	});

	test('describes Hampshire’s grades in words', () => {
		expect(all.find(({ authority }) => authority.slug === 'hampshire')?.timeline?.text).toBe(
			'Grades of Hampshire over time. Overall effectiveness: good (22 April 2014), outstanding (11 June 2019), outstanding (23 July 2024). The table below has them all.',
		);
	});
});

describe('councils that ended or began', () => {
	const of = (slug: string) => all.find(({ authority }) => authority.slug === slug)?.timeline;

	test('the picture of an abolished council ends with it, and its successors are named', () => {
		const cumbria = of('cumbria');
		expect(cumbria?.now).toBe('At the end');
		expect(Math.max(...(cumbria?.marks.map((m) => m.to) ?? []))).toBe(1000);
		expect(cumbria?.years.at(-1)?.label).toBe('2023');
		expect(cumbria?.note).toContain('The council ended on 31 March 2023');
	});

	test('the picture of a new council begins with its own first report, and its predecessors are named', () => {
		const west = of('west-northamptonshire');
		expect(west?.start).toMatch(/ 2022$/);
		expect(west?.note).toContain('before it there was Northamptonshire');
		expect(of('bournemouth-christchurch-and-poole')?.note).toMatch(
			/ before it there were Bournemouth, .* and Poole\.$/,
		);
	});
});

describe.each(drawingSizes)('the drawing, %s', (size) => {
	test('has the grade of now as the largest mark, with its whole word, and each bar leads to its report', () => {
		let bars = 0;
		let againAtAll = 0;
		for (const { authority, timeline } of all) {
			if (!timeline) continue;
			const { marks, width } = timelineDrawing(timeline, size);
			const links = marks.filter((mark) => mark.kind === 'link');
			bars += links.length;
			expect(links.map(({ address }) => address)).toEqual(timeline.marks.map(({ report }) => `/reports/${report}/`));
			// A grade over several lanes has its word in each: in its link, then not spoken.
			const repeated: string[] = [];
			for (const [index, { marks: parts }] of links.entries()) {
				const mark = timeline.marks[index];
				if (!mark?.last) continue;
				const words = parts.flatMap((part) => (part.kind === 'text' ? [part] : []));
				expect(words.map(({ text }) => text).join(' '), authority.slug).toBe(mark.label);
				repeated.push(...Array.from({ length: mark.lanes[1] - mark.lanes[0] }, () => mark.label));
				for (const { x, text, size: type, bold } of words)
					expect(x + textWidth(text, type, bold)).toBeLessThanOrEqual(width);
				const largest = Math.max(...words.map(({ size: type }) => type));
				const earlier = links.flatMap((link, i) => (timeline.marks[i]?.last ? [] : link.marks));
				for (const part of earlier) if (part.kind === 'text') expect(part.size).toBeLessThanOrEqual(largest);
			}
			const again = marks.flatMap((part) => (part.kind === 'text' && part.repeats ? [part.text] : []));
			expect(again.join(' '), authority.slug).toContain(repeated.join(' '));
			againAtAll += repeated.length;
		}
		expect(bars).toBeGreaterThan(2000);
		expect(againAtAll).toBeGreaterThan(0);
	});

	test('says that a judgement is made no longer', () => {
		const trafford = all.find(({ authority }) => authority.slug === 'trafford')?.timeline;
		if (!trafford) throw new Error('No timeline');
		const texts = timelineDrawing(trafford, size).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
		expect(texts.filter((text) => text === 'No longer judged')).toHaveLength(3);
		expect(texts).toContain('Now');
	});

	test('has names at one edge, over what joins two bars and with an edge that keeps clear of it', () => {
		for (const { timeline } of all) {
			if (!timeline) continue;
			const { marks } = timelineDrawing(timeline, size);
			const names = timeline.lanes.map(({ label }) => ({ kind: 'text', x: 0, paint: 'over', text: label }));
			const first = marks.findIndex((mark) => mark.kind === 'text' && mark.paint === 'over');
			expect(marks.slice(first, first + names.length)).toMatchObject(names);
			expect(marks.findLastIndex(({ kind }) => kind === 'link')).toBeLessThan(first);
		}
	});

	test('has years that do not stand on one another', () => {
		for (const { timeline } of all) {
			if (!timeline) continue;
			const { marks, height } = timelineDrawing(timeline, size);
			const years = marks.flatMap((mark) => (mark.kind === 'text' && mark.y === height - 8 ? [mark] : []));
			expect(years.length).toBeGreaterThan(0);
			for (const [index, year] of years.slice(1).entries()) expect(year.x - (years[index]?.x ?? 0)).toBeGreaterThan(30);
		}
	});
});

describe('how long a grade is current', () => {
	const small = aRecord({
		authorities: [anAuthority('hampshire', { name: 'Hampshire' })],
		reports: [
			aReport({
				published: '2014-04-22',
				edition: sif,
				grades: { overall: 'requires-improvement', lscb: 'not-reviewed' },
			}),
			aReport({ published: '2015-08-03', edition: lscbReview, grades: 'inadequate' }),
			aReport({ published: '2016-04-22', edition: sif, grades: { adoption: 'not-judged', lscb: 'not-reviewed' } }),
			aReport({ published: '2019-06', edition: ilacs2018, grades: 'outstanding' }),
			aReport({ published: '2024-07-23', edition: ilacs2023 }),
		],
	});
	const timeline = authorityTimeline(small, small.authority('hampshire'), '');
	if (!timeline) throw new Error('No timeline');

	test('each strand has its line of grades', () => {
		expect(marksOf(timeline, 'overall')).toEqual(['requires-improvement', 'good', 'outstanding', 'good']);
		expect(marksOf(timeline, 'adoption')).toEqual(['good']);
		expect(timeline.lanes.find((l) => l.strand === 'adoption')?.gaps.map((g) => g.label)).toEqual([
			'Not judged',
			'Not judged then',
		]);
	});

	test('a board’s grade continues through inspections that did not review it, until inspections no longer review againAtAll', () => {
		expect(marksOf(timeline, 'lscb')).toEqual(['inadequate']);
		const ilacs = timeline.marks.find((m) => m.report === 'hampshire/2019-06');
		const board = timeline.marks.find((m) => m.report === 'hampshire/2015-08-03');
		expect(board?.to).toBe(ilacs?.from);
	});

	test('a joint grade is one mark over both of its lanes', () => {
		const joint = timeline.marks.filter((m) => m.lanes[0] !== m.lanes[1]);
		expect(joint).toHaveLength(1);
		expect(joint[0]?.lanes.map((lane) => timeline.lanes[lane]?.strand)).toEqual(['children-in-care', 'care-leavers']);
		expect(timeline.note).toContain('Two bars joined');
	});

	test('a report without a known day is marked as approximate', () => {
		expect([...new Set(timeline.marks.filter((m) => m.approximate).map((m) => m.report))]).toEqual([
			'hampshire/2019-06',
		]);
		expect(timeline.note).toContain('“~”');
	});

	test('only a mark with no later mark is last', () => {
		expect([...new Set(timeline.marks.filter((m) => m.last).map((m) => m.report))]).toEqual(['hampshire/2024-07-23']);
	});

	test('a council without inspections has no timeline', () => {
		const empty = aRecord({ authorities: [anAuthority('kent')], reports: [aReport({ published: '2014-04-22' })] });
		expect(authorityTimeline(empty, empty.authority('kent'), '')).toBeUndefined();
	});
});
