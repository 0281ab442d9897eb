import { buildDay } from '../../data/build-day.ts';
import { href } from '../../components/parts/href.ts';
import { addDays } from '../../domain/basics/dates.ts';
import { addresses } from '../../views/addresses/addresses.ts';
import { securityText } from '../../views/site/security-text.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

const contact = String(import.meta.env['SECURITY_ADDRESS'] ?? '');
const day = buildDay();

/** Where a weakness may be reported (RFC 9116). Made only where the build is given a contact and has a day. */
export const getStaticPaths = (() =>
	contact !== '' && day !== undefined ? [{ params: { file: 'security' } }] : []) satisfies GetStaticPaths;

/** The text, which expires 364 days after the day of the build: less than a year, as the standard recommends. */
export const GET: APIRoute = ({ site }) =>
	new Response(
		securityText({
			contact,
			expires: addDays(day ?? '', 364),
			canonical: site && new URL(href(addresses.security), site).href,
		}),
	);
