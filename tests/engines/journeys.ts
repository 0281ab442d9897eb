/** What readers do most, in a browser of any engine. A journey throws where it does not get there. */
import assert from 'node:assert/strict';
import { templates } from '../browser/templates.ts';
import { until } from './engine.ts';
import type { Engine } from './engine.ts';

/** Something that a reader sets out to do. `site`: the address of the site, with a slash at the end. */
interface Journey {
	readonly name: string;
	readonly go: (engine: Engine, site: string) => Promise<void>;
}

const textOf = (engine: Engine, selector: string): Promise<string> =>
	engine.run((wanted: string) => document.querySelector(wanted)?.textContent.trim() ?? '', selector);

const countOf = (engine: Engine, selector: string): Promise<number> =>
	engine.run((wanted: string) => document.querySelectorAll(wanted).length, selector);

/** Sets the value of a field as a person’s choice would, with the event that tells the page of it. */
const choose = (engine: Engine, selector: string, value: string): Promise<void> =>
	engine.run(
		(wanted: string, chosen: string) => {
			const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
			if (!field) throw new Error(`No ${wanted}`);
			field.value = chosen;
			for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
		},
		selector,
		value,
	);

/** Waits until a widget that is on screen from the start can be used. */
const ready = (engine: Engine): Promise<number> =>
	until(
		'widgets that wait for their script',
		() => countOf(engine, 'astro-island[ssr][client=painted]'),
		(left) => left === 0,
	);

export const journeys: readonly Journey[] = [
	{
		name: 'a town leads to its council, by keyboard',
		go: async (engine, site) => {
			await engine.open(`${site}about/`);
			await engine.type('#site-search', 'Guildford');
			await until(
				'suggestions',
				() => textOf(engine, '#search-options'),
				(text) => text.includes('Surrey'),
			);
			await engine.press('ArrowDown');
			await engine.press('Enter');
			await until(
				'heading of the council',
				() => textOf(engine, 'h1'),
				(text) => text === 'Surrey',
			);
		},
	},
	{
		name: 'a search finds the report, and a filter narrows it',
		go: async (engine, site) => {
			await engine.open(`${site}search/?q=hampshire+2014`);
			await ready(engine);
			await until(
				'results',
				() => engine.run(() => document.querySelector<HTMLAnchorElement>('.found > li a')?.pathname ?? ''),
				(path) => path.endsWith('/reports/hampshire/2014-04-22/'),
			);
			await engine.open(`${site}search/?q=adoption&kind=report`);
			await ready(engine);
			await until(
				'heading',
				() => textOf(engine, '.search-head h2'),
				(text) => /^\d[\d,]* pages for “adoption”/.test(text),
			);
		},
	},
	{
		name: 'a glossary word opens its meaning and closes it again',
		go: async (engine, site) => {
			await engine.open(`${site}frameworks/sif/`);
			await engine.click('main button.word');
			assert.equal(await countOf(engine, 'dialog:popover-open'), 1);
			await engine.press('Escape');
			assert.equal(await countOf(engine, 'dialog:popover-open'), 0);
		},
	},
	{
		name: 'the list of councils is filtered while one types',
		go: async (engine, site) => {
			await engine.open(`${site}authorities/`);
			const shown = (): Promise<number> =>
				engine.run(
					() =>
						[...document.querySelectorAll<HTMLElement>('.council-matrix tbody tr')].filter(
							(row) => row.getClientRects().length > 0 && row.querySelector('a'),
						).length,
				);
			const all = await shown();
			assert.ok(all > 150, `${all} councils`);
			await engine.type('.list-tools input', 'hartlepool');
			await until('councils', shown, (count) => count > 0 && count < 5);
		},
	},
	{
		name: 'grades stand below their headings in the list of councils',
		go: async (engine, site) => {
			await engine.open(`${site}regions/south-east/`);
			await until(
				'headings that sort',
				() => countOf(engine, '.council-matrix thead .sort'),
				(count) => count > 3,
			);
			const apart = await engine.run(() => {
				const middle = (element: Element): number => {
					const { left, right } = element.getBoundingClientRect();
					return (left + right) / 2;
				};
				const heads = [...document.querySelectorAll('.council-matrix thead .judgement')].map((head) =>
					middle(head.querySelector('.sort') ?? head),
				);
				return [...document.querySelectorAll('.council-matrix tbody tr')].flatMap((row) =>
					[...row.querySelectorAll('.mark')].map((mark, index) => Math.abs(middle(mark) - (heads[index] ?? 0))),
				);
			});
			assert.ok(apart.length > 50, `${apart.length} grades`);
			assert.ok(Math.max(...apart) < 12, `a grade is ${Math.max(...apart)} pixels from the middle of its heading`);
		},
	},
	{
		name: 'the map shows another judgement',
		go: async (engine, site) => {
			await engine.open(`${site}map/`);
			await ready(engine);
			assert.ok((await countOf(engine, '.tile-map a')) > 140);
			await choose(engine, '.controls select', 'help-and-protection');
			await until(
				'title of the map',
				() => textOf(engine, '#map-title'),
				(text) => text.toLowerCase().includes('help and protection'),
			);
		},
	},
	{
		name: 'two councils are compared',
		go: async (engine, site) => {
			await engine.open(`${site}compare/`);
			await ready(engine);
			await choose(engine, 'select[name=a]', 'hampshire');
			await choose(engine, 'select[name=b]', 'surrey');
			await until(
				'councils side by side',
				() => countOf(engine, '#now tbody tr'),
				(rows) => rows === 2,
			);
		},
	},
	{
		name: 'a claim is checked',
		go: async (engine, site) => {
			await engine.open(`${site}claims/`);
			await ready(engine);
			await choose(engine, 'select[name=council]', 'hampshire');
			await until(
				'verdict',
				() => textOf(engine, '.claim-verdict'),
				(text) => text.length > 20 && !/undefined|NaN/.test(text),
			);
		},
	},
	{
		name: 'England over time is drawn',
		go: async (engine, site) => {
			await engine.open(`${site}national/`);
			await engine.run(() => document.querySelector('figure.chart')?.scrollIntoView());
			await until(
				'drawing with a size',
				() =>
					engine.run(() =>
						Math.max(
							0,
							...[...document.querySelectorAll('figure.chart :is(svg, canvas)')].map(
								(one) => one.getBoundingClientRect().height,
							),
						),
					),
				(height) => height > 100,
			);
		},
	},
	{
		name: 'no kind of page is wider than a phone, or waits for a script for ever',
		go: async (engine, site) => {
			const wide: string[] = [];
			for (const { name, address } of templates) {
				await engine.open(`${site}${address.slice(1)}`);
				await ready(engine);
				const { clientWidth, scrollWidth } = await engine.run(() => ({
					clientWidth: document.documentElement.clientWidth,
					scrollWidth: document.documentElement.scrollWidth,
				}));
				if (scrollWidth > clientWidth) wide.push(`${name}: ${scrollWidth} in ${clientWidth}`);
			}
			assert.deepEqual(wide, []);
		},
	},
];
