import { describe, expect, test } from 'vitest';
import { changeSummary, changesBetween } from '../../../src/views/parts/changes.ts';
import { aReport, anEdition, ilacs2018, ilacs2023, ilacs2026, sif, to2013 } from '../../support/builders.ts';
import type { Edition } from '../../../src/domain/record/frameworks.ts';
import type { JudgementId, StrandId } from '../../../src/domain/record/judgements.ts';
import type { JudgementText } from '../../support/builders.ts';

const lac2013 = anEdition({ id: 'lac-2013', scale: to2013, scope: 'looked-after-children' });

interface Side {
	readonly edition: Edition;
	readonly grades?: JudgementText | Partial<Record<JudgementId, JudgementText>>;
}

function between(before: Side, after: Side, strand: StrandId) {
	const changes = changesBetween(
		aReport({ published: '2018-06-01', ...before }),
		aReport({ published: '2024-06-01', ...after }),
	);
	return changes.find((change) => change.strand === strand);
}

describe('a judgement from one inspection to the next', () => {
	const graded = (grade: JudgementText): Side => ({ edition: sif, grades: { overall: grade } });

	test.each([
		{ before: graded('inadequate'), after: graded('good'), direction: 'improved', text: 'Improved' },
		{ before: graded('good'), after: graded('requires-improvement'), direction: 'declined', text: 'Declined' },
		{ before: graded('good'), after: graded('good'), direction: 'same', text: 'Unchanged' },
		{ before: graded('not-known'), after: graded('good'), direction: 'none', text: 'No grade then, so not compared' },
		{ before: graded('good'), after: graded('not-known'), direction: 'none', text: 'No grade this time' },
		{ before: graded('not-known'), after: graded('not-known'), direction: 'none', text: 'No grade in either' },
	])('$text', ({ before, after, direction, text }) => {
		expect(between(before, after, 'overall')).toMatchObject({ direction, text, label: 'Overall effectiveness' });
	});

	test('that is not in the newer framework is no longer judged', () => {
		expect(between({ edition: ilacs2023 }, { edition: ilacs2026 }, 'overall')).toMatchObject({
			direction: 'none',
			text: 'No longer judged on its own',
			after: { label: 'Not judged then' },
		});
	});

	test('that was not in the older framework was not judged then', () => {
		expect(between({ edition: ilacs2026 }, { edition: ilacs2023 }, 'overall')).toMatchObject({
			direction: 'none',
			text: 'Not judged then, so not compared',
		});
	});

	test('that was shared with another is not compared', () => {
		expect(between({ edition: ilacs2018 }, { edition: ilacs2023 }, 'care-leavers')).toMatchObject({
			direction: 'none',
			text: 'Not compared',
			note: 'Not compared: in one of the two inspections children in care and care leavers shared one grade.',
		});
	});

	test('on another scale is not compared', () => {
		expect(between({ edition: lac2013, grades: 'adequate' }, { edition: sif }, 'overall')).toMatchObject({
			direction: 'none',
			text: 'Not compared',
			note: 'Not compared: the two inspections graded on different scales.',
		});
	});

	test('that neither inspection made is not mentioned', () => {
		expect(between({ edition: ilacs2018 }, { edition: ilacs2023 }, 'adoption')).toBeUndefined();
	});
});

describe('the summary of the changes', () => {
	const summary = (before: Side, after: Side): string =>
		changeSummary(
			changesBetween(aReport({ published: '2018-06-01', ...before }), aReport({ published: '2024-06-01', ...after })),
		);

	test('counts only what may be compared', () => {
		const before = { 'help-and-protection': 'inadequate', leadership: 'outstanding' } as const;
		expect(summary({ edition: sif, grades: before }, { edition: ilacs2018 })).toBe(
			'Of 3 judgements that can be compared: 1 improved, 1 declined, 1 unchanged.',
		);
	});

	test('uses the singular for one judgement', () => {
		const only = anEdition({ id: 'only-2014' });
		expect(summary({ edition: only }, { edition: only, grades: 'inadequate' })).toBe(
			'The one judgement that can be compared declined.',
		);
	});

	test('says so when nothing can be compared', () => {
		expect(summary({ edition: lac2013, grades: 'adequate' }, { edition: sif })).toBe(
			'No judgement can be compared with the previous inspection.',
		);
	});
});
