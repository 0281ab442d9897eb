/** The two places that an import writes to: graded reports, and joint inspections. */
import { valueAt } from '../check/value-at.ts';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { problemsOf, shownValue, twinOf } from './build-record.ts';
import { differencesOf } from './differences.ts';
import { textOfFields, textOfRecord, textWithDifferences, yamlWithDifferences } from './write-record.ts';
import { jointProblems } from '../domain/record/joint-checks.ts';
import { jointFields, jointFromEntry, jointSchema } from '../schemas/joint.ts';
import type { IsoDate } from '../domain/basics/dates.ts';
import type { JointData } from './build-joint.ts';
import type { RecordData } from './build-record.ts';
import type { Difference, ReadingSource } from './differences.ts';
import type { ImportContent } from './load-content.ts';
import type { Unread } from './reading.ts';

/** How records of one kind are compared, checked and written. */
export interface Shelf<Data> {
	/** The folder below content/. */
	readonly folder: 'reports' | 'joint';
	readonly extension: 'mdx' | 'yaml';
	/** By id, as they stand; the import adds those it writes. */
	readonly records: Map<string, unknown>;
	/** Where a record’s file is. */
	file(id: string): string;
	/** A new file’s text. */
	textOf(data: Data): string;
	/** A file’s text with differences taken; with `draft` it is marked as one again. */
	changed(text: string, differences: readonly Difference[], draft: boolean): string;
	/** What is against writing the record. */
	problems(id: string, data: Data, today: IsoDate): Unread[];
	/** The id of a record of the same inspection under another day. */
	twin(id: string, data: Data): string | undefined;
	differences(recorded: unknown, data: Data, source: ReadingSource): Difference[];
}

/** How drafts of graded reports are compared, checked and written: MDX files in content/reports. */
export function reportShelf(content: ImportContent): Shelf<RecordData> {
	return {
		folder: 'reports',
		extension: 'mdx',
		records: content.records,
		file: (id) => join(content.folder, 'reports', `${id}.mdx`),
		textOf: textOfRecord,
		changed: textWithDifferences,
		problems: (id, data, today) => problemsOf(content, id, data, today),
		twin: (id, data) => twinOf(content, id, data),
		differences: differencesOf,
	};
}

/** How drafts of joint inspections are compared, checked and written: YAML files in content/joint. */
export function jointShelf(content: ImportContent): Shelf<JointData> {
	return {
		folder: 'joint',
		extension: 'yaml',
		records: content.joint,
		file: (id) => join(content.folder, 'joint', `${id}.yaml`),
		textOf: textOfFields,
		changed: (text, differences, draft) => {
			const kind = /^kind: (jtai|send|progress)$/m.exec(text)?.[1] as JointData['kind'] | undefined;
			return yamlWithDifferences(text, differences, draft, jointFields(kind ?? 'jtai'));
		},
		problems: (id, data) => problemsOfJoint(content, id, data),
		twin: (id, data) => twinOfJoint(content, id, data),
		differences: differencesOfJoint,
	};
}

function problemsOfJoint(content: ImportContent, id: string, data: JointData): Unread[] {
	const parsed = jointSchema.safeParse(data);
	if (!parsed.success) {
		return parsed.error.issues.map((issue) => ({
			field: issue.path.map(String).join('.'),
			place: undefined,
			found: shownValue(valueAt(data, issue.path)),
			rule: issue.message,
		}));
	}
	const report = jointFromEntry(id, parsed.data);
	const { authorities, jtaiThemes } = content;
	return jointProblems({ kinds: undefined, themes: [], jtaiThemes, reports: [report] }, authorities).map(
		({ field, found, rule }) => ({ field, place: undefined, found: shownValue(found), rule }),
	);
}

function twinOfJoint(content: ImportContent, id: string, data: JointData): string | undefined {
	const folder = id.slice(0, id.indexOf('/') + 1);
	for (const [other, value] of content.joint) {
		if (other === id || !other.startsWith(folder) || valueAt(value, ['kind']) !== data.kind) continue;
		const sameFile = valueAt(value, ['source', 'sha256']) === data.source.sha256;
		const sameVisit = data.visit !== undefined && valueAt(value, ['visit', 'start']) === data.visit.start;
		if (sameFile || sameVisit) return other;
	}
	return undefined;
}

/** What a person writes, and is never compared. */
const ofPersons = ['improvements', 'findings', 'notes', 'draft'];

/** Values that leaving a field out stands for. */
const absent: Readonly<Record<string, unknown>> = {
	'published-basis': 'site',
	'also-covers': [],
	health: [],
	police: [],
};

/** Bodies that were not read are not known; a person may have added them. */
const mayBeUnread = ['health', 'police', 'statement', 'previous'];

function differencesOfJoint(recorded: unknown, data: JointData): Difference[] {
	const kind = data.kind;
	return jointFields(kind).flatMap((field): Difference[] => {
		if (ofPersons.includes(field)) return [];
		const [before, read] = [valueAt(recorded, [field]), valueAt(data, [field])];
		if (read === undefined && mayBeUnread.includes(field)) return [];
		const fallback = absent[field];
		return isDeepStrictEqual(before ?? fallback, read ?? fallback) ? [] : [{ path: [field], recorded: before, read }];
	});
}
