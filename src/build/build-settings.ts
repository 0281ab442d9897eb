/** The settings of a build: where the site is published, where mistakes and weaknesses are reported, whether pages are kept offline, on which day it is built, how long it may be silent. */
import { execFileSync } from 'node:child_process';
import type { IsoDate } from '../domain/basics/dates.ts';

/** A setting that cannot be used; `message` is one line for the person at the terminal. */
export class BadSetting extends Error {
	override name = 'BadSetting';
}

type Settings = Readonly<Record<string, string | undefined>>;

/** Where the site will be published, "https://example.org"; undefined when SITE_URL is not set. Throws BadSetting. */
export function siteUrl({ SITE_URL: given }: Settings): string | undefined {
	if (given === undefined || given === '') return undefined;
	const expected = `SITE_URL is “${given}”; expected an address without a path, such as https://example.org`;
	const url = URL.canParse(given) ? new URL(given) : undefined;
	if (!url || !/^https?:\/\/[^\s/?#@]+\/?$/i.test(given)) throw new BadSetting(expected);
	if (url.hostname.split('.').some((label) => label === '')) throw new BadSetting(expected);
	return url.origin;
}

/** Where the site is on its host, "/" or "/record/", as SITE_BASE says; slashes at its ends may be left out. Throws BadSetting. */
export function siteBase({ SITE_BASE: given }: Settings): string {
	if (given === undefined || given === '' || given === '/') return '/';
	const folders = given.replace(/^\/|\/$/g, '');
	// A name of dots alone is another folder, and one with other characters is written differently in addresses.
	if (!folders.split('/').every((name) => /^[\w~.-]+$/.test(name) && !/^\.+$/.test(name))) {
		throw new BadSetting(
			`SITE_BASE is “${given}”; expected a folder of the host, of letters, digits, dots and hyphens, such as /record/`,
		);
	}
	return `/${folders}/`;
}

/** The form for a new issue in the project’s repository, as REPORT_ISSUES_URL says; undefined when it is not set. Throws BadSetting. */
export function reportIssuesUrl({ REPORT_ISSUES_URL: given }: Settings): string | undefined {
	if (given === undefined || given === '') return undefined;
	const expected = `REPORT_ISSUES_URL is “${given}”; expected the address of the form for a new issue, such as https://github.com/owner/name/issues/new`;
	// A path is needed, because the form is a page of its repository; a query may choose one of several forms.
	if (!/^https:\/\/[^\s/?#@]+\/[^\s/?#][^\s#"<>]*$/i.test(given)) throw new BadSetting(expected);
	const url = URL.canParse(given) ? new URL(given) : undefined;
	if (!url || url.hostname.split('.').some((label) => label === '')) throw new BadSetting(expected);
	return url.href;
}

/** The address to which mistakes may be reported by e-mail, as REPORT_EMAIL says; undefined when it is not set. Throws BadSetting. */
export function reportEmail({ REPORT_EMAIL: given }: Settings): string | undefined {
	if (given === undefined || given === '') return undefined;
	if (!/^[\w+-]+(?:\.[\w+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i.test(given)) {
		throw new BadSetting(`REPORT_EMAIL is “${given}”; expected one e-mail address, such as corrections@example.org`);
	}
	return given;
}

/** Where a weakness of the site may be reported, as SECURITY_CONTACT says: a “mailto:” or “https:” address. Throws BadSetting. */
export function securityContact({ SECURITY_CONTACT: given }: Settings): string | undefined {
	if (given === undefined || given === '') return undefined;
	if (/^https:\/\/[^\s/?#@]+\/?[^\s"<>]*$/.test(given) && URL.canParse(given)) return new URL(given).href;
	try {
		const email = reportEmail({ REPORT_EMAIL: given });
		if (email !== undefined) return `mailto:${email}`;
	} catch {
		// Neither of the two.
	}
	throw new BadSetting(
		`SECURITY_CONTACT is “${given}”; expected an e-mail address or the https address of a page, such as security@example.org`,
	);
}

/** Whether readers’ browsers keep pages to read without a signal; they do unless OFFLINE is "off". Throws BadSetting. */
export function keepsPages({ OFFLINE: given }: Settings): boolean {
	if (given === undefined || given === '' || given === 'on') return true;
	if (given === 'off') return false;
	throw new BadSetting(`OFFLINE is “${given}”; expected on or off`);
}

/** Minutes of silence after which a build is taken to be stuck, as BUILD_PATIENCE says; 5 unless said. Throws BadSetting. */
export function buildPatience({ BUILD_PATIENCE: given }: Settings): number {
	if (given === undefined || given === '') return 5;
	const minutes = /^\d{1,4}(?:\.\d{1,3})?$/.test(given) ? Number(given) : 0;
	if (minutes === 0) throw new BadSetting(`BUILD_PATIENCE is “${given}”; expected minutes, such as 10`);
	return minutes;
}

/**
 * The day of the build: that of SOURCE_DATE_EPOCH (seconds since 1970), or else of the last commit, so that two builds of one
 * commit are alike. Undefined where there is neither. Throws BadSetting.
 */
export function dayOfBuild({ SOURCE_DATE_EPOCH: given }: Settings, root: string): IsoDate | undefined {
	if (given === undefined || given === '') return lastCommitDay(root);
	const time = /^\d{1,12}$/.test(given) ? new Date(Number(given) * 1000) : undefined;
	if (!time || Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999) {
		throw new BadSetting(`SOURCE_DATE_EPOCH is “${given}”; expected seconds since 1970, such as 1787184000`);
	}
	return time.toISOString().slice(0, 10);
}

function lastCommitDay(root: string): IsoDate | undefined {
	try {
		const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
			cwd: root,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}).trim();
		return /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().slice(0, 10) : undefined;
	} catch {
		// No git, or a copy of the sources without their history.
		return undefined;
	}
}
