/** What an inspection was of, in words, for the page of a report and for its committee paper. */
import type { Authority } from '../../domain/record/authorities.ts';
import type { Scope } from '../../domain/record/frameworks.ts';

/** By scope: what Ofsted carried out, and what Ofsted did. */
export const aboutWords: Record<Scope, { readonly noun: string; readonly verb: string; readonly what: string }> = {
	services: { noun: 'inspection', verb: 'inspected', what: 'children’s services in' },
	'looked-after-children': {
		noun: 'inspection',
		verb: 'inspected',
		what: 'services for looked after children in',
	},
	'safeguarding-board': { noun: 'review', verb: 'reviewed', what: 'the Local Safeguarding Children Board in' },
};

/** What a report of a scope is about, with its council, within a sentence: "children’s services in Hampshire". */
export function aboutText(scope: Scope, { name }: Pick<Authority, 'name'>): string {
	return `${aboutWords[scope].what} ${name}`;
}
