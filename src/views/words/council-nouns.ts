/** Kinds of councils within sentences. */
import type { AuthorityType } from '../../domain/record/authorities.ts';

/** Each kind of council as a noun, for one and for several. */
export const councilNouns: Record<AuthorityType, readonly [one: string, several: string]> = {
	county: ['county council', 'county councils'],
	'london-borough': ['London borough', 'London boroughs'],
	'metropolitan-district': ['metropolitan district', 'metropolitan districts'],
	unitary: ['unitary authority', 'unitary authorities'],
};
