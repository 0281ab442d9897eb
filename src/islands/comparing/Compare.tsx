/** Lets the reader choose councils and a day, and shows their judgements side by side. The address has the choice. */
import AskedTables from './AskedTables.tsx';
import CompareFigure from './CompareFigure.tsx';
import JointTable from './JointTable.tsx';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { FIRST_DAY } from '../../domain/record/reading.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import {
	compareAddress,
	compareAsked,
	councilLetters,
	keptCompareAddress,
} from '../../views/addresses/compare-address.ts';
import { askedTogether } from '../../views/comparing/asked-together.ts';
import { jointTogether } from '../../views/comparing/joint-together.ts';
import { compareSince, compareView } from '../../views/comparing/compare.ts';
import { dayText } from '../../views/words/wording.ts';
import { AddressNotices } from '../kit/AddressNotices.tsx';
import { KeepLink, SinceNotice } from '../kit/KeptView.tsx';
import { loadChartRecord, loadJointLines, loadRecordWithThemes } from '../kit/record.ts';
import type { IsoDate } from '../../domain/basics/dates.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Company, CompareAsked, CompareRequest } from '../../views/addresses/compare-address.ts';
import type { JointLine } from '../../views/parts/joint-lines.ts';
import type { CouncilName } from '../../views/addresses/council-names.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** In order of name, including abolished councils. */
	councils: readonly CouncilName[];
}

const companyLabels: Record<Company, string> = {
	chosen: 'councils that I choose',
	neighbours: 'its statistical neighbours',
	region: 'the councils of its region',
	profile: 'the councils with the same grades',
};

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

