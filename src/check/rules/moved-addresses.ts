/**
 * Addresses that have moved: the old address must be free, the new one must have a page, and one step must lead from one to
 * the other, because readers and hosts do not follow chains of moves.
 */
import { fieldProblem } from '../problems.ts';
import type { LocatedProblem } from '../problems.ts';
import type { RawEntry } from '../raw-content.ts';
import type { MovedAddress } from '../../schemas/moved-address.ts';

/** Problems of the table. `pages`: addresses of all pages of the site. */
export function movedProblems(
	raw: RawEntry | undefined,
	moved: readonly MovedAddress[],
	pages: readonly string[],
): LocatedProblem[] {
	if (!raw) return [];
	return moved.flatMap(({ from, to, below }, index): LocatedProblem[] => {
		const problem = (field: 'from' | 'to', rule: string, candidates: readonly string[] = []): LocatedProblem[] => [
			fieldProblem(raw, [index, field], moved[index]?.[field], rule, candidates),
		];
		const there = pages.find((page) => isOf(from, below, page));
		if (there !== undefined) {
			return problem('from', `the site has the page ${there}; expected an address that it has no longer`);
		}
		const above = moved.slice(0, index).findIndex((other) => isOf(other.from, other.below, from));
		if (above >= 0) {
			return problem('from', `line ${raw.lineOf([above, 'from'])} says where this is; expected each address once`);
		}
		const next = moved.findIndex((other) => isOf(other.from, other.below, to) || isOf(to, below, other.from));
		if (next >= 0) {
			return problem(
				'to',
				`line ${raw.lineOf([next, 'from'])} says that this has moved, too; expected where it is now`,
			);
		}
		return pages.some((page) => isOf(to, below, page)) ? [] : problem('to', 'the site has no such page.', pages);
	});
}

/** Whether a page has an address, or with `below` one below that. */
function isOf(address: string, below: boolean | undefined, page: string): boolean {
	return below === true ? page.startsWith(address) : page === address;
}
