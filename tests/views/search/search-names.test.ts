/** The names that the browser fetches: after packing and unpacking, every named page is there with all its names. */
import { expect, test } from 'vitest';
import { addresses } from '../../../src/views/addresses/addresses.ts';
import { jointCouncils } from '../../../src/views/joint/joint-report.ts';
import { dayText } from '../../../src/views/words/wording.ts';
import { unpackNames } from '../../../src/views/search/packed-names.ts';
import { packedNames, record } from '../../support/search-groups.ts';

const pages = unpackNames(JSON.parse(JSON.stringify(packedNames)));
const at = (address: string) => pages.find((page) => page.address === address);

test('every council, framework and term is there once', () => {
	const all = pages.map(({ address }) => address);
	expect(new Set(all).size).toBe(all.length);
	expect(all).toEqual(
		expect.arrayContaining([
			...record.authorities.map(({ slug }) => `/authorities/${slug}/`),
			...record.frameworks.map(({ slug }) => `/frameworks/${slug}/`),
			...record.terms.map(({ slug }) => `/glossary/${slug}/`),
		]),
	);
});

test.each(record.authorities.map((authority) => [authority.slug, authority] as const))('%s', (slug, authority) => {
	const page = at(`/authorities/${slug}/`);
	expect(page?.title).toBe(authority.name);
	expect(page?.names[0]).toBe(authority.name);
	const { formalName, otherNames, gssCode, laCode, urn } = authority;
	for (const name of [formalName, ...otherNames, gssCode, laCode, urn])
		if (name !== undefined) expect(page?.names).toContain(String(name));
	for (const predecessor of authority.predecessors)
		expect(page?.formerNames).toContain(record.authority(predecessor).name);
	expect(page?.past).toBe(authority.to !== undefined);
	expect(page?.reports?.map(({ address }) => address)).toEqual(
		[...record.reportsOf(slug)].reverse().map(({ id }) => `/reports/${id}/`),
	);
});

test('a report has its day, framework and type', () => {
	expect(at('/authorities/hampshire/')?.reports?.at(-1)).toEqual({
		title: 'Hampshire, 22 April 2014',
		address: '/reports/hampshire/2014-04-22/',
		published: '2014-04-22',
		framework: 'SIF',
		type: 'full inspection',
		stay: { earliest: '2014-02-18', latest: '2014-03-12' },
	});
});

test('a report without a known day has its bounds, and is found by the month of the inspection', () => {
	const [report] = at('/authorities/poole/')?.reports ?? [];
	expect(report?.title).toMatch(/^Poole, between /);
	expect(report?.published).toBe('2017-09');
});

test('a joint inspection has its kind, its councils and its day, as its page has', () => {
	for (const report of record.joint.reports) {
		const { short, name } = record.joint.kind(report.kind);
		const title = `${short} ${jointCouncils(record, report)}, ${dayText(report.published)}`;
		expect(at(addresses.joint(report.id))).toEqual({
			title,
			address: addresses.joint(report.id),
			note: name,
			names: [title],
			own: true,
		});
	}
});

test('a joint inspection of several councils has all their names', () => {
	const unpacked = unpackNames({ ...packedNames, joint: [['kent/jtai-2020-02-01', 0, 'hull']] });
	const joint = unpacked.find(({ address }) => address === '/joint/kent/jtai-2020-02-01/');
	expect(joint?.title).toBe(`${packedNames.jointKinds[0]?.[0]} Kent and Hull, 1 February 2020`);
});

test('only lists are marked as lists', () => {
	for (const page of pages)
		expect(page.list === true).toBe(/^\/(reports\/(region|year|grade)|regions)\/./.test(page.address));
});
