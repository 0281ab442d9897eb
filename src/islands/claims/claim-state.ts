/** The form of the claim checker, kept in the address, and the record that its claim needs. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formAddress, formFrom, isAboutThemes, numberBounds, usualForm } from '../../views/addresses/claim-address.ts';
import { claimTraits, isOfSend } from '../../domain/claims/claims.ts';
import { loadChartRecord, loadRecordWithSend, loadRecordWithThemes } from '../kit/record.ts';
import { SERVICES_SINCE } from '../../domain/record/reading.ts';
import type { InspectionHistory } from '../../domain/record/record.ts';
import type { ClaimForm, FormChoices } from '../../views/addresses/claim-address.ts';
import type { Notice } from '../../views/addresses/notice.ts';

/** The form as the address has it, with messages about parts of the address that could not be used. */
interface AskedForm {
	readonly form: ClaimForm;
	readonly notices: readonly Notice[];
}

/** Changes some fields of the form; `how` says whether Back returns to the form before, as it does unless said otherwise. */
export type SetForm = (changed: Partial<ClaimForm>, how?: 'push' | 'replace') => void;

/** The form of the address, and what changes some of its fields. */
export function useClaimForm(choices: FormChoices): [AskedForm, SetForm] {
	const [asked, setAsked] = useState<AskedForm>({ form: usualForm(choices.last), notices: [] });
	useEffect(() => {
		const read = (): void => setAsked(formFrom(location.search, choices));
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [choices]);

	const { form } = asked;
	const set: SetForm = (changed, how = 'push') => {
		const next = withinBounds({ ...form, ...changed }, changed.kind !== undefined && changed.kind !== form.kind);
		const address = location.pathname + formAddress(next);
		if (how === 'push') history.pushState(null, '', address);
		else history.replaceState(null, '', address);
		setAsked({ form: next, notices: [] });
	};
	return [asked, set];
}

/** Replaces values that the form’s kind of claim cannot use. */
function withinBounds(form: ClaimForm, kindChanged: boolean): ClaimForm {
	const [least, most] = numberBounds[form.kind];
	const n = kindChanged && form.kind === 'share' ? 50 : Math.min(most, Math.max(least, form.n));
	return {
		...form,
		n,
		has: claimTraits[form.kind].about === 'grade' ? 'grade' : form.has,
		council: claimTraits[form.kind].council === 'never' ? undefined : form.council,
		since: form.since < form.day ? form.since : SERVICES_SINCE,
	};
}

/** The record for a claim. */
interface ClaimRecord {
	/** Undefined until it has all that the claim needs. */
	readonly record: InspectionHistory | undefined;
	/** Whether the claim needs more than has been loaded. */
	readonly needed: boolean;
	readonly failed: boolean;
	/** Loads it again. */
	readonly load: () => void;
}

/** Loads what a form’s claim needs once it is complete: themes and SEND inspections are files of their own. */
export function useClaimRecord(base: string, form: ClaimForm, isComplete: boolean): ClaimRecord {
	const [record, setRecord] = useState<InspectionHistory>();
	const [failed, setFailed] = useState(false);
	const aboutThemes = isAboutThemes(form);
	const aboutSend = isOfSend(form);
	const load = useCallback(() => {
		setFailed(false);
		const loadRecord = aboutThemes ? loadRecordWithThemes : aboutSend ? loadRecordWithSend : loadChartRecord;
		loadRecord(base).then(setRecord, () => setFailed(true));
	}, [base, aboutThemes, aboutSend]);

	const lacks =
		record === undefined || (aboutThemes && record.asked === undefined) || (aboutSend && record.send === undefined);
	const needed = isComplete && lacks;
	useEffect(() => {
		if (needed) load();
	}, [needed, load]);
	return { record: needed ? undefined : record, needed, failed, load };
}
