/** Checks of joint inspections against each other and against what they name: what no single file can show. */
import { existedOn } from './authorities.ts';
import { themesOfKind } from './joint.ts';
import { problemsOf } from './entries.ts';
import type { AddProblem, AuthorityEntry, Problem } from './entries.ts';
import type { JointEntries, JointReport } from './joint.ts';

/** The entries to check; `kinds` undefined where only one report is looked at, by the importer. */
export type JointToCheck = Omit<JointEntries, 'kinds'> & { readonly kinds: JointEntries['kinds'] | undefined };

/** Every problem between joint inspections, councils, kinds and themes. */
export function jointProblems(entries: JointToCheck, authorities: readonly AuthorityEntry[]): Problem[] {
	const problems: Problem[] = [];
	const seen = new Map<string, string>();
	for (const report of entries.reports) {
		const add = problemsOf(`joint/${report.id}`, problems);
		// Without any council there is nothing to compare with, and the message says so.
		if (authorities.length > 0) checkCouncils(report, authorities, add);
		checkDays(report, add);
		checkNames(report, entries, add);
		checkPoints(report, entries, add);
		const twin = `${report.authority} ${report.kind} ${report.visit?.start ?? report.published}`;
		const other = seen.get(twin);
		if (other !== undefined)
			add('', report.published, `content/joint/${other} records the same inspection; expected each once`);
		seen.set(twin, report.id);
	}
	return problems;
}

function checkCouncils(report: JointReport, authorities: readonly AuthorityEntry[], add: AddProblem): void {
	const slugs = authorities.map(({ slug }) => slug);
	const day = report.visit?.start ?? report.published;
	report.authorities.forEach((slug, index) => {
		const field = index === 0 ? '' : `also-covers.${index - 1}`;
		const authority = authorities.find((one) => one.slug === slug);
		if (!authority) {
			const what = index === 0 ? 'the folder names no authority' : 'no such authority';
			add(field, slug, `${what} in content/authorities.`, slugs);
		} else if (!existedOn({ ...authority, predecessors: [] }, day)) {
			add(field, slug, `${slug} did not exist on ${day}; expected the council of that day`);
		} else if (report.authorities.indexOf(slug) < index) {
			add(field, slug, 'stands further up, or is the council of the folder; expected each council once');
		}
	});
}

function checkDays({ visit, published, dated }: JointReport, add: AddProblem): void {
	if (visit && published <= visit.end) {
		add('visit.end', visit.end, `expected a day before publication (${published})`);
	}
	if (visit && dated !== undefined && dated <= visit.end)
		add('dated', dated, `expected a day after the visit (${visit.end})`);
	if (dated === published) add('dated', dated, 'is the day of publication; expected it only where it is another');
}

function checkNames(report: JointReport, { kinds, jtaiThemes }: JointToCheck, add: AddProblem): void {
	if (!report.id.endsWith(`/${report.kind}-${report.published}`)) {
		add('kind', report.kind, `the file name says another kind; expected ${report.kind}-${report.published}.yaml`);
	}
	if (report.kind === 'jtai' && !jtaiThemes.some(({ id }) => id === report.theme)) {
		const ids = jtaiThemes.map(({ id }) => id);
		add('theme', report.theme, 'no such theme in content/jtai-themes.yaml.', ids);
	}
	if (!kinds) return;
	const kind = kinds.find(({ id }) => id === report.kind);
	if (!kind) {
		add(
			'kind',
			report.kind,
			'no such kind in content/joint-kinds.',
			kinds.map(({ id }) => id),
		);
	} else if (report.kind === 'send' && !kind.outcomes.some(({ id }) => id === report.outcome)) {
		add(
			'outcome',
			report.outcome,
			'no such outcome in content/joint-kinds/send.mdx.',
			kind.outcomes.map(({ id }) => id),
		);
	}
}

function checkPoints(report: JointReport, { themes, kinds }: JointToCheck, add: AddProblem): void {
	const { pages } = report.source;
	const sections = [
		['priority-section', report.prioritySection, report.improvements.filter(({ isPriority }) => isPriority)],
		['improvement-section', report.improvementSection, report.improvements.filter(({ isPriority }) => !isPriority)],
	] as const;
	for (const [field, section, points] of sections) {
		if (section && section.page > pages) {
			add(`${field}.page`, section.page, `the report has ${pages} pages; expected one of them`);
		}
		if (points.length > (section?.points ?? 0)) {
			const rule = section
				? `the report makes ${section.points} of them (${field}.points); expected no more`
				: `expected ${field} with the page and the number of points`;
			add('improvements', points.length, rule);
		}
	}
	if (!kinds) return;
	const allowed = themesOfKind(themes, report.kind).map(({ id }) => id);
	report.improvements.forEach((point, index) => {
		if (point.page > pages) {
			add(`improvements.${index}.page`, point.page, `the report has ${pages} pages; expected one of them`);
		}
		point.themes.forEach((theme, at) => {
			if (!allowed.includes(theme)) {
				const rule = `no theme of this kind in content/joint-themes.yaml.`;
				add(`improvements.${index}.themes.${at}`, theme, rule, allowed);
			}
		});
	});
}
