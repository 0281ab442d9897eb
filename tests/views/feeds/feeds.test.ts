import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../src/views/feeds/deadlines.ts';
import { allFeeds, offeredFeeds } from '../../../src/views/feeds/feeds.ts';
import { workingCalendar } from '../../../src/domain/basics/working-days.ts';
import { aJtai, aRecord, aReport, aSend, anAuthority, anEdition, ilacs2018 } from '../../support/builders.ts';
import type { JointKind } from '../../../src/domain/record/joint.ts';

const authorities = [
	anAuthority('hampshire', { neighbours: ['kent'] }),
	anAuthority('kent'),
	anAuthority('leeds', { region: 'yorkshire-and-the-humber' }),
];
const reports = [
	aReport({ authority: 'hampshire', published: '2014-04-22' }),
	aReport({ authority: 'kent', published: '2019-06-11', edition: ilacs2018 }),
	aReport({ authority: 'leeds', published: '2019-07-11', edition: ilacs2018 }),
];
const record = aRecord({ authorities, reports });
const feedOf = (page: string, corrections: { day: string; report?: string }[] = []) =>
	allFeeds(record, corrections).find((feed) => feed.page === page);

describe('a feed', () => {
	test('of England has every report, newest first, and is as new as the newest', () => {
		const feed = feedOf('/');
		expect(feed?.entries.map(({ address }) => address)).toEqual([
			'/reports/leeds/2019-07-11/',
			'/reports/kent/2019-06-11/',
			'/reports/hampshire/2014-04-22/',
		]);
		expect(feed?.updated).toBe('2019-07-11');
	});

	test('of a council has its own reports and its neighbours’, and of a region those of its councils', () => {
		const titles = (page: string) => feedOf(page)?.entries.map(({ title }) => title);
		expect(titles('/authorities/hampshire/')).toEqual(['kent, 11 June 2019', 'hampshire, 22 April 2014']);
		expect(titles('/authorities/kent/')).toEqual(['kent, 11 June 2019']);
		expect(titles('/regions/yorkshire-and-the-humber/')).toEqual(['leeds, 11 July 2019']);
		expect(feedOf('/regions/london/')).toMatchObject({ entries: [], updated: '2019-07-11' });
	});

	test('says that a report was changed when its page was corrected, on the last day', () => {
		const corrections = [
			{ day: '2026-11-28', report: 'hampshire/2014-04-22' },
			{ day: '2026-11-20', report: 'hampshire/2014-04-22' },
			{ day: '2026-11-29' },
		];
		const feed = feedOf('/authorities/hampshire/', corrections);
		expect(feed?.updated).toBe('2026-11-28');
		expect(feed?.entries.map(({ published, updated }) => [published, updated])).toEqual([
			['2019-06-11', '2019-06-11'],
			['2014-04-22', '2026-11-28'],
		]);
	});

	test('leaves out drafts and reports whose day of publication is not known', () => {
		const others = aRecord({
			authorities,
			reports: [
				...reports,
				aReport({ authority: 'kent', published: '2014-05-01..2014-06-30' }),
				{ ...aReport({ authority: 'kent', published: '2020-01-15', edition: ilacs2018 }), draft: true },
			],
		});
		expect(allFeeds(others, [])[0]?.entries).toHaveLength(3);
	});
});

