/** The page of a joint inspection. */
import { addresses } from '../addresses/addresses.ts';
import { jointGist } from '../parts/joint-lines.ts';
import { reviewedText } from '../parts/reviewed-text.ts';
import { dayText, listText, lower, stayText } from '../words/wording.ts';
import { inspectorateNames } from '../../domain/record/joint.ts';
import { asAtDate } from '../../domain/record/record.ts';
import type { FindingView } from '../parts/finding-view.ts';
import type { PointView } from '../parts/improvements.ts';
import type { LinkView } from '../parts/link-view.ts';
import type { JointPoint, JointReport, SendReport } from '../../domain/record/joint.ts';
import type { InspectionRecord } from '../../domain/record/record.ts';

/** A fact with its name. */
interface Fact {
	readonly label: string;
	readonly value: string;
}

/** Everything that the page says. */
export interface JointReportView {
	readonly title: string;
	readonly description: string;
	readonly asAt: string;
	readonly heading: string;
	/** The kind, with its page. */
	readonly kind: LinkView;
	readonly councils: readonly LinkView[];
	/** The outcome or the theme, in one sentence. */
	readonly lead: string;
	/** What this kind judges, and what it does not say. */
	readonly judges: string;
	readonly facts: readonly Fact[];
	readonly priority: readonly PointView[];
	readonly improvements: readonly PointView[];
	/** How many points the report makes, where ours are not all of them. */
	readonly summary: string | undefined;
	readonly strengths: readonly FindingView[];
	readonly voice: FindingView | undefined;
	readonly reviewed: string | undefined;
	readonly notes: readonly string[];
	readonly draft: boolean;
	readonly source: { readonly url: string | undefined; readonly sha256: string; readonly pages: number };
}

/** "Norfolk", or "Kingston and Richmond". */
export function jointCouncils(record: InspectionRecord, report: JointReport): string {
	return listText(report.authorities.map((slug) => record.authority(slug).name));
}

/** The days on site; undefined where none are printed. */
export function visitText({ visit }: JointReport): string | undefined {
	if (!visit) return undefined;
	const { start, end } = visit;
	return stayText({ earliest: start, latest: start }, { earliest: end, latest: end });
}

function outcomeOf(record: InspectionRecord, { kind, outcome }: SendReport) {
	const found = record.joint.kind(kind).outcomes.find(({ id }) => id === outcome);
	if (!found) throw new Error(`No outcome "${outcome}" in the record`);
	return found;
}

/** The page of a report. */
export function jointReportView(record: InspectionRecord, id: string): JointReportView {
	const report = record.joint.report(id);
	const kind = record.joint.kind(report.kind);
	const place = jointCouncils(record, report);
	const { findings, source } = report;
	const finding = ({ text, page }: { readonly text: string; readonly page: number }): FindingView => ({
		text,
		page,
		url: source.url === undefined ? undefined : `${source.url}#page=${page}`,
	});
	const points = report.improvements.map((point) => pointView(record, report, point));
	return {
		title: `${kind.name}: ${place}, ${dayText(report.published)}`,
		description: `What the ${lower(kind.name)} of ${place}, published ${dayText(report.published)}, found and asked to improve. It gives no grade.`,
		asAt: dayText(asAtDate(record)),
		heading: place,
		kind: { text: kind.name, address: addresses.jointKind(report.kind) },
		councils: report.authorities.map((slug) => ({
			text: record.authority(slug).name,
			address: addresses.authority(slug),
		})),
		lead: leadText(record, report),
		judges: `${kind.judges} ${kind.saysNothingOf}`,
		facts: factsOf(record, report),
		priority: points.filter(({ isPriority }) => isPriority),
		improvements: points.filter(({ isPriority }) => !isPriority),
		summary: findings?.summary,
		strengths: (findings?.strengths ?? []).map(finding),
		voice: findings?.voice && finding(findings.voice),
		reviewed: findings && reviewedText(findings),
		notes: report.notes,
		draft: report.draft,
		source,
	};
}

function leadText(record: InspectionRecord, report: JointReport): string {
	switch (report.kind) {
		case 'jtai':
			return `Theme of this round: ${lower(jointGist(record, report))}. The letter gives no grade.`;
		case 'send':
			return `Outcome: ${outcomeOf(record, report).meaning}`;
		case 'progress':
			return 'The report describes progress since an earlier special joint area review.';
	}
}

function pointView(record: InspectionRecord, report: JointReport, point: JointPoint): PointView {
	return {
		text: point.text,
		page: point.page,
		isPriority: point.isPriority,
		themes: point.themes.map((theme) => ({
			text: lower(record.joint.themes.find(({ id }) => id === theme)?.label ?? theme),
			address: `${addresses.jointKind(report.kind)}#theme-${theme}`,
		})),
	};
}

function factsOf(record: InspectionRecord, report: JointReport): Fact[] {
	const fact = (label: string, value: string | undefined): Fact[] => (value === undefined ? [] : [{ label, value }]);
	const visit = visitText(report);
	const days = visit ?? 'Not printed';
	const published = `${dayText(report.published)}${report.publishedBasis === 'letter' ? ', the date of the letter' : ''}`;
	return [
		...fact('Visit', days),
		...fact('Published', published),
		...fact('Date of the letter', report.dated && dayText(report.dated)),
		...fact('Inspectorates', listText(report.inspectorates.map((one) => inspectorateNames[one]))),
		...fact('Councils', report.authorities.length > 1 ? jointCouncils(record, report) : undefined),
		...fact('Health bodies, as printed', report.health.length > 0 ? report.health.join('; ') : undefined),
		...fact('Police, as printed', report.police.length > 0 ? report.police.join('; ') : undefined),
		...ownFacts(report),
		...fact('Areas for priority action', sectionText(report.prioritySection)),
		...fact('Areas for improvement', sectionText(report.improvementSection)),
	];
}

function sectionText(section: JointReport['improvementSection']): string | undefined {
	return section && `${section.points}, from page ${section.page} of the PDF`;
}

function ownFacts(report: JointReport): Fact[] {
	if (report.kind === 'jtai') {
		const { statement } = report;
		if (!statement) return [];
		const by = statement.by === undefined ? 'Asked for' : `Asked of ${statement.by.replace(/^The /, 'the ')}`;
		const due = statement.due === undefined ? '' : `, due by ${dayText(statement.due)}`;
		return [{ label: 'Written statement of proposed action', value: `${by}${due}` }];
	}
	if (report.kind === 'progress') return [];
	const { years, isAbout, monitoringMonths } = report.next;
	const within = `Within ${isAbout ? 'about ' : ''}${years} years`;
	return [
		...(report.previous === undefined ? [] : [{ label: 'Previous inspection, as printed', value: report.previous }]),
		{
			label: 'Next full inspection',
			value: `${within}${monitoringMonths === undefined ? '' : `, and a monitoring inspection within about ${monitoringMonths} months`}`,
		},
		{
			label: 'Plan asked for',
			value:
				report.plan === 'strategic-plan'
					? 'An updated strategic plan, to be published'
					: 'A priority action plan, required by His Majesty’s Chief Inspector',
		},
	];
}
