/** `npm run import`: reads reports and tables of results into draft records. */
import { runImport } from './run-import.ts';

const { stderr } = process;
const showProgress = (done: number, total: number): void => {
	if (total < 10) return;
	if (stderr.isTTY) stderr.write(`\r${done} of ${total} reports read${done === total ? '\n' : ''}`);
	else if (done % 50 === 0 || done === total) stderr.write(`${done} of ${total} reports read\n`);
};

process.exitCode = await runImport(process.argv.slice(2), {
	cwd: process.cwd(),
	today: new Date().toISOString().slice(0, 10),
	log: (line) => console.log(line),
	error: (line) => console.error(line),
	progress: showProgress,
});