describe('joint inspections in feeds', () => {
	const kinds = (['jtai', 'send'] as const).map((id): JointKind => ({
		id,
		name: id === 'send' ? 'Area SEND inspection' : 'Joint targeted area inspection',
		short: id,
		inText: id,
		summary: 'It is one.',
		judges: 'It judges agencies.',
		saysNothingOf: 'It says nothing about grades.',
		outcomes:
			id === 'send' ? [{ id: 'inconsistent', label: 'Inconsistent experiences', meaning: 'It is inconsistent.' }] : [],
	}));
	const both = aRecord({
		authorities,
		reports,
		joint: {
			kinds,
			themes: [],
			jtaiThemes: [{ id: 'neglect', label: 'Neglect', printed: ['neglect'] }],
			reports: [
				aSend({ id: 'kent/send-2019-06-20', authorities: ['kent', 'leeds'] }),
				aJtai({ id: 'leeds/jtai-2016-05-01' }),
				aSend({ id: 'leeds/send-2024-05-01', draft: true }),
			],
		},
	});
	const feed = (page: string) => allFeeds(both, []).find((one) => one.page === page);
	const shown = (page: string) => feed(page)?.entries.map(({ address }) => address);

	test('stand among the reports, by day, at every council of a partnership and in its region; drafts do not', () => {
		expect(shown('/')).toEqual([
			'/reports/leeds/2019-07-11/',
			'/joint/kent/send-2019-06-20/',
			'/reports/kent/2019-06-11/',
			'/joint/leeds/jtai-2016-05-01/',
			'/reports/hampshire/2014-04-22/',
		]);
		expect(shown('/authorities/hampshire/')).toContain('/joint/kent/send-2019-06-20/');
		expect(shown('/authorities/leeds/')).toEqual([
			'/reports/leeds/2019-07-11/',
			'/joint/kent/send-2019-06-20/',
			'/joint/leeds/jtai-2016-05-01/',
		]);
		expect(shown('/regions/yorkshire-and-the-humber/')).toEqual(shown('/authorities/leeds/'));
	});

	test('say in their titles what kind they are, and that they give no grade', () => {
		const [, send, , jtai] = feed('/')?.entries ?? [];
		expect(send).toMatchObject({
			kind: 'Area SEND inspection',
			title: 'Area SEND inspection: kent and leeds, 20 June 2019',
			published: '2019-06-20',
		});
		expect(send?.summary).toMatch(/^Outcome: inconsistent experiences\. It gives no grade /);
		expect(jtai?.summary).toMatch(/^Theme: neglect\. It gives no grade /);
		expect(feed('/')?.entries[0]?.kind).toBe('Graded inspection');
	});

	test('add no deadline to a calendar', () => {
		const calendar = { calendar: workingCalendar([{ year: 2014, days: [] }]) };
		const of = (from: typeof both) => deadlinesOf({ ...from, ...calendar }, authorities[0]!);
		expect(of(both)).toEqual(of(record));
		expect(of(both).events).toHaveLength(1);
	});
});

test('a page offers its council’s or its region’s feed and England’s', () => {
	const pages = (address: string) => offeredFeeds(address).map(({ page }) => page);
	expect(pages('/authorities/hampshire/briefing/')).toEqual(['/authorities/hampshire/', '/']);
	expect(pages('/regions/london/')).toEqual(['/regions/london/', '/']);
	expect(pages('/authorities/by-region/')).toEqual(['/']);
	expect(pages('/authorities/')).toEqual(['/']);
	expect(pages('/reports/hampshire/2014-04-22/')).toEqual(['/']);
	expect(pages('/')).toEqual(['/']);
});

describe('deadlines', () => {
	const years = workingCalendar([{ year: 2014, days: [] }]);

	test('are those of reports with a known day and a known rule', () => {
		const board = anEdition({ id: 'lscb-review-2013', scope: 'safeguarding-board' });
		const later = aReport({ authority: 'kent', published: '2014-06-11' });
		const calendar = (report: ReturnType<typeof aReport>) =>
			deadlinesOf({ ...aRecord({ authorities, reports: [report, later] }), calendar: years }, authorities[0]!);
		const known = calendar(aReport({ authority: 'hampshire', published: '2014-04-22' }));
		expect(known.events).toMatchObject([{ since: '2014-04-22', page: '/reports/hampshire/2014-04-22/' }]);
		expect(known.events[0]?.about).toContain('70 working days after publication');
		expect(calendar(aReport({ authority: 'hampshire', published: '2014-05-01..2014-06-30' })).events).toEqual([]);
		expect(calendar(aReport({ authority: 'hampshire', published: '2014-04-22', edition: board })).events).toEqual([]);
	});
});
