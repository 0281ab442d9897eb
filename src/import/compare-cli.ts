/**
 * `npm run compare-findings -- <folder>… [<authority> | <authority>/<published>…]`: compares what records say of their reports
 * with the PDFs in folders. A PDF is matched by its fingerprint; its name does not matter. With names of authorities or
 * reports, only those.
 */
import { runCompare } from './run-compare.ts';

process.exitCode = await runCompare(process.argv.slice(2), {
	cwd: process.cwd(),
	log: (line) => console.log(line),
	error: (line) => console.error(line),
});