export default function Compare({ base, asAt, councils }: Props) {
	const [asked, setAsked] = useState<CompareAsked>({ request: undefined, day: asAt, notices: [] });
	/** The comparison that the reader chose before choosing a council. */
	const [waiting, setWaiting] = useState<Company>('chosen');
	const [record, setRecord] = useState<InspectionHistory>();
	const [failed, setFailed] = useState(false);

	useEffect(() => {
		const read = (): void => setAsked(compareAsked(location.search, councils, asAt));
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [councils, asAt]);

	const { request, day, notices } = asked;
	const load = useCallback(() => {
		setFailed(false);
		loadChartRecord(base).then(setRecord, () => setFailed(true));
	}, [base]);
	const needed = request !== undefined && record === undefined;
	useEffect(() => {
		if (needed) load();
	}, [needed, load]);

	// What reports asked for is a file of its own; the grades are shown without waiting for it.
	const [areThemesLost, setThemesLost] = useState(false);
	const loadThemes = useCallback(() => {
		setThemesLost(false);
		loadRecordWithThemes(base).then(setRecord, () => setThemesLost(true));
	}, [base]);
	const needsThemes = request !== undefined && record !== undefined && record.asked === undefined;
	useEffect(() => {
		if (needsThemes) loadThemes();
	}, [needsThemes, loadThemes]);

	// So are joint inspections, which have a table of their own.
	const [joint, setJoint] = useState<readonly JointLine[] | 'lost'>();
	const loadJoint = useCallback(() => {
		setJoint(undefined);
		loadJointLines(base).then(setJoint, () => setJoint('lost'));
	}, [base]);
	const needsJoint = request !== undefined && joint === undefined;
	useEffect(() => {
		if (needsJoint) loadJoint();
	}, [needsJoint, loadJoint]);

	const go = useCallback(
		(next: CompareRequest) => {
			history.pushState(null, '', `${location.pathname}${compareAddress(next, asAt)}`);
			setAsked({ request: next.slugs.length > 0 ? next : undefined, day: next.day, notices: [] });
		},
		[asAt],
	);

	const company = request?.company ?? waiting;
	const slugs = request?.slugs ?? [];
	const choose = (place: number, slug: string): void => {
		const others = slugs.filter((s, index) => index !== place && s !== slug);
		const next = slug === '' ? others : others.toSpliced(place, 0, slug);
		// A single council is shown with its neighbours, so that there is something to compare.
		const beside = next.length === 1 && company === 'chosen' ? 'neighbours' : company;
		const group = place > 0 && slug !== '' ? 'chosen' : beside;
		go({ slugs: group === 'chosen' ? next : next.slice(0, 1), company: next.length === 0 ? 'chosen' : group, day });
	};

	const [then, now] = useMemo(() => {
		if (!record || !request) return [undefined, undefined];
		const today = compareView(record, { ...request, day: asAt });
		return request.day === asAt ? [undefined, today] : [compareView(record, request), today];
	}, [record, request, asAt]);
	const together = useMemo(
		() => (record?.asked && request ? askedTogether(record, request) : undefined),
		[record, request],
	);
	const jointly = useMemo(
		() => (record && request && typeof joint === 'object' ? jointTogether(record, joint, request) : undefined),
		[record, request, joint],
	);
	const since = useMemo(
		() =>
			record && request && request.day < asAt
				? compareSince(record, request, {
						text: `The comparison as at ${dayText(asAt)} alone`,
						address: `${addresses.compare}${compareAddress({ ...request, day: asAt }, asAt)}`,
					})
				: undefined,
		[record, request, asAt],
	);
	const keep = (on: IsoDate): string => (request ? keptCompareAddress({ ...request, day: on }) : '');
	const file = `compare-${slugs.join('-')}${company === 'chosen' ? '' : `-${company}`}`;
	const fields = Math.min(councilLetters.length, Math.max(2, slugs.length + 1));

	return (
		<div class="compare flow">
			<div class="controls" role="group" aria-label="What to compare">
				{councilLetters.slice(0, fields).map((letter, place) => (
					<label>
						{ordinals[place]} council
						<select
							name={letter}
							value={slugs[place] ?? ''}
							onChange={(event) => choose(place, event.currentTarget.value)}
						>
							<option value="">{place === 0 ? 'choose a council' : 'none'}</option>
							{councils.map(([slug, name]) => (
								<option value={slug}>{name}</option>
							))}
						</select>
					</label>
				))}
				<label>
					Compare the first council with
					<select
						name="with"
						value={company}
						onChange={(event) => {
							const chosen = event.currentTarget.value as Company;
							setWaiting(chosen);
							if (slugs.length === 0) return;
							go({ slugs: chosen === 'chosen' ? slugs : slugs.slice(0, 1), company: chosen, day });
						}}
					>
						{(Object.keys(companyLabels) as Company[]).map((id) => (
							<option value={id}>{companyLabels[id]}</option>
						))}
					</select>
				</label>
				<label>
					Also as published by
					<input
						type="date"
						name="date"
						min={FIRST_DAY}
						max={asAt}
						value={day}
						onChange={(event) => {
							const { value } = event.currentTarget;
							if (value === '') go({ slugs, company, day: asAt });
							else if (value >= FIRST_DAY && value <= asAt) go({ slugs, company, day: value });
						}}
					/>
				</label>
			</div>
			<AddressNotices notices={notices} page={at(base, addresses.compare)} failed={failed} again={load} />
			<p class={needed ? 'soft' : 'visually-hidden'} role="status">
				{needed && !failed ? 'The record is loading.' : now ? `Shown: ${(then ?? now).title}.` : ''}
			</p>
			{request?.company === 'chosen' && slugs.length === 1 && (
				<p>Choose a second council, or a group to compare the first with.</p>
			)}
			{since && <SinceNotice base={base} view={since} />}
			{now && !then && (
				<KeepLink
					address={at(base, addresses.compare) + keep(asAt)}
					text={`Keep this comparison as at ${dayText(asAt)}`}
				/>
			)}
			{then && (
				<>
					<h2>As published by {dayText(day)}</h2>
					<CompareFigure base={base} asAt={asAt} id="then" file={`${file}-${day}`} view={then} keep={keep(day)} />
				</>
			)}
			{now && (
				<>
					<h2>
						{then ? 'The same today' : 'Today'}, as at {dayText(asAt)}
					</h2>
					<CompareFigure base={base} asAt={asAt} id="now" file={`${file}-${asAt}`} view={now} keep={keep(asAt)} />
				</>
			)}
			{together && <AskedTables base={base} view={together} />}
			{jointly && <JointTable base={base} view={jointly} />}
			{joint === 'lost' && (
				<p role="alert">
					Joint and SEND inspections did not load.{' '}
					<button type="button" onClick={loadJoint}>
						Try again
					</button>
				</p>
			)}
			{areThemesLost && (
				<p role="alert">
					What their latest reports ask to improve did not load.{' '}
					<button type="button" onClick={loadThemes}>
						Try again
					</button>
				</p>
			)}
		</div>
	);
}
