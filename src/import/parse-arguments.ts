/** The command’s arguments. */
import { parseArgs } from 'node:util';
import { fileAddressRule } from '../check/rules/reports.ts';
import { isIsoDate } from '../domain/basics/dates.ts';
import type { IsoDate } from '../domain/basics/dates.ts';

/** What the person asked for on the command line. */
export interface Arguments {
	/** Files and folders. */
	readonly paths: readonly string[];
	/** Whom the one report is about, by slug. */
	readonly authority: string | undefined;
	/** When the one report was published, according to Ofsted’s site. */
	readonly published: IsoDate | undefined;
	/** Ofsted’s address of the one report. */
	readonly url: string | undefined;
	/** A table that gives the reports’ addresses: read for these alone, and compared where it has results too. */
	readonly urls: string | undefined;
	/** Take differences into reviewed records. */
	readonly update: boolean;
	readonly content: string;
}

/** A call that cannot be carried out as it stands; the command ends with 2 and shows how it is called. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** The help text, line by line. */
export const usage = [
	'Usage: npm run import -- <file or folder>… [options]',
	'  Reads Ofsted reports (PDF) and tables of results (CSV: content/README.md lists the columns) into draft records.',
	'  --authority <slug>      whom the one report is about',
	'  --published YYYY-MM-DD  when Ofsted’s site says that the one report was published',
	'  --url https://…         Ofsted’s address of the one report',
	'  --urls <table.csv>      a table to take addresses from (columns published, report_url, and urn or authority)',
	'  --update                take what was read into reviewed records that differ',
	'  --content <folder>      the content folder (content)',
	'Exit code: 0 done, 1 some refused or left different, 2 usage.',
].join('\n');

/** Reads the arguments. Throws UsageError on anything that is not a call of this command. */
export function parseArguments(args: readonly string[]): Arguments {
	const { values, positionals } = parse(args);
	if (positionals.length === 0) throw new UsageError('Give at least one PDF, CSV or folder.');
	const { published, url, urls } = values;
	if (published !== undefined && !isIsoDate(published)) {
		throw new UsageError(`--published: found “${published}”; expected a day such as 2014-04-22.`);
	}
	if (url !== undefined && /^https:\/\/reports\.ofsted\.gov\.uk\/provider\//i.test(url)) {
		throw new UsageError(
			`--url: found “${url}”, the page of a provider; expected the address of the report itself (https://files.ofsted.gov.uk/v1/file/…).`,
		);
	}
	const rule = url === undefined ? undefined : fileAddressRule(url);
	if (rule !== undefined) throw new UsageError(`--url: found “${url}”; ${rule}.`);
	if (urls !== undefined && !/\.csv$/i.test(urls)) {
		throw new UsageError(`--urls: found “${urls}”; expected a table saved as CSV (.csv).`);
	}
	return {
		paths: positionals,
		authority: values.authority,
		published,
		url,
		urls,
		update: values.update ?? false,
		content: values.content ?? 'content',
	};
}

function parse(args: readonly string[]) {
	const text = { type: 'string' } as const;
	try {
		const parsed = parseArgs({
			args: [...args],
			tokens: true,
			allowPositionals: true,
			options: {
				authority: text,
				published: text,
				url: text,
				urls: text,
				update: { type: 'boolean' },
				content: text,
			},
		});
		const given = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
		const twice = given.find((name, index) => given.indexOf(name) < index);
		if (twice !== undefined) throw new UsageError(`--${twice}: found twice; expected it once.`);
		return parsed;
	} catch (error) {
		if (error instanceof UsageError) throw error;
		const [said = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
		throw new UsageError(`${said}.`);
	}
}
