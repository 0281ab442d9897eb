/**
 * `npm run discover`: looks for reports on Ofsted’s site that the record does not have. DISCOVER_CONTACT, an address at which
 * Ofsted can reach whoever runs this, goes with each request. Exit code 0: everything was understood; 1: something was not.
 */
import { join } from 'node:path';
import { contactFault, discover, discoveryText } from './discover.ts';
import { UnusableContent } from './load-content.ts';

const contact = process.env['DISCOVER_CONTACT'] ?? '';
const fault = contactFault(contact);
if (fault !== undefined) {
	console.error(fault);
	process.exitCode = 2;
} else {
	try {
		const cwd = process.cwd();
		const found = await discover({
			cwd,
			site: 'https://reports.ofsted.gov.uk',
			store: join(cwd, '.cache', 'discover'),
			today: new Date().toISOString().slice(0, 10),
			manners: {
				userAgent: `InspectionRecord-discover/1 (+${contact})`,
				pause: 1000,
				patience: 30_000,
				hosts: ['reports.ofsted.gov.uk', 'files.ofsted.gov.uk'],
				fetch,
			},
		});
		process.stdout.write(discoveryText(found));
		if (found.stopped !== undefined || found.unread.length + found.notUnderstood.length > 0) process.exitCode = 1;
	} catch (error) {
		if (!(error instanceof UnusableContent)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
