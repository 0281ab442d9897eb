import { describe, expect, test } from 'vitest';
import { councilData, reportData, scriptText } from '../../src/files/linked-data.ts';
import { aRecord, aReport, anAuthority } from '../support/builders.ts';

const council = anAuthority('old', { urn: 80472, to: '2019-03-31', website: 'www.old.gov.uk', name: 'Old </script>' });
const record = aRecord({ authorities: [council], reports: [aReport({ authority: 'old', published: '2014-04-22' })] });

describe('what a page is about', () => {
	test('of a council has its codes and days, and no property without a value', () => {
		expect(councilData(council, 'https://record.example/authorities/old/')).toEqual({
			'@context': 'https://schema.org',
			'@type': 'GovernmentOrganization',
			name: 'Old </script>',
			url: 'https://www.old.gov.uk',
			areaServed: { '@type': 'AdministrativeArea', name: 'Old </script>, South East, England' },
			identifier: [
				{ '@type': 'PropertyValue', propertyID: 'ONS code', value: council.gssCode },
				{ '@type': 'PropertyValue', propertyID: 'Ofsted URN', value: 80472 },
			],
			dissolutionDate: '2019-03-31',
			mainEntityOfPage: 'https://record.example/authorities/old/',
		});
		expect(JSON.stringify(councilData(council, undefined))).not.toContain('record.example');
	});

	test('of a report names its author, its day and its council', () => {
		const { reports } = record;
		expect(reportData(record, reports[0]!, { title: 'A report', page: undefined })).toMatchObject({
			'@type': 'Report',
			name: 'A report',
			author: { name: 'Ofsted' },
			datePublished: '2014-04-22',
			about: { '@type': 'GovernmentOrganization', name: 'Old </script>' },
			url: 'https://files.ofsted.gov.uk/v1/file/1',
		});
		const bounds = aReport({ authority: 'old', published: '2014-05-01..2014-06-30' });
		expect(reportData(record, bounds, { title: 'A report', page: undefined })).not.toHaveProperty('datePublished');
	});

	test('cannot end the script element that it is in', () => {
		const text = scriptText(councilData(council, undefined));
		expect(text).not.toContain('<');
		expect(JSON.parse(text)).toMatchObject({ name: 'Old </script>' });
	});
});
