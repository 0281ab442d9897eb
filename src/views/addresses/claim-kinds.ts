/** The names of the kinds of claim. */
import type { ClaimKind } from '../../domain/claims/claims.ts';

/** The kinds of claim as the checker offers them. */
export const claimKindLabels: Record<ClaimKind, string> = {
	'nth-inspected': 'the nth council to be inspected',
	'nth-published': 'the nth council to have its report published',
	best: 'the best results so far',
	'one-of': 'the only council, or one of n',
	none: 'none of them',
	share: 'a share of the councils',
	'first-since': 'the first since a day',
	'longest-run': 'the longest time at a grade',
	moved: 'improved, declined or unchanged',
	'asked-times': 'how many of a council’s last reports asked for a theme',
	'asked-reports': 'how many reports asked for a theme',
	'send-first': 'the first with a SEND outcome',
	'send-one-of': 'the only council, or one of n, with a SEND outcome',
};
