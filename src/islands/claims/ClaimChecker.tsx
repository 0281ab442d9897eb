/** Checks a claim in the reader’s browser: the form, the verdict, and a sentence to copy. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { ClaimEvidence, ClaimVerdict } from './ClaimReport.tsx';
import { ClaimSentence } from './ClaimSentence.tsx';
import {
	EARLIEST_SINCE,
	boundsOf,
	claimOf,
	formAddress,
	formFrom,
	isAboutSend,
	isAboutThemes,
	ofOneGrade,
	usualForm,
	withoutCouncil,
} from '../../views/addresses/claim-address.ts';
import { checkClaim } from '../../domain/claims/claim-checks.ts';
import { addresses, at } from '../../views/addresses/addresses.ts';
import { claimView } from '../../views/claims/claim-report.ts';
import { ownCitation } from '../../views/parts/citation.ts';
import { chartCsv } from '../../views/parts/chart-table.ts';
import { dayText } from '../../views/words/wording.ts';
import { useClaimSince } from './claim-since.ts';
import { AddressNotices } from '../kit/AddressNotices.tsx';
import { loadChartRecord, loadRecordWithSend, loadRecordWithThemes } from '../kit/record.ts';
import { SinceNotice } from '../kit/KeptView.tsx';
import { saveText } from '../kit/save-file.ts';
import type { Areas } from './claim-fields.tsx';
import type { ClaimForm, FormChoices } from '../../views/addresses/claim-address.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { Notice } from '../../views/addresses/notice.ts';

interface Props {
	/** The site’s base, ending in a slash. */
	base: string;
	areas: Areas;
	choices: FormChoices;
}

export default function ClaimChecker({ base, areas, choices }: Props) {
	const { last } = choices;
	const [{ form, notices }, setAsked] = useState<{ form: ClaimForm; notices: readonly Notice[] }>({
		form: usualForm(last),
		notices: [],
	});
	const [record, setRecord] = useState<InspectionHistory>();
	const [failed, setFailed] = useState(false);
	const [done, setDone] = useState('');

	useEffect(() => {
		const read = (): void => setAsked(formFrom(location.search, choices));
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [choices]);

	const aboutThemes = isAboutThemes(form);
	const aboutSend = isAboutSend(form);
	const load = useCallback(() => {
		setFailed(false);
		(aboutThemes ? loadRecordWithThemes : aboutSend ? loadRecordWithSend : loadChartRecord)(base).then(setRecord, () =>
			setFailed(true),
		);
	}, [base, aboutThemes, aboutSend]);

	const claim = useMemo(() => claimOf(form), [form]);
	const complete = typeof claim !== 'string';
	const needed =
		complete &&
		(record === undefined || (aboutThemes && record.asked === undefined) || (aboutSend && record.send === undefined));
	useEffect(() => {
		if (needed) load();
	}, [needed, load]);
	const view = useMemo(
		() => (record && !needed && typeof claim !== 'string' ? claimView(record, checkClaim(record, claim)) : undefined),
		[record, needed, claim],
	);

	const since = useClaimSince(needed ? undefined : record, claim);

	const set = (changed: Partial<ClaimForm>): void => {
		const next = withinBounds({ ...form, ...changed }, changed.kind !== undefined && changed.kind !== form.kind);
		history.pushState(null, '', location.pathname + formAddress(next));
		setAsked({ form: next, notices: [] });
		setDone('');
	};

	const link =
		complete && typeof location !== 'undefined'
			? new URL(location.pathname + formAddress(form), location.origin).href
			: '';
	const copy = async (text: string, what: string): Promise<void> => {
		try {
			await navigator.clipboard.writeText(text);
			setDone(`${what} is copied.`);
		} catch {
			setDone(`Your browser did not allow copying. Please select the text instead.`);
		}
	};

	const cited =
		view &&
		ownCitation({ name: `claim-${form.kind}`, title: `Claim checked: ${view.statement}`, asAt: last, page: link });

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
					<section class="flow" aria-labelledby="take">
						<h3 id="take">Cite this</h3>
						<p class="soft small">
							The link has the claim’s day, so it goes on showing the reports published by {dayText(form.day)}.
						</p>
						<blockquote class="measure take">
							{view.sentence} <a href={link}>{link}</a>
						</blockquote>
						<p class="chart-tools">
							<button type="button" onClick={() => void copy(`${view.sentence} ${link}`, 'The sentence')}>
								Copy the sentence
							</button>
							<button type="button" onClick={() => void copy(link, 'The link')}>
								Copy the link
							</button>
							<button type="button" onClick={() => void copy(cited?.citation.bibtex ?? '', 'The entry for BibTeX')}>
								BibTeX
							</button>
							<button type="button" onClick={() => void copy(cited?.citation.ris ?? '', 'The entry for RIS')}>
								RIS
							</button>
							{view.tables.map((table, index) => (
								<button
									type="button"
									onClick={() =>
										saveText(`claim-${form.kind}-${form.day}${index === 0 ? '' : `-${index + 1}`}.csv`, chartCsv(table))
									}
								>
									Save “{table.title.toLowerCase()}” as CSV
								</button>
							))}
							<span role="status">{done}</span>
						</p>
					</section>
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

/** Replaces values that the form’s kind of claim cannot use. */
function withinBounds(form: ClaimForm, kindChanged: boolean): ClaimForm {
	const [least, most] = boundsOf(form.kind);
	const n = kindChanged && form.kind === 'share' ? 50 : Math.min(most, Math.max(least, form.n));
	return {
		...form,
		n,
		has: ofOneGrade.includes(form.kind) ? 'grade' : form.has,
		council: withoutCouncil.includes(form.kind) ? undefined : form.council,
		since: form.since < form.day ? form.since : EARLIEST_SINCE,
	};
}
