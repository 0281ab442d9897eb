/** How a reader reports a mistake: the ways that a copy of the site offers, each with the page filled in. */
import type { LinkView } from './link-view.ts';

/** What a copy of the site was given when it was built; undefined where it was not. */
export interface ReportWays {
	/** The issue form of the project’s repository, "https://github.com/owner/name/issues/new". */
	readonly issues: string | undefined;
	/** An e-mail address. */
	readonly email: string | undefined;
}

/** The page that a report is about. */
export interface ReportedPage {
	readonly title: string;
	/** Its full address, or the part after the host where the site’s own address is not known. */
	readonly address: string;
}

/** One link for each way that there is, the issue form first. Without a page the form and the message name none. */
export function reportLinks({ issues, email }: ReportWays, page: ReportedPage | undefined): LinkView[] {
	const title = page ? `Mistake on the page “${page.title}”` : 'Mistake on Inspection Record';
	const body = [
		`Page: ${page?.address ?? ''}`,
		'What it says: ',
		'What it should say: ',
		'Where that can be seen (the report and its page, or another published source): ',
		'',
		'Please write nothing about a child, a family or a member of staff.',
	];
	return [
		...(issues === undefined ? [] : [{ text: 'Report it on the project’s form', address: form(issues, title, body) }]),
		...(email === undefined ? [] : [{ text: 'Report it by e-mail', address: message(email, title, body) }]),
	];
}

function form(issues: string, title: string, body: readonly string[]): string {
	const url = new URL(issues);
	url.searchParams.set('title', title);
	url.searchParams.set('body', body.join('\n'));
	return url.href;
}

/** Mail programs take "+" as it is, so spaces are written %20, and lines end in the two characters of RFC 6068. */
function message(email: string, title: string, body: readonly string[]): string {
	const [subject, text] = [title, body.join('\r\n')].map(encodeURIComponent);
	return `mailto:${email}?subject=${subject}&body=${text}`;
}
