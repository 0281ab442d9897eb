/** Real queries, and the page that each must lead to. When a reader’s query fails, add it here. */

/** The first result is the page; where several are given, they are the first ones, in any order. */
export type QueryCase = readonly [query: string, ...first: readonly [string, ...string[]]];

const council = (slug: string) => `/authorities/${slug}/`;
const report = (id: string) => `/reports/${id}/`;

/** Queries that name a page: the header’s box and the search page have it first. */
export const namingQueries: readonly QueryCase[] = [
	// Councils by any name, however written.
	['Hull', council('hull')],
	['hull', council('hull')],
	['Kingston upon Hull', council('hull')],
	['BCP', council('bournemouth-christchurch-and-poole')],
	['bcp council', council('bournemouth-christchurch-and-poole')],
	['Christchurch', council('bournemouth-christchurch-and-poole')],
	['LBBD', council('barking-and-dagenham')],
	['barking & dagenham', council('barking-and-dagenham')],
	['Bucks', council('buckinghamshire')],
	['Herts', council('hertfordshire')],
	['north east lincs', council('north-east-lincolnshire')],
	['k&c', council('kensington-and-chelsea')],
	['Telford', council('telford-and-wrekin')],
	['telford & wrekin', council('telford-and-wrekin')],
	['St Helens', council('st-helens')],
	['Saint Helens', council('st-helens')],
	['st. helens', council('st-helens')],
	['hampshire county council', council('hampshire')],
	['london borough of hackney', council('hackney')],
	['LB Hackney', council('hackney')],
	['royal borough of kingston', council('kingston-upon-thames')],
	['bristol city council', council('bristol')],
	['city of york council', council('york')],
	['city of london corporation', council('city-of-london')],
	['Durham', council('durham')],
	['County Durham', council('durham')],
	['stoke', council('stoke-on-trent')],
	['newcastle', council('newcastle-upon-tyne')],
	['isle of wight', council('isle-of-wight')],
	['kensing', council('kensington-and-chelsea')],
	['croydon children’s services', council('croydon')],
	['bath', council('bath-and-north-east-somerset')],
	['reading', council('reading')],
	['east riding', council('east-riding-of-yorkshire')],
	// Trusts and companies that run a council’s services.
	[
		'Achieving for Children',
		council('kingston-upon-thames'),
		council('richmond-upon-thames'),
		council('windsor-and-maidenhead'),
	],
	['Sandwell Children’s Trust', council('sandwell')],
	["sandwell children's trust", council('sandwell')],
	['sandwell trust', council('sandwell')],
	['slough children first', council('slough')],
	// Codes.
	['E10000014', council('hampshire')],
	['e10000014', council('hampshire')],
	['850', council('hampshire')],
	['80472', council('hampshire')],
	['urn 80472', council('hampshire')],
	// Councils that were reorganised.
	['Dorset', council('dorset')],
	['dorset county council', council('dorset-county')],
	['Cumbria', council('cumberland'), council('westmorland-and-furness')],
	['Northamptonshire', council('north-northamptonshire'), council('west-northamptonshire')],
	['northants', council('north-northamptonshire'), council('west-northamptonshire')],
	['Bournemouth', council('bournemouth-christchurch-and-poole')],
	// A council and something about it.
	['is birmingham inadequate', council('birmingham')],
	['why was croydon inadequate', council('croydon')],
	['hampshire inadequate', council('hampshire')],
	['monitoring visit bradford', council('bradford')],
	['lscb hampshire', council('hampshire')],
	['hampshire ofsted report', council('hampshire')],
	['bradford cathedral school', council('bradford')],
	['hampshire 2016', council('hampshire')],
	// A council’s report.
	['ofsted report hampshire 2014', report('hampshire/2014-04-22')],
	['hampshire april 2014', report('hampshire/2014-04-22')],
	['22/04/2014 hampshire', report('hampshire/2014-04-22')],
	['hampshire SIF', report('hampshire/2014-04-22')],
	['latest ofsted report hampshire', report('hampshire/2024-07-23')],
	['hampshire short inspection 2019', report('hampshire/2019-06-11')],
	['north tyneside 2020', report('north-tyneside/2020-04-15')],
	['kensington 2016', report('kensington-and-chelsea/2016-03-29')],
	['kingston upon hull 2015', report('hull/2015-02-03')],
	['Cumbria 2015', report('cumbria/2015-05-13')],
	['cumbria 2024', report('cumberland/2024-11-26'), report('westmorland-and-furness/2024-07-12')],
	['Kent 2013', report('kent/2013-08-23')],
	['safeguarding board surrey', report('surrey/2015-08-03')],
	['lscb review surrey', report('surrey/2015-08-03')],
	['dorset 2016', report('dorset-county/2016-05-23')],
	// Frameworks and terms; two pages may have the same name.
	['SIF', '/frameworks/sif/', '/glossary/sif/'],
	['single inspection framework', '/frameworks/sif/', '/glossary/sif/'],
	['ILACS', '/frameworks/ilacs/', '/glossary/ilacs/'],
	['what is ilacs', '/frameworks/ilacs/', '/glossary/ilacs/'],
	['focused visit', '/glossary/focused-visit/'],
	['re-inspection', '/glossary/re-inspection/'],
	['reinspection', '/glossary/re-inspection/'],
	['70 working days', '/glossary/working-days/'],
	['statistical neighbours', '/explained/statistical-neighbours/', '/glossary/statistical-neighbours/'],
	// Misspellings.
	['birmngham', council('birmingham')],
	['hamshire', council('hampshire')],
	['hamshire county council', council('hampshire')],
	['middlesborough', council('middlesbrough')],
	['leceister', council('leicester')],
	['kensigton', council('kensington-and-chelsea')],
	['westmoreland', council('westmorland-and-furness')],
];

/** Other pages that must be among a query’s first results: an abolished council also finds its successors. */
export const bringing: readonly QueryCase[] = [
	['Cumbria', council('cumberland'), council('westmorland-and-furness')],
	['Northamptonshire', council('north-northamptonshire'), council('west-northamptonshire')],
	['Dorset', council('dorset-county'), council('bournemouth-christchurch-and-poole')],
	['kent and medway', council('kent'), council('medway')],
	['yorkshire', council('north-yorkshire'), council('east-riding-of-yorkshire')],
	['north west', '/reports/region/north-west/'],
	['2014', '/reports/year/2014/'],
	['inadequate', '/reports/grade/overall/inadequate/'],
];

/** Queries whose words are read as filters: every result has the value. `rest`: the remaining words to search for. */
export const readQueries: readonly (readonly [query: string, filters: string])[] = [
	['children in care outstanding', 'children-in-care=outstanding'],
	['requires improvement to be good', 'overall=requires-improvement'],
	['inadequate since 2023 north west', 'overall=inadequate&region=north-west&year=2026&year=2025&year=2024&year=2023'],
	['which councils are outstanding', 'overall=outstanding&kind=council'],
	['inadequate london boroughs', 'overall=inadequate&type=london-borough'],
	['short inspections 2024', 'inspection=short&year=2024'],
	['sif reports 2014 london', 'framework=sif&year=2014&region=london&kind=report'],
];
