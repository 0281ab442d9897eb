/** Checks a claim in the reader’s browser: the form, the verdict, and a sentence to copy. */
import { useMemo, useState } from 'preact/hooks';
import { CiteClaim } from './CiteClaim.tsx';
import { ClaimEvidence, ClaimVerdict } from './ClaimReport.tsx';
import { ClaimSentence } from './ClaimSentence.tsx';
import { claimOf } from '../../views/addresses/claim-address.ts';
import { checkClaim } from '../../domain/claims/claim-checks.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { claimView } from '../../views/claims/claim-report.ts';
import { useClaimSince } from './claim-since.ts';
import { useClaimForm, useClaimRecord } from './claim-state.ts';
import { AddressNotices } from '../kit/AddressNotices.tsx';
import { SinceNotice } from '../kit/KeptView.tsx';
import type { Areas } from './claim-fields.tsx';
import type { FormChoices } from '../../views/addresses/claim-address.ts';
import type { SetForm } from './claim-state.ts';

interface Props {
	/** The site’s base, ending in a slash. */
	base: string;
	areas: Areas;
	choices: FormChoices;
}

export default function ClaimChecker({ base, areas, choices }: Props) {
	const [{ form, notices }, setForm] = useClaimForm(choices);
	const claim = useMemo(() => claimOf(form), [form]);
	const { record, needed, failed, load } = useClaimRecord(base, form, typeof claim !== 'string');
	const view = useMemo(
		() => (record && typeof claim !== 'string' ? claimView(record, checkClaim(record, claim)) : undefined),
		[record, claim],
	);
	const since = useClaimSince(record, claim);
	const [done, setDone] = useState('');
	const set: SetForm = (changed, how) => {
		setForm(changed, how);
		setDone('');
	};

	return (
		<div class="flow claim-checker">
			<div class="claim-and-verdict">
				<ClaimSentence {...{ form, areas, choices, set }} />
				<div class="claim-verdict flow">
					{typeof claim === 'string' && <p>{missingTexts[claim]}</p>}
					<p class={needed ? 'soft' : 'visually-hidden'} role="status">
						{needed && !failed ? 'The record is loading.' : view ? `${view.statement} ${view.verdictText}.` : ''}
					</p>
					{view && (
						<>
							<h2 class="visually-hidden">What the record shows</h2>
							<p class="claim-statement paper-only">
								“{view.statement}” <span class="soft">As at {view.day}.</span>
							</p>
							<ClaimVerdict view={view} />
						</>
					)}
				</div>
			</div>
			<AddressNotices notices={notices} page={at(base, addresses.claims)} failed={failed} again={load} />
			{view && since && <SinceNotice base={base} view={since} />}
			{view && (
				<>
					<ClaimEvidence view={view} base={base} level={3} />
					<CiteClaim {...{ view, form, done }} asAt={choices.last} say={setDone} />
				</>
			)}
		</div>
	);
}

/** What the reader must still choose before there is a verdict. */
const missingTexts = {
	council: 'Choose a council.',
	area: 'Choose an area: a claim may be true of a region and false of England.',
	neighbours: 'Choose whose neighbours are meant.',
	theme: 'Choose a theme.',
} as const;
