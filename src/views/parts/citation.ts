/** How to cite a page: in a sentence, and as entries for reference managers (BibTeX and RIS). */
import { dayText } from '../words/wording.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';

/** A report of Ofsted’s, or a page or chart of this site, with what a reference to it needs. */
export interface Cited {
	/** Names the entry in BibTeX: "ofsted-hampshire-2014-04-22". */
	readonly key: string;
	/** A report of Ofsted’s, or a page of this site. */
	readonly kind: 'report' | 'page';
	readonly author: string;
	readonly title: string;
	/** The day of publication; undefined where it is not known. */
	readonly published: IsoDate | undefined;
	/** Where the cited work itself is; undefined where we do not hold that. */
	readonly url: string | undefined;
	/** The record’s last day. */
	readonly asAt: IsoDate;
	/** The full address of this site’s page; undefined where the site’s address is not known. */
	readonly page: string | undefined;
}

/** A work in the two forms that reference managers read, each as the text of a file. */
export interface Citation {
	readonly bibtex: string;
	readonly ris: string;
}

/** A work as entries for reference managers. */
export function citation(cited: Cited): Citation {
	const { key, kind, author, title, published, url, asAt, page } = cited;
	const note = [`Inspection Record, reports published by ${dayText(asAt)}`, kind === 'report' ? page : undefined]
		.filter((part) => part !== undefined)
		.join(', ');
	const [year, month, day] = (published ?? '').split('-');
	const address = url ?? page;
	const fields: readonly (readonly [string, string | undefined])[] = [
		['author', `{${bibtexText(author)}}`],
		['title', `{${bibtexText(title)}}`],
		['institution', kind === 'report' ? bibtexText(author) : undefined],
		['year', year === '' ? undefined : year],
		['month', month === undefined ? undefined : String(Number(month))],
		['day', day === undefined ? undefined : String(Number(day))],
		['url', address],
		['note', bibtexText(note)],
	];
	const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
	const ris: readonly (readonly [string, string | undefined])[] = [
		['TY', kind === 'report' ? 'RPRT' : 'ELEC'],
		['AU', author],
		['TI', title],
		['PB', kind === 'report' ? author : undefined],
		['PY', year === '' ? undefined : year],
		['DA', published?.replaceAll('-', '/')],
		['UR', address],
		['N1', note],
		['ER', ''],
	];
	return {
		bibtex: `@${kind === 'report' ? 'techreport' : 'misc'}{${key},\n${lines.join(',\n')}\n}`,
		ris: ris.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\n'),
	};
}

/**
 * A page or a chart of this site as it is cited: in a sentence and as entries. `name`: what tells it apart in BibTeX,
 * "hampshire"; `page`: its full address, undefined where that is not known.
 */
export function ownCitation({
	name,
	title,
	asAt,
	page,
}: {
	readonly name: string;
	readonly title: string;
	/** The record’s last day. */
	readonly asAt: IsoDate;
	readonly page: string | undefined;
}): { readonly sentence: string; readonly citation: Citation } {
	const own = 'Inspection Record';
	return {
		sentence: [`${own}, ${title}. Reports published by ${dayText(asAt)}.`, page].filter(Boolean).join(' '),
		citation: citation({
			key: `inspection-record-${name}`,
			kind: 'page',
			author: own,
			title,
			published: asAt,
			url: undefined,
			asAt,
			page,
		}),
	};
}

/** Text for BibTeX, with the characters escaped that it would read as commands. */
function bibtexText(text: string): string {
	return text.replaceAll(/[&%#_$]/g, String.raw`\$&`).replaceAll(/[{}\\](?![&%#_$])/g, '');
}
