/** A framework’s page: its editions, their judgement trees, and how many inspections of each are in the record. */
import { addresses } from '../addresses/addresses.ts';
import { judgementTree } from '../parts/judgement-tree.ts';
import { dayText, editionName } from '../words/wording.ts';
import { inspectionTypeLabels } from '../../domain/record/frameworks.ts';
import { gradeLabel, gradesOn } from '../../domain/record/grades.ts';
import { startOf } from '../../domain/record/reports.ts';
import type { JudgementTree } from '../parts/judgement-tree.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { Edition, Framework } from '../../domain/record/frameworks.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** An edition of a framework, with the tree of its judgements. */
interface EditionView extends JudgementTree {
	readonly id: string;
	readonly heading: string;
	/** A few sentences: when it was used, how many of its inspections are in the record, its kinds of inspection and its grades. */
	readonly description: string;
	readonly count: number;
}

/** The page of a framework. */
export interface FrameworkPageView {
	readonly slug: string;
	readonly title: string;
	readonly name: string;
	readonly short: string;
	readonly officialTitle: string;
	readonly law: string;
	readonly summary: string;
	readonly address: string;
	readonly reportsAddress: string;
	/** "2013 to 2018", "since 2018". */
	readonly period: string;
	/** First day of its first edition, for sorting. */
	readonly from: string;
	readonly count: number;
	/** The framework whose visits included its inspections. */
	readonly within: { readonly name: string; readonly address: string } | undefined;
	readonly editions: readonly EditionView[];
}

/** Builds the page of a framework from its editions and its reports. */
export function frameworkPageView(record: InspectionRecord, framework: Framework): FrameworkPageView {
	const editions = framework.editions.map((edition) => editionView(record, framework, edition));
	const host = framework.within === undefined ? undefined : record.framework(framework.within);
	return {
		slug: framework.slug,
		title: `${framework.name} (${framework.short})`.replace(/ \((.+)\)$/, (all, short: string) =>
			framework.name.includes(short) ? '' : all,
		),
		name: framework.name,
		short: framework.short,
		officialTitle: framework.officialTitle,
		law: framework.law,
		summary: framework.summary,
		address: addresses.framework(framework.slug),
		reportsAddress: addresses.reportsOfFramework(framework.slug),
		period: periodText(framework),
		from: framework.editions[0]?.from ?? '',
		count: editions.reduce((sum, e) => sum + e.count, 0),
		within: host && { name: host.name, address: addresses.framework(host.slug) },
		editions,
	};
}

/** The years in which inspections under it began. */
function periodText(framework: Framework): string {
	const from = framework.editions[0]?.from.slice(0, 4) ?? '';
	const last = framework.editions.at(-1);
	const to = (last?.afterwards?.to ?? last?.to)?.slice(0, 4);
	if (to === undefined) return `since ${from}`;
	return from === to ? from : `${from} to ${to}`;
}

function editionView(record: InspectionRecord, framework: Framework, edition: Edition): EditionView {
	const starts = record.reports
		.filter((r) => r.edition.id === edition.id)
		.map((r) => startOf(r).earliest)
		.sort();
	const [first, last] = [starts[0], starts.at(-1)];
	return {
		id: edition.id,
		heading: editionName(framework, edition),
		description: [
			`For inspections that began ${edition.to === undefined ? `on or after ${dayText(edition.from)}` : `from ${dayText(edition.from)} to ${dayText(edition.afterwards?.to ?? edition.to)}`}.`,
			heldText(starts.length, first, last),
			`Kinds: ${edition.types.map((t) => inspectionTypeLabels[t]).join(', ')}.`,
			`Grades: ${gradesOn(edition.scale)
				.map((g) => gradeLabel(g).toLowerCase())
				.join(', ')}.`,
		].join(' '),
		...judgementTree(edition),
		count: starts.length,
	};
}

/** How many inspections of an edition the record has, and when the first and the latest began. */
function heldText(count: number, first: IsoDate | undefined, last: IsoDate | undefined): string {
	if (first === undefined || last === undefined) return 'We have none.';
	if (count === 1) return `We have one, which began on ${dayText(first)}.`;
	return `We have ${count}. The first began on ${dayText(first)} and the latest on ${dayText(last)}.`;
}
