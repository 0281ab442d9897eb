/** Who is shown whom to ring: those who seem to need help, and not those who read about it. */
import { expect, test } from 'vitest';
import { asksForHelp } from '../../../src/domain/search/help-words.ts';

test.each([
	'my brother is being hit',
	'kids in danger',
	'i want to run away',
	'suicidal',
	'Self-harm',
	'my dad hurts me',
	'I’m scared of my mum’s boyfriend',
	'my sister is neglected',
	'a child is being abused',
	'abuse next door',
	'I don’t feel safe at home',
	'child not safe',
	'I am being bullied in my placement',
])('“%s” asks for help', (query) => expect(asksForHelp(query)).toBe(true));

test.each([
	'neglect',
	'domestic abuse',
	'Devon neglect',
	'child abuse',
	'children at risk of exploitation',
	'sexual abuse in the family environment',
	'Whitby',
	'white',
	'Hurtwood',
	'safe',
	'Kent safeguarding',
	'my council',
	'',
])('“%s” does not', (query) => expect(asksForHelp(query)).toBe(false));
