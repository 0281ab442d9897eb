import { expect, test } from 'vitest';
import { citation, ownCitation } from '../../../src/views/parts/citation.ts';

const report = {
	key: 'ofsted-hampshire-2014-04-22',
	kind: 'report',
	author: 'Ofsted',
	title: 'Hampshire: inspection of services',
	published: '2014-04-22',
	url: 'https://files.ofsted.gov.uk/v1/file/1',
	asAt: '2026-08-20',
	page: 'https://record.example/reports/hampshire/2014-04-22/',
} as const;

test('a report is cited with its own address, and the page in a note', () => {
	expect(citation(report).bibtex).toBe(`@techreport{ofsted-hampshire-2014-04-22,
  author = {{Ofsted}},
  title = {{Hampshire: inspection of services}},
  institution = {Ofsted},
  year = {2014},
  month = {4},
  day = {22},
  url = {https://files.ofsted.gov.uk/v1/file/1},
  note = {Inspection Record, reports published by 20 August 2026, https://record.example/reports/hampshire/2014-04-22/}
}`);
	expect(citation(report).ris.split('\n')).toEqual([
		'TY  - RPRT',
		'AU  - Ofsted',
		'TI  - Hampshire: inspection of services',
		'PB  - Ofsted',
		'PY  - 2014',
		'DA  - 2014/04/22',
		'UR  - https://files.ofsted.gov.uk/v1/file/1',
		'N1  - Inspection Record, reports published by 20 August 2026, https://record.example/reports/hampshire/2014-04-22/',
		'ER  - ',
	]);
});

test('what is not known is left out, and a sign that BibTeX takes for a command is escaped', () => {
	const { bibtex, ris } = citation({
		...report,
		kind: 'page',
		author: 'Inspection Record',
		title: 'Bath & North {East}',
		published: undefined,
		url: undefined,
		page: undefined,
	});
	expect(bibtex).toContain('@misc{');
	expect(bibtex).toContain(String.raw`title = {{Bath \& North East}}`);
	expect(bibtex).not.toMatch(/year|url|institution|undefined/);
	expect(ris).toContain('TY  - ELEC\n');
	expect(ris).toContain('TI  - Bath & North {East}\n');
	expect(ris).not.toMatch(/PY|UR|DA|undefined/);
});

test('a page or chart of this site is cited with its title, the record’s last day and its address', () => {
	const given = { name: 'hampshire', title: 'Hampshire: children’s services', asAt: '2026-08-20' } as const;
	const page = 'https://record.example/authorities/hampshire/';
	const { sentence, citation: entries } = ownCitation({ ...given, page });
	expect(sentence).toBe(
		`Inspection Record, Hampshire: children’s services. Reports published by 20 August 2026. ${page}`,
	);
	expect(entries.bibtex).toMatch(/^@misc\{inspection-record-hampshire,\n {2}author = \{\{Inspection Record\}\},/);
	expect(entries.bibtex).toContain(`url = {${page}}`);
	expect(entries.ris).toContain('TI  - Hampshire: children’s services\n');
	expect(ownCitation({ ...given, page: undefined }).sentence).toMatch(/20 August 2026\.$/);
});
