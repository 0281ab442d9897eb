/** Every visit to a council on one axis: one mark for each, none outside, and in words what the drawing shows. */
import { describe, expect, test } from 'vitest';
import { everyVisit } from '../../../src/views/councils/every-visit.ts';
import { visitsDrawing } from '../../../src/views/councils/visits-drawing.ts';
import { visitsTimeline } from '../../../src/views/councils/visits-timeline.ts';
import { drawingSizes } from '../../../src/views/parts/drawing.ts';
import { textWidth } from '../../../src/views/words/text-width.ts';
import { realRecord } from '../../support/content.ts';
import type { DrawnMark } from '../../../src/views/parts/drawing.ts';
import type { VisitsTimeline } from '../../../src/views/councils/visits-timeline.ts';

const record = realRecord();
const covered = { from: '2024-04-01', to: '2025-03-31' };
const timelineOf = (slug: string): VisitsTimeline | undefined =>
	visitsTimeline(record, slug, everyVisit(record, slug), covered);
const all = record.authorities.flatMap(({ slug }) => {
	const timeline = timelineOf(slug);
	return timeline ? [{ slug, timeline, rows: everyVisit(record, slug).rows }] : [];
});

/** The shapes of visits, and not the lines below them. */
const shapesOf = (marks: readonly DrawnMark[]) =>
	marks.filter((mark) => mark.kind === 'path' && ['strong', 'frame'].includes(mark.paint));

describe('every council with two visits or more', () => {
	test('has a timeline with one mark for each visit, in order and within the axis', () => {
		expect(all.length).toBeGreaterThan(150);
		for (const { slug, timeline, rows } of all) {
			expect(timeline.lanes.flatMap(({ marks }) => marks).length, slug).toBe(rows.length);
			for (const { kind, marks } of timeline.lanes) {
				const places = marks.map(({ place }) => place);
				expect(places, slug).toEqual(places.toSorted((a, b) => a - b));
				expect(Math.min(1000, ...places), slug).toBeGreaterThanOrEqual(0);
				expect(Math.max(0, ...places), slug).toBeLessThanOrEqual(1000);
				expect(marks.length, slug).toBe(rows.filter((row) => row.kind === kind).length);
			}
		}
		for (const { slug } of record.authorities) {
			if (!all.some((one) => one.slug === slug)) expect(everyVisit(record, slug).rows.length, slug).toBeLessThan(2);
		}
	});

	test.each(drawingSizes)('has a drawing (%s) with a shape for each visit and every text within it', (size) => {
		for (const { slug, timeline, rows } of all) {
			const { width, height, marks } = visitsDrawing(timeline, size);
			expect(shapesOf(marks), slug).toHaveLength(rows.length);
			const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
			for (const { label } of timeline.lanes) expect(texts.map(({ text }) => text)).toContain(label);
			for (const { x, y, text, size: type, bold } of texts) {
				expect(x, `${slug}: ${text}`).toBeGreaterThanOrEqual(0);
				expect(x + textWidth(text, type, bold), `${slug}: ${text}`).toBeLessThanOrEqual(width + 1);
				expect(y, slug).toBeLessThanOrEqual(height);
			}
			// No two texts of a line run into one another.
			for (const [y, line] of Map.groupBy(texts, (text) => text.y)) {
				const sorted = line.toSorted((a, b) => a.x - b.x);
				for (const [index, one] of sorted.entries()) {
					const next = sorted[index + 1];
					if (next) expect(one.x + textWidth(one.text, one.size, one.bold), `${slug} ${y}`).toBeLessThanOrEqual(next.x);
				}
			}
		}
	});

	test('says in words what it draws, and of which time we know', () => {
		const surrey = timelineOf('surrey');
		expect(surrey?.title).toBe(
			`Surrey: ${everyVisit(record, 'surrey').rows.length} visits of four kinds in this record since 2014`,
		);
		expect(surrey?.text).toMatch(/^Every visit to Surrey by kind\. Graded inspections: [A-Z][a-z]{2} 2014, /);
		expect(surrey?.note).toContain('April 2024 to March 2025');
		for (const { slug, timeline } of all) {
			for (const mark of timeline.lanes.flatMap(({ marks }) => marks)) {
				expect(timeline.text, slug).toContain(mark.label);
			}
		}
	});

	test('ends with the council, and then nothing is said of a list that came later', () => {
		const northamptonshire = timelineOf('northamptonshire');
		expect(northamptonshire?.years.at(-1)?.label).toBe('2021');
		expect(northamptonshire?.lanes.map(({ kind }) => kind)).not.toContain('between');
		expect(northamptonshire?.note).not.toContain('list');
	});
});

test('only graded inspections are drawn as if we knew of all', () => {
	const lanes = all.flatMap(({ timeline }) => timeline.lanes);
	expect(new Set(lanes.map(({ kind }) => kind)).size).toBe(5);
	for (const lane of lanes) {
		expect(lane.complete).toBe(lane.kind === 'graded');
		const { marks } = visitsDrawing({ title: '', caption: '', note: '', text: '', lanes: [lane], years: [] }, 'wide');
		expect(marks.some((mark) => mark.kind === 'path' && mark.paint === 'dots')).toBe(!lane.complete);
	}
});

test('each kind has a shape of its own', () => {
	const { lanes } = timelineOf('surrey') ?? { lanes: [] };
	expect(lanes.map(({ kind }) => kind)).toEqual(['graded', 'between', 'jtai', 'send']);
	const shapes = lanes.map((lane) => {
		const { marks } = visitsDrawing({ title: '', caption: '', note: '', text: '', lanes: [lane], years: [] }, 'wide');
		const [shape] = shapesOf(marks);
		return shape?.kind === 'path' ? shape.d.replaceAll(/[\d.-]+/g, '') : '';
	});
	expect(new Set(shapes).size).toBe(4);
	expect(shapes).not.toContain('');
});
