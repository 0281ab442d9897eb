/** Lets the reader choose councils and a day, and shows their judgements side by side. The address has the choice. */
import AskedTables from './AskedTables.tsx';
import { CompareControls } from './CompareControls.tsx';
import JointTable from './JointTable.tsx';
import { ThenAndNow } from './ThenAndNow.tsx';
import { useMemo } from 'preact/hooks';
import { useCompareAddress, useCompared } from './compare-state.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { askedTogether } from '../../views/comparing/asked-together.ts';
import { jointTogether } from '../../views/comparing/joint-together.ts';
import { AddressNotices } from '../kit/AddressNotices.tsx';
import { useLoaded } from '../kit/loaded.ts';
import { loadChartRecord, loadJointLines, loadRecordWithThemes } from '../kit/record.ts';
import type { CouncilName } from '../../views/addresses/council-names.ts';

interface Props {
	base: string;
	/** The record’s last day. */
	asAt: string;
	/** In order of name, including abolished councils. */
	councils: readonly CouncilName[];
}

export default function Compare({ base, asAt, councils }: Props) {
	const [{ request, day, notices }, go] = useCompareAddress(councils, asAt);
	const isAsked = request !== undefined;
	const grades = useLoaded(loadChartRecord, base, isAsked);
	// What reports asked for and joint inspections are files of their own; the grades are shown without waiting for them.
	const themes = useLoaded(loadRecordWithThemes, base, isAsked && grades.value !== undefined);
	const joint = useLoaded(loadJointLines, base, isAsked);
	const record = themes.value ?? grades.value;

	const compared = useCompared(record, request, asAt);
	const together = useMemo(
		() => (record?.asked && request ? askedTogether(record, request) : undefined),
		[record, request],
	);
	const jointly = useMemo(
		() => (record && request && joint.value ? jointTogether(record, joint.value, request) : undefined),
		[record, request, joint.value],
	);
	const isWaiting = isAsked && record === undefined;
	const shown = compared && (compared.then ?? compared.now);

	return (
		<div class="compare flow">
			<CompareControls {...{ councils, asAt, request, day, go }} />
			<AddressNotices
				notices={notices}
				page={at(base, addresses.compare)}
				failed={grades.failed}
				again={grades.again}
			/>
			<p class={isWaiting ? 'soft' : 'visually-hidden'} role="status">
				{isWaiting && !grades.failed ? 'The record is loading.' : shown ? `Shown: ${shown.title}.` : ''}
			</p>
			{request?.company === 'chosen' && request.slugs.length === 1 && (
				<p>Choose a second council, or a group to compare the first with.</p>
			)}
			{request && compared && <ThenAndNow {...{ base, asAt, request, compared }} />}
			{together && <AskedTables base={base} view={together} />}
			{jointly && <JointTable base={base} view={jointly} />}
			{joint.failed && <NotLoaded what="Joint and SEND inspections" again={joint.again} />}
			{themes.failed && <NotLoaded what="What their latest reports ask to improve" again={themes.again} />}
		</div>
	);
}

/** Says that a part of the page is missing. `what`: the part, as the subject of the sentence. */
function NotLoaded({ what, again }: { what: string; again: () => void }) {
	return (
		<p role="alert">
			{what} did not load.{' '}
			<button type="button" onClick={again}>
				Try again
			</button>
		</p>
	);
}
