/** The claim as a sentence: with what is chosen in its fields it reads as one, and each field has a label. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { ClaimSentence } from '../../../src/islands/claims/ClaimSentence.tsx';
import { claimAreas } from '../../../src/views/claims/claim-choices.ts';
import { usualForm } from '../../../src/views/addresses/claim-address.ts';
import { claimKinds } from '../../../src/domain/claims/claims.ts';
import { claimChoices } from '../../support/claim-cases.ts';
import { realRecord } from '../../support/content.ts';
import type { ClaimForm } from '../../../src/views/addresses/claim-address.ts';

const record = realRecord();

function render(form: Partial<ClaimForm>): string {
	return renderToString(
		h(ClaimSentence, {
			form: { ...usualForm('2026-08-20'), ...form },
			areas: claimAreas,
			choices: claimChoices(record, '2026-08-20'),
			set: () => undefined,
		}),
	);
}

/** The sentence as a reader sees it: of each field what is chosen, in brackets. */
function sentence(form: Partial<ClaimForm>): string {
	const [, html = ''] = /<p class="claim-sentence">(.*?)<\/p>/s.exec(render(form)) ?? [];
	return html
		.replace(/<span class="visually-hidden">.*?<\/span>/g, '')
		.replace(/<select.*?<\/select>/gs, (field) => `[${/<option selected[^>]*>([^<]*)/.exec(field)?.[1] ?? '?'}]`)
		.replace(/<input[^>]*value="([^"]*)"[^>]*>/g, '[$1]')
		.replace(/<[^>]*>/g, '');
}

const trafford = { council: 'trafford', area: 'north-west' } as const;

describe('reads as a sentence', () => {
	test.each<[string, Partial<ClaimForm>]>([
		[
			'“[Trafford] was the [11]th council in [England] to be inspected, under [SIF], as at [2026-08-20].”',
			{ council: 'trafford', area: 'england', kind: 'nth-inspected', n: 11, framework: 'sif' },
		],
		[
			'“[Trafford] was the [2]nd council in the [North West] to have its report published, under [any framework], as at [2026-08-20].”',
			{ ...trafford, kind: 'nth-published', n: 2 },
		],
		[
			'“[Trafford] had the best results so far of all councils of the kind [Metropolitan district], under [any framework], as at [2026-08-20].”',
			{ council: 'trafford', area: 'metropolitan-district', kind: 'best' },
		],
		[
			'“[Trafford] was one of [3] councils in the [North West] [judged] [good or better] for [leadership], under [any framework], as at [2026-08-20].”',
			{ ...trafford, kind: 'one-of', n: 3, grade: 'good', orBetter: true },
		],
		[
			'“[Trafford] was the only [1] council in the [North West] [with at least] [2] judgements of [outstanding], under [any framework], as at [2026-08-20].”',
			{ ...trafford, kind: 'one-of', n: 1, has: 'number' },
		],
		[
			'“[In all (or choose a council)], [3] councils in [London] [were judged] [outstanding] for [leadership], under [any framework], as at [2026-08-20].”',
			{ area: 'london', kind: 'one-of', n: 3 },
		],
		[
			'“No council in [choose an area] [had every judgement] [good] or better, under [any framework], as at [2026-08-20].”',
			{ kind: 'none', has: 'all', grade: 'good' },
		],
		[
			'“[at least] [50]% of councils in [England] [had at least] [1] judgement of [inadequate], under [any framework], as at [2026-08-20].”',
			{ kind: 'share', area: 'england', n: 50, has: 'number', least: 1, grade: 'inadequate' },
		],
		[
			'“[Trafford] was the first council in the [North West] since [2019-01-01] [judged] [outstanding] for [leadership], under [any framework], as at [2026-08-20].”',
			{ ...trafford, kind: 'first-since', since: '2019-01-01' },
		],
		[
			'“No other council among [The council and its statistical neighbours] (that of [choose a council]) had been judged [good] for [care leavers] for longer than [choose a council], under [any framework], as at [2026-08-20].”',
			{ kind: 'longest-run', area: 'neighbours', grade: 'good', strand: 'care-leavers' },
		],
		[
			'“[Trafford] [was unchanged] in [leadership] at its latest inspection, compared with other councils in the [North West], under [any framework], as at [2026-08-20].”',
			{ ...trafford, kind: 'moved', move: 'same' },
		],
		[
			'“[Trafford] was the first council in the [North West] since [2019-01-01] [asked for better work on] [neglect], under [any framework], as at [2026-08-20].”',
			{ ...trafford, kind: 'first-since', since: '2019-01-01', has: 'asked', theme: 'neglect' },
		],
		[
			'“No council in the [North West] [was asked for better work on] [choose a theme], under [any framework], as at [2026-08-20].”',
			{ area: 'north-west', kind: 'none', has: 'asked' },
		],
		[
			'“[Trafford] was asked for better work on [front door] in [2] of its last [3] reports, compared with other councils in the [North West], under [any framework], as at [2026-08-20].”',
			{ ...trafford, kind: 'asked-times', theme: 'front-door', n: 2, lastReports: 3 },
		],
		[
			'“[40] reports on councils in [England] published since [2019-01-01] asked for better work on [front door], under [any framework], as at [2026-08-20].”',
			{ area: 'england', kind: 'asked-reports', theme: 'front-door', n: 40, since: '2019-01-01' },
		],
		[
			'“[Bury] was the first council in the [North West] where an area SEND inspection found [widespread and/or systemic failings], as at [2026-08-20].”',
			{ council: 'bury', area: 'north-west', kind: 'send-first', outcome: 'systemic-failings' },
		],
		[
			'“[Bury] was one of [3] councils in [England] where an area SEND inspection found [typically positive experiences and outcomes], as at [2026-08-20].”',
			{ council: 'bury', area: 'england', kind: 'send-one-of', n: 3 },
		],
		[
			'“[In all (or choose a council)], [1] council in [England] where an area SEND inspection found [inconsistent experiences and outcomes], as at [2026-08-20].”',
			{ area: 'england', kind: 'send-one-of', n: 1, outcome: 'inconsistent' },
		],
	])('%s', (text, form) => {
		expect(sentence(form)).toBe(text);
	});
});

test.each(claimKinds.flatMap((kind) => [[kind, 'grade'] as const, [kind, 'asked'] as const]))(
	'every field of “%s” (%s) has a label of its own',
	(kind, has) => {
		const html = render({ kind, has, area: 'neighbours', of: 'kent' });
		const labels = [
			...html.matchAll(/<label><span class="(?:visually-hidden|small soft line)">([^<]+)<\/span><(?:select|input)/g),
		];
		expect(labels.length).toBe((html.match(/<(?:select|input)\b/g) ?? []).length);
		expect(labels.length).toBeGreaterThan(3);
		expect(new Set(labels.map(([, label]) => label)).size).toBe(labels.length);
	},
);
